/** The part of JSON Schema in which the interface describes its requests. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

export type Schemas = Readonly<Record<string, JsonSchema>>;

export interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly post?: { readonly requestBody?: { readonly content: { 'application/json': { schema: JsonSchema } } } };
      }
    >
  >;
  readonly components: { readonly schemas: Schemas };
}

export interface SchemaFieldModel {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly label: string;
  readonly optional: boolean;
}

const SCHEMAS = '#/components/schemas/';

/** Follows references and takes "this or nothing" for "this"; what stood beside them (a title) is kept. */
export function resolved(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const { $ref, anyOf, ...beside } = schema;
  if ($ref !== undefined) {
    const named = schemas[$ref.replace(SCHEMAS, '')];
    return named ? { ...resolved(named, schemas), ...beside } : beside;
  }
  const some = anyOf?.filter(({ type }) => type !== 'null') ?? [];
  const [only] = some;
  if (only && some.length === 1) return { ...resolved(only, schemas), ...beside };
  return schema;
}

const allowsNull = ({ anyOf }: JsonSchema): boolean => anyOf?.some(({ type }) => type === 'null') ?? false;

export function fieldsOf(object: JsonSchema, schemas: Schemas): readonly SchemaFieldModel[] {
  const required = new Set(object.required);
  return Object.entries(object.properties ?? {}).map(([name, member]) => {
    const schema = resolved(member, schemas);
    return {
      name,
      schema,
      label: schema.title ?? name,
      optional: !required.has(name) || allowsNull(member),
    };
  });
}
