import { readOpenApi } from '../../../api/endpoints';
import type { OneCommandForm } from './action-form';
import { fieldsOf, type JsonSchema, resolved, type Schemas } from './json-schema';
import { bodyOf } from './schema-body';
import { SchemaField } from './schema-field';
import { useWords } from '../../../i18n/words';

/** Said in the drawer itself, for every action. */
const SHARED = ['happenedAt'];

/**
 * A form for an action that has none of its own, made from the schema of its request in the interface's own description:
 * an action the server allows is never without a form. @throws Problem when the description cannot be read
 */
export async function schemaForm(action: string, signal: AbortSignal): Promise<OneCommandForm> {
  const { paths, components } = await readOpenApi(signal);
  const schemas: Schemas = components.schemas;
  const operation = paths[`/api/disputes/{disputeId}/${action}`]?.post;
  const root = resolved(operation?.requestBody?.content['application/json'].schema ?? {}, schemas);
  return formOf(root, schemas);
}

export function formOf(root: JsonSchema, schemas: Schemas): OneCommandForm {
  const fields = fieldsOf(root, schemas).filter(({ name }) => !SHARED.includes(name));
  return {
    Fields: function SchemaFields({ dispute }) {
      const { t } = useWords();
      if (fields.length === 0) return <p className="form-note">{t('form.nothingToFill')}</p>;
      return fields.map((field) => (
        <SchemaField dispute={dispute} field={field} key={field.name} path={[field.name]} schemas={schemas} />
      ));
    },
    initial: () =>
      Object.fromEntries(fields.flatMap(({ name, schema }) => ('default' in schema ? [[name, schema.default]] : []))),
    toBody: (entered) => bodyOf(entered, fields, schemas),
  };
}
