import { DatePicker, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { readOrganisations } from '../../../api/endpoints';
import type { Party } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { useResource } from '../../../shared/hooks/use-resource';
import { partyName } from '../party-name';

/** Fields that several action forms share. Every label is a sentence part a mediator says. */

interface FieldProps {
  name: string;
  label: string;
  optional?: boolean;
}

export function required(needed: boolean, message: string) {
  return needed ? [{ required: true, message }] : [];
}

interface ChoiceProps extends Omit<FieldProps, 'name'> {
  name: string | string[];
  options: readonly { readonly value: string; readonly label: string }[];
}

/** Labels up to this long stand four in a row. */
const SHORT = 5;

/** Few ways out of which one is taken: shown at once, each a large target. */
export function ChoiceField({ name, label, options, optional = false }: ChoiceProps): ReactNode {
  const { t } = useWords();
  return (
    <Form.Item label={label} name={name} rules={required(!optional, t('form.choose'))}>
      <Radio.Group
        className={options.some(({ label: words }) => words.length > SHORT) ? 'choices choices-long' : 'choices'}
        options={options.map((option) => ({ ...option }))}
      />
    </Form.Item>
  );
}

export function MannerField({ name, label, manners }: FieldProps & { manners: readonly string[] }): ReactNode {
  const { term } = useWords();
  return (
    <ChoiceField
      label={label}
      name={name}
      options={manners.map((value) => ({ value, label: term('manner', value) }))}
    />
  );
}

export function ChannelField({ name = 'channel' }: { name?: string }): ReactNode {
  const { t, term } = useWords();
  const channels = ['people', 'administrative', 'judicial', 'other'];
  return (
    <ChoiceField
      label={t('form.channel')}
      name={name}
      options={channels.map((value) => ({ value, label: term('channel', value) }))}
    />
  );
}

export function LineField({ name, label, optional = false, hint }: FieldProps & { hint?: string }): ReactNode {
  const { t } = useWords();
  return (
    <Form.Item label={label} name={name} rules={required(!optional, t('form.fill'))} {...(hint ? { extra: hint } : {})}>
      <Input maxLength={200} />
    </Form.Item>
  );
}

interface TextFieldProps extends FieldProps {
  hint?: string;
  rows?: number;
  max?: number;
}

export function TextField({ name, label, optional = false, hint, rows = 4, max = 2_000 }: TextFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <Form.Item label={label} name={name} rules={required(!optional, t('form.fill'))} {...(hint ? { extra: hint } : {})}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 16 }} maxLength={max} showCount={max > 500} />
    </Form.Item>
  );
}

export function DayField({ name, label, optional = false }: FieldProps): ReactNode {
  const { t } = useWords();
  return (
    <Form.Item label={label} name={name} rules={required(!optional, t('form.chooseDay'))}>
      <DatePicker className="wide-field" />
    </Form.Item>
  );
}

export function MomentField({ name, label, optional = false }: FieldProps): ReactNode {
  const { t } = useWords();
  return (
    <Form.Item label={label} name={name} rules={required(!optional, t('form.chooseMoment'))}>
      <DatePicker className="wide-field" format="YYYY-MM-DD HH:mm" minuteStep={5} showTime={{ format: 'HH:mm' }} />
    </Form.Item>
  );
}

export function PartyField({
  name,
  label,
  parties,
  optional = false,
  many = false,
}: FieldProps & { parties: readonly Party[]; many?: boolean }): ReactNode {
  const { t } = useWords();
  return (
    <Form.Item label={label} name={name} rules={required(!optional, t('form.choose'))}>
      <Select
        allowClear={optional}
        {...(many ? { mode: 'multiple' as const } : {})}
        options={parties.map(({ partyId, role }) => ({
          value: partyId,
          label: `${role}：${partyName(parties, partyId, '')}`,
        }))}
        placeholder={t('form.choose')}
      />
    </Form.Item>
  );
}

interface OrganisationFieldProps extends FieldProps {
  filter: { channel?: string; kind?: string };
}

/** Searchable list of the bodies that take such cases. */
export function OrganisationField({ name, label, filter }: OrganisationFieldProps): ReactNode {
  const { t, refusal } = useWords();
  const { value, problem } = useResource(`organisations-${filter.channel}-${filter.kind}`, (signal) =>
    readOrganisations(filter, signal),
  );
  return (
    <Form.Item
      extra={problem ? refusal(problem).title : t('form.organisationHint')}
      label={label}
      name={name}
      rules={required(true, t('form.choose'))}
    >
      <Select
        loading={!value && !problem}
        optionFilterProp="label"
        options={
          value?.items.map((one) => ({ value: one.organisationId, label: `${one.name}（${one.kindTitle}）` })) ?? []
        }
        placeholder={t('form.choose')}
        showSearch
      />
    </Form.Item>
  );
}
