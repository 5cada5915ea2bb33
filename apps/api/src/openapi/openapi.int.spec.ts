import { ModulesContainer } from '@nestjs/core';
import { ALL_ENDPOINTS, PERMISSIONS } from '@libs/contracts';
import { PERMISSION_TABLE } from '@libs/identity';
import { TestApi } from '../testing/test-api.js';
import { openApiDocument } from './openapi.js';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> };
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: object }> }>;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
}

describe('the OpenAPI document', () => {
  let api: TestApi;
  let document: {
    readonly paths: Record<string, Record<string, Operation>>;
    readonly components: { readonly schemas: object };
  };

  beforeAll(async () => {
    api = await TestApi.start();
    const answer = await api.http('get', '/api/openapi.json');
    expect(answer.status).toBe(200);
    document = answer.body as typeof document;
  });
  afterAll(() => api.close());

  /** Every route that Nest has registered, from the metadata of all controllers. */
  function routes(): string[] {
    const found: string[] = [];
    for (const module of api.app.get(ModulesContainer, { strict: false }).values()) {
      for (const { metatype } of module.controllers.values()) {
        const prototype: object = metatype && 'prototype' in metatype ? (metatype.prototype as object) : {};
        for (const name of Object.getOwnPropertyNames(prototype).filter((one) => one !== 'constructor')) {
          const handler: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
          const path: unknown = typeof handler === 'function' ? Reflect.getMetadata('path', handler) : undefined;
          if (typeof handler !== 'function' || typeof path !== 'string') continue;
          found.push(`${METHODS[Number(Reflect.getMetadata('method', handler))]} ${path}`);
        }
      }
    }
    return found.toSorted();
  }

  it('has every route of the program and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.toSorted()).toEqual(routes());
    expect(described).toHaveLength(ALL_ENDPOINTS.length);
  });

  it('has content in every named schema, not a reference to itself', () => {
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      expect([name, schema]).not.toEqual([name, { $ref: `#/components/schemas/${name}` }]);
    }
    expect(document.components.schemas).toMatchObject({
      AgreeExtension: { properties: { clockId: { type: 'string', title: '期限' } }, required: expect.any(Array) },
    });
    const { parameters } = document.paths['/api/figures/cases']?.['get'] ?? { parameters: [] };
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['period', 'measure']));
  });

  it('describes every request and every response by a schema', () => {
    for (const endpoint of ALL_ENDPOINTS) {
      const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
      const operation = document.paths[path]?.[endpoint.method.toLowerCase()];
      expect(operation?.operationId).toBe(endpoint.id);
      const type = endpoint.upload ? 'application/octet-stream' : 'application/json';
      if (endpoint.method === 'POST') expect(operation?.requestBody?.content[type]?.schema).toBeDefined();
      if (endpoint.status !== 204) expect(operation?.responses[endpoint.status]?.content).toBeDefined();
    }
  });

  it('describes every part of a path that varies', () => {
    for (const endpoint of ALL_ENDPOINTS) {
      const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
      const operation = document.paths[path]?.[endpoint.method.toLowerCase()];
      for (const [, name] of endpoint.path.matchAll(/:(\w+)/g)) {
        expect(operation?.parameters).toContainEqual(expect.objectContaining({ name, in: 'path', required: true }));
      }
    }
  });

  it('refers only to schemas it holds', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(50);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...new Set(names)]));
    expect(text).not.toContain('#/$defs/');
  });

  it('is OpenAPI 3.1 with unique operation ids', () => {
    expect(openApiDocument()).toMatchObject({ openapi: '3.1.0', info: { title: expect.any(String) } });
    expect(new Set(ALL_ENDPOINTS.map(({ id }) => id)).size).toBe(ALL_ENDPOINTS.length);
  });

  it('names only permissions that the table of libs/identity decides on, and all of them', () => {
    expect(new Set(PERMISSIONS)).toEqual(new Set(Object.keys(PERMISSION_TABLE)));
    const used = ALL_ENDPOINTS.map(({ permission }) => permission).filter(
      (one) => one !== 'public' && one !== 'session' && one !== 'party',
    );
    expect(new Set(used)).toEqual(new Set(PERMISSIONS));
  });
});
