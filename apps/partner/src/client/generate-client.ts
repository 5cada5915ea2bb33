import { CLIENT_RUNTIME } from './client-runtime.js';
import { type JsonSchema, referredIn, typeOf } from './schema-types.js';

/** The parts of an OpenAPI 3.1 document that a client needs. */
export interface OpenApi {
  readonly openapi: string;
  readonly info?: { readonly version?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Found {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

const PARTNER_PATHS = '/api/partner/v1/';

/** One file in TypeScript that needs nothing else: types of the partner interface and a client for it. */
export function generateClient(document: OpenApi): string {
  const found = partnerOperations(document);
  const types = [...referredTypes(document, found)].toSorted();
  const declared = types.map((name) => declaration(name, document.components.schemas[name] ?? {}));
  const methods = found.map(methodOf);
  return [
    '// Generated from /api/openapi.json (see test/partner-client.spec.ts). Do not edit; copy it into your project.',
    ...declared,
    CLIENT_RUNTIME.replace('  /* operations */', methods.join('\n\n')),
  ].join('\n\n');
}

function partnerOperations({ paths }: OpenApi): readonly Found[] {
  return Object.entries(paths)
    .filter(([path]) => path.startsWith(PARTNER_PATHS))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    )
    .toSorted((a, b) => (a.operation.operationId < b.operation.operationId ? -1 : 1));
}

function referredTypes(document: OpenApi, found: readonly Found[]): Set<string> {
  const names = new Set<string>();
  const open = found.flatMap(({ operation }) => referredIn(operation));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const schema = document.components.schemas[name];
    if (names.has(name) || !schema) continue;
    names.add(name);
    open.push(...referredIn(schema));
  }
  return names;
}

function declaration(name: string, schema: JsonSchema): string {
  const title = typeof schema.title === 'string' ? `/** ${schema.title} */\n` : '';
  return `${title}export type ${name} = ${typeOf(schema)};`;
}

function methodOf({ path, method, operation }: Found): string {
  const parameters = operation.parameters ?? [];
  const inPath = parameters.filter((one) => one.in === 'path');
  const inQuery = method === 'GET' ? parameters.filter((one) => one.in === 'query') : [];
  const isCommand = parameters.some((one) => one.name === 'Idempotency-Key');
  const body = jsonOf(operation.requestBody);
  const upload = isBytes(operation.requestBody);
  const answer = answerOf(operation);
  const taken: readonly { readonly name: string; readonly declared: string }[] = [
    ...(body && method === 'POST' ? [{ name: 'body', declared: `body: ${typeOf(body)}` }] : []),
    ...(upload ? [{ name: 'bytes', declared: 'bytes: Uint8Array<ArrayBuffer>' }] : []),
    ...(isCommand ? [{ name: 'idempotencyKey', declared: 'idempotencyKey: string' }] : []),
    ...(inQuery.length > 0 ? [{ name: 'query', declared: `query: ${queryType(inQuery)} = {}` }] : []),
  ];
  const names = [...inPath.map(({ name }) => `${name}: string`), ...taken.map(({ declared }) => declared)];
  const address = path.replaceAll(/\{(\w+)\}/g, '${encodeURIComponent($1)}');
  const given = [`path: \`${address}\``, ...taken.map(({ name }) => name)];
  return [
    `  /** ${operation.summary ?? operation.operationId} */`,
    `  ${methodName(operation.operationId)}(${names.join(', ')}): Promise<${answer}> {`,
    `    return this.${answer === FILE ? 'file' : `call<${answer}>`}('${method}', { ${given.join(', ')} });`,
    '  }',
  ].join('\n');
}

/** `partner-accept-handoff` -> `acceptHandoff`. */
function methodName(operationId: string): string {
  return operationId.replace(/^partner-/, '').replaceAll(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

const queryType = (parameters: readonly Parameter[]): string =>
  `{ ${parameters.map(({ name, schema }) => `${name}?: ${typeOf(schema)}`).join('; ')} }`;

const jsonOf = (content: Content | undefined): JsonSchema | undefined => content?.content?.['application/json']?.schema;

const isBytes = (content: Content | undefined): boolean => content?.content?.['application/octet-stream'] !== undefined;

const FILE = 'Uint8Array';

function answerOf({ responses }: Operation): string {
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  if (isBytes(success)) return FILE;
  const schema = jsonOf(success);
  return schema ? typeOf(schema) : 'void';
}
