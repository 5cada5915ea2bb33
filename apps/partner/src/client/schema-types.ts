/** JSON Schema 2020-12, as far as the interface uses it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly title?: unknown;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
}

const SCHEMAS = '#/components/schemas/';
const SIMPLE: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** The type in TypeScript, as text. */
export function typeOf(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return schema.$ref.replace(SCHEMAS, '');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  return combined(schema) ?? plain(schema);
}

function combined({ anyOf, oneOf, allOf }: JsonSchema): string | null {
  const either = anyOf ?? oneOf;
  if (either) return union(either.map(typeOf));
  return allOf ? allOf.map((one) => `(${typeOf(one)})`).join(' & ') : null;
}

function plain(schema: JsonSchema): string {
  if (Array.isArray(schema.type)) return union(schema.type.map((type: string) => typeOf({ ...schema, type })));
  if (schema.type === 'array') return `(${typeOf(schema.items ?? {})})[]`;
  if (schema.type === 'object' || schema.properties) return objectType(schema);
  return SIMPLE[String(schema.type)] ?? 'unknown';
}

/** Names of the schemas that something refers to, wherever inside. */
export function referredIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referredIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' && member.startsWith(SCHEMAS)
      ? [member.replace(SCHEMAS, '')]
      : referredIn(member),
  );
}

function objectType({ properties = {}, required = [], additionalProperties }: JsonSchema): string {
  const members = Object.entries(properties).map(
    ([name, schema]) => `${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`,
  );
  if (members.length > 0) return `{ ${members.join('; ')} }`;
  const values = typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown';
  return additionalProperties === false ? 'Record<string, never>' : `Record<string, ${values}>`;
}

const union = (types: readonly string[]): string => [...new Set(types)].join(' | ');
