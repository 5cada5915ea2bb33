import ts from 'typescript';
import { generateClient, type OpenApi } from './generate-client.js';
import { typeOf } from './schema-types.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const document: OpenApi = {
  openapi: '3.1.0',
  paths: {
    '/api/partner/v1/handoffs/{handoffId}/accept': {
      post: {
        operationId: 'partner-accept-handoff',
        summary: '接收移送',
        parameters: [
          { name: 'handoffId', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } },
        ],
        requestBody: json(ref('Accept')),
        responses: { 200: json(ref('Answer')), default: {} },
      },
    },
    '/api/partner/v1/handoffs': {
      get: {
        operationId: 'partner-handoffs',
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }],
        responses: { 200: json(ref('Page')) },
      },
    },
    '/api/accounts': { get: { operationId: 'accounts', responses: { 200: json(ref('Inside')) } } },
  },
  components: {
    schemas: {
      Accept: { type: 'object', properties: { note: { type: ['string', 'null'] } } },
      Answer: {
        title: '办理结果',
        type: 'object',
        properties: { revision: { type: 'integer' } },
        required: ['revision'],
      },
      Page: { type: 'object', properties: { items: { type: 'array', items: ref('Item') } }, required: ['items'] },
      Item: { type: 'object', properties: { status: { enum: ['sent', 'accepted'] } }, required: ['status'] },
      Inside: { type: 'object', properties: { secret: { type: 'string' } } },
    },
  },
};

describe('the generated client', () => {
  const text = generateClient(document);

  it('holds the partner interface and nothing else', () => {
    expect(text).toContain('acceptHandoff(handoffId: string, body: Accept, idempotencyKey: string): Promise<Answer>');
    expect(text).toContain('handoffs(query: { limit?: number } = {}): Promise<Page>');
    expect(text).toContain('export type Item = { "status": "sent" | "accepted" };');
    expect(text).not.toContain('Inside');
  });

  it('escapes what goes into a path', () => {
    expect(text).toContain('${encodeURIComponent(handoffId)}');
  });

  it('is TypeScript', () => {
    const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  });

  it.each([
    [{}, 'unknown'],
    [{ type: 'integer' }, 'number'],
    [{ const: 'a' }, '"a"'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
    [{ type: 'array', items: { type: ['string', 'null'] } }, '(string | null)[]'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, 'Record<string, number>'],
    [{ type: 'object', additionalProperties: false }, 'Record<string, never>'],
    [{ allOf: [{ type: 'string' }, { enum: ['a'] }] }, '(string) & ("a")'],
  ])('%p is %s', (schema, expected) => {
    expect(typeOf(schema)).toBe(expected);
  });
});
