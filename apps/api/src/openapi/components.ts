import * as z from 'zod';

export interface JsonSchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly [member: string]: unknown;
}

const DEFINITIONS = '#/$defs/';
const SCHEMAS = '#/components/schemas/';

/** Named schemas of the document; every schema with an `id` stands here once and is referred to. */
export class Components {
  readonly schemas: Record<string, unknown> = {};

  schema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const inline = this.convert(schema, io);
    const id = schema.meta()?.id;
    if (id === undefined) return inline;
    this.schemas[id] = inline;
    return { $ref: SCHEMAS + id };
  }

  /** For parameters: members are listed one by one. */
  inline(schema: z.ZodType): JsonSchema {
    return this.convert(schema, 'input');
  }

  private convert(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const {
      $schema: _dialect,
      $defs = {},
      ...root
    } = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io,
      override: ({ jsonSchema }) => {
        // Its name stands in the reference; as a member it would be an unknown keyword.
        delete jsonSchema.id;
      },
    });
    for (const [name, definition] of Object.entries($defs)) this.schemas[name] = relocated(definition);
    // A schema with an id of its own comes back as a reference to itself: what it refers to is meant.
    const own = typeof root.$ref === 'string' ? $defs[root.$ref.replace(DEFINITIONS, '')] : undefined;
    return relocated(own ?? root) as JsonSchema;
  }
}

/** References to definitions of one schema become references to components of the document. */
function relocated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === '$ref' && typeof member === 'string' ? member.replace(DEFINITIONS, SCHEMAS) : relocated(member),
    ]),
  );
}
