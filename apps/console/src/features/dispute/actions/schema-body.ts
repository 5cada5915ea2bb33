import { isDayjs } from 'dayjs';
import { dayOf, momentOf } from './moments';
import { fieldsOf, type JsonSchema, resolved, type SchemaFieldModel, type Schemas } from './json-schema';

type Entered = Readonly<Record<string, unknown>>;

/** What was entered, as the request wants it: days and moments as texts, empty fields left out. */
export function bodyOf(entered: object, fields: readonly SchemaFieldModel[], schemas: Schemas): object {
  const values: Entered = { ...entered };
  return Object.fromEntries(
    fields.flatMap(({ name, schema, optional }) => {
      const value = valueOf(values[name], schema, schemas);
      if (value === undefined || value === null || value === '') return emptyOf(name, schema, optional);
      return [[name, value]];
    }),
  );
}

function emptyOf(name: string, schema: JsonSchema, optional: boolean): [string, unknown][] {
  if (optional) return [];
  if (schema.type === 'boolean') return [[name, false]];
  if (schema.type === 'array') return [[name, []]];
  return [];
}

function valueOf(value: unknown, schema: JsonSchema, schemas: Schemas): unknown {
  if (isDayjs(value)) return schema.format === 'date' ? dayOf(value) : momentOf(value);
  if (schema.type === 'array' && Array.isArray(value)) {
    const items = resolved(schema.items ?? {}, schemas);
    return value.map((one: unknown) => valueOf(one, items, schemas));
  }
  if (schema.type === 'object' && typeof value === 'object' && value !== null) {
    return bodyOf(value, fieldsOf(schema, schemas), schemas);
  }
  return value;
}
