import { ALL_ENDPOINTS, type AnyEndpoint, Problem } from '@libs/contracts';
import { SESSION_COOKIE } from '../access/session-token.js';
import { Components, type JsonSchema } from './components.js';

const VERSION = '0.1.0';

/** OpenAPI 3.1, made from the endpoint table alone: what is not in the table has no route, and the other way round. */
export function openApiDocument(endpoints: readonly AnyEndpoint[] = ALL_ENDPOINTS): {
  readonly openapi: string;
  readonly [member: string]: unknown;
} {
  const components = new Components();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, components) };
  }
  const problem = components.schema(Problem, 'output');
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: '联调 Liandiao', version: VERSION, description: '三调联动：人民调解、行政调解、司法调解的衔接平台' },
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components.schemas,
      responses: { Problem: { description: '错误', content: { 'application/problem+json': { schema: problem } } } },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

const WHO: Readonly<Record<string, string>> = {
  public: '无需登录',
  session: '需登录',
  party: '凭案件编号和手机号（POST /api/party/session）',
};

function operation(endpoint: AnyEndpoint, components: Components): object {
  const { id, title, tag, permission, method, body, upload } = endpoint;
  return {
    operationId: id,
    summary: title,
    tags: [tag],
    description: WHO[permission] ?? `所需权限：${permission}`,
    security: permission === 'public' ? [] : [{ cookie: [] }, { bearer: [] }],
    parameters: parameters(endpoint, components),
    ...(method === 'POST'
      ? {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              bodyTypes(endpoint).map((type) => [type, { schema: upload ? {} : components.schema(body, 'input') }]),
            ),
          },
        }
      : {}),
    responses: {
      [endpoint.status]: success(endpoint, components),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

/** RFC 6749 4.4.2 asks for a form; JSON is taken as well. */
const bodyTypes = ({ id, upload }: AnyEndpoint): readonly string[] => {
  if (upload) return ['application/octet-stream'];
  return id === 'partner-token' ? ['application/x-www-form-urlencoded', 'application/json'] : ['application/json'];
};
const MEDIA: Readonly<Record<string, string>> = {
  metrics: 'text/plain',
  attachment: 'application/octet-stream',
  'partner-attachment': 'application/octet-stream',
  'live-events': 'text/event-stream',
  'export-readings': 'text/csv',
  'export-figures': 'application/octet-stream',
  'export-edition': 'application/octet-stream',
  'preview-paper': 'application/pdf',
  'issued-paper': 'application/pdf',
  'dossier-file': 'application/pdf',
  'paper-template-word': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

function success({ response, status, id, command }: AnyEndpoint, components: Components): object {
  if (status === 204) return { description: '成功，无内容' };
  const type = MEDIA[id] ?? 'application/json';
  const headers = command || id === 'dispute' ? { ETag: { description: '版本', schema: { type: 'string' } } } : {};
  return { description: '成功', headers, content: { [type]: { schema: components.schema(response, 'output') } } };
}

function parameters({ params, query, command }: AnyEndpoint, components: Components): object[] {
  return [
    ...members(components.inline(params), 'path'),
    ...members(components.inline(query), 'query'),
    ...(command ? COMMAND_HEADERS : []),
  ];
}

function members(schema: JsonSchema, place: 'path' | 'query'): object[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, member]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: member,
  }));
}

const COMMAND_HEADERS: readonly object[] = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: '同一键、同一内容：同一答复；同一键、另一内容：409',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: '上次读到的 ETag；记录已被他人更新时答 412',
    schema: { type: 'string' },
  },
];
