import { DatePicker, Form, Input, InputNumber, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import type { DisputePage } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../shared/ui/button';
import { required } from './fields';
import { fieldsOf, type JsonSchema, resolved, type SchemaFieldModel, type Schemas } from './json-schema';
import { BodyChoice } from './body-choice';
import { type Option, optionsOf } from './known-options';

type Path = (string | number)[];

interface SchemaFieldProps {
  field: SchemaFieldModel;
  path: Path;
  dispute: DisputePage;
  schemas: Schemas;
}

/** Texts longer than this get several lines. */
const LONG_TEXT = 300;

export function SchemaField({ field, path, dispute, schemas }: SchemaFieldProps): ReactNode {
  const { t } = useWords();
  const { schema, label, optional } = field;
  const items = resolved(schema.items ?? {}, schemas);
  if (schema.type === 'array' && items.type === 'object') {
    return <SchemaRows dispute={dispute} field={field} items={items} path={path} schemas={schemas} />;
  }
  if (schema.type === 'object') {
    return (
      <fieldset className="term-row">
        <legend>{label}</legend>
        <Members dispute={dispute} object={schema} path={path} schemas={schemas} />
      </fieldset>
    );
  }
  const marked = optional ? t('form.optional', { label }) : label;
  return (
    <Form.Item
      label={marked}
      name={path}
      rules={required(!optional && schema.type !== 'boolean', t('form.fill'))}
      {...(schema.description ? { extra: schema.description } : {})}
      {...(schema.type === 'boolean' ? { valuePropName: 'checked' } : {})}
    >
      <Control dispute={dispute} field={field} items={items} />
    </Form.Item>
  );
}

interface ControlProps {
  field: SchemaFieldModel;
  items: JsonSchema;
  dispute: DisputePage;
}

/** The word of the field's own family (`channel.administrative`) where there is one, else the one all actions share. */
function codeWord(name: string, code: string, term: (family: string, code: string) => string): string {
  const own = term(name, code);
  return own === code ? term('value', code) : own;
}

/** What Ant Design hands to the control of a form item is passed on untouched. */
function Control({ field, items, dispute, ...given }: ControlProps): ReactNode {
  const { term, locale } = useWords();
  const { schema, name } = field;
  const many = schema.type === 'array';
  const one = many ? items : schema;
  const codes = one.enum?.map((value) => ({ value, label: codeWord(name, value, term) }));
  const options = codes ?? optionsOf({ name, title: one.title ?? schema.title ?? '' }, dispute, locale, term);
  if (options === 'organisations') return <BodyChoice many={many} {...given} />;
  if (options || many) return <Choice field={field} options={options} {...given} />;
  return <PlainControl schema={schema} {...given} />;
}

/** One or several of the known options; several free words where nothing is known. */
function Choice({
  field,
  options,
  ...given
}: {
  field: SchemaFieldModel;
  options: readonly Option[] | null;
}): ReactNode {
  const { t } = useWords();
  const many = field.schema.type === 'array';
  const mode = many ? { mode: options ? ('multiple' as const) : ('tags' as const) } : {};
  return (
    <Select
      allowClear={field.optional}
      optionFilterProp="label"
      placeholder={t('form.choose')}
      showSearch
      {...mode}
      {...(options ? { options: [...options] } : {})}
      {...given}
    />
  );
}

function PlainControl({ schema, ...given }: { schema: JsonSchema }): ReactNode {
  const { t } = useWords();
  const { type, minimum, maximum } = schema;
  if (type === 'boolean') return <Switch checkedChildren={t('form.yes')} unCheckedChildren={t('form.no')} {...given} />;
  if (type !== 'number' && type !== 'integer') return <TextControl schema={schema} {...given} />;
  return (
    <InputNumber
      className="wide-field"
      {...(type === 'integer' ? { precision: 0 } : {})}
      {...(minimum === undefined ? {} : { min: minimum })}
      {...(maximum === undefined ? {} : { max: maximum })}
      {...given}
    />
  );
}

function TextControl({ schema, ...given }: { schema: JsonSchema }): ReactNode {
  if (schema.format === 'date') return <DatePicker className="wide-field" {...given} />;
  if (schema.format === 'date-time') {
    return (
      <DatePicker
        className="wide-field"
        format="YYYY-MM-DD HH:mm"
        minuteStep={5}
        showTime={{ format: 'HH:mm' }}
        {...given}
      />
    );
  }
  const length = schema.maxLength === undefined ? {} : { maxLength: schema.maxLength };
  if ((schema.maxLength ?? 0) > LONG_TEXT) {
    return <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} {...length} {...given} />;
  }
  return <Input {...length} {...given} />;
}

interface MembersProps {
  object: JsonSchema;
  path: Path;
  dispute: DisputePage;
  schemas: Schemas;
}

function Members({ object, path, dispute, schemas }: MembersProps): ReactNode {
  return fieldsOf(object, schemas).map((field) => (
    <SchemaField dispute={dispute} field={field} key={field.name} path={[...path, field.name]} schemas={schemas} />
  ));
}

function SchemaRows({ field, items, path, dispute, schemas }: SchemaFieldProps & { items: JsonSchema }): ReactNode {
  const { t } = useWords();
  return (
    <Form.List initialValue={field.optional ? [] : [{}]} name={path}>
      {(rows, { add, remove }) => (
        <div className="term-rows">
          {rows.map(({ key, name }, index) => (
            <fieldset className="term-row" key={key}>
              <legend>{t('form.row', { label: field.label, number: index + 1 })}</legend>
              <Members dispute={dispute} object={items} path={[name]} schemas={schemas} />
              <Button icon="cross" look="quiet" onClick={() => remove(name)}>
                {t('terms.remove')}
              </Button>
            </fieldset>
          ))}
          <Button icon="intake" onClick={() => add({})}>
            {t('form.addRow', { label: field.label })}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
