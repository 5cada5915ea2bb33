import { InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { ChannelMark } from '../../shared/ui/channel';
import { Chip } from '../../shared/ui/chip';
import type { Vocabulary } from './condition-cell';
import type { RuleRow, Table } from './rows';

interface OutcomeCellProps {
  table: Table;
  row: RuleRow;
  vocabulary: Vocabulary;
  onChange?: ((row: RuleRow) => void) | undefined;
}

const CHANNELS = ['people', 'administrative', 'judicial', 'other'] as const;

/** What follows when the condition holds. */
export function OutcomeCell(props: OutcomeCellProps): ReactNode {
  return props.onChange ? <Editable {...props} onChange={props.onChange} /> : <Shown {...props} />;
}

function Shown({ table, row, vocabulary }: OutcomeCellProps): ReactNode {
  const { t } = useWords();
  const body = vocabulary.words.bodies.find(({ value }) => value === row.body)?.title ?? row.body;
  switch (table) {
    case 'choices':
      return (
        <div>
          <ChannelMark channel={row.channel ?? 'other'} />
          <p className="small">{body}</p>
          <p className="soft small">{t('rules.weightIs', { weight: row.weight ?? 0 })}</p>
        </div>
      );
    case 'bars':
      return <ShownBar row={row} />;
    case 'invitations':
      return <p>{body}</p>;
    case 'grades':
      return <ShownGrade row={row} />;
    default:
      return <p>{t('rules.dutyFollows')}</p>;
  }
}

function ShownBar({ row }: { row: RuleRow }): ReactNode {
  const { t } = useWords();
  return (
    <div>
      {(row.closes ?? []).map((channel) => (
        <p key={channel}>
          {t('rules.closed')} <ChannelMark channel={channel} />
        </p>
      ))}
    </div>
  );
}

function ShownGrade({ row }: { row: RuleRow }): ReactNode {
  const { t } = useWords();
  const { length, unit } = row.respondWithin ?? { length: 1, unit: 'working-day' };
  return (
    <div>
      <Chip>{row.name}</Chip>
      <p className="soft small">{t(unit === 'hour' ? 'rules.withinHours' : 'rules.withinDays', { length })}</p>
    </div>
  );
}

function Editable({
  table,
  row,
  vocabulary,
  onChange,
}: OutcomeCellProps & { onChange: (row: RuleRow) => void }): ReactNode {
  const { t, term } = useWords();
  const channels = CHANNELS.map((value) => ({ value: value as string, label: term('channel', value) }));
  const bodies = vocabulary.words.bodies.map(({ value, title }) => ({ value, label: title }));
  const body = (
    <div className="rule-field">
      <span aria-hidden="true" className="soft small">
        {t('rules.body')}
      </span>
      <Select
        aria-label={t('rules.body')}
        onChange={(value: string) => onChange({ ...row, body: value })}
        optionFilterProp="label"
        options={bodies}
        showSearch
        value={row.body ?? null}
      />
    </div>
  );
  if (table === 'choices') {
    return (
      <div className="rule-condition">
        <div className="rule-field">
          <span aria-hidden="true" className="soft small">
            {t('rules.channel')}
          </span>
          <Select
            aria-label={t('rules.channel')}
            onChange={(value: string) => onChange({ ...row, channel: value })}
            options={channels}
            value={row.channel ?? null}
          />
        </div>
        {body}
        <div className="rule-field">
          <span aria-hidden="true" className="soft small">
            {t('rules.weight')}
          </span>
          <InputNumber
            aria-label={t('rules.weight')}
            max={110}
            min={0}
            onChange={(value) => onChange({ ...row, weight: value ?? 0 })}
            value={row.weight ?? 0}
          />
        </div>
      </div>
    );
  }
  if (table === 'bars') {
    return (
      <div className="rule-field rule-condition">
        <span aria-hidden="true" className="soft small">
          {t('rules.closed')}
        </span>
        <Select
          aria-label={t('rules.closed')}
          mode="multiple"
          onChange={(value: string[]) => onChange({ ...row, closes: value })}
          options={channels.filter(({ value }) => value !== 'other')}
          value={row.closes ?? []}
        />
      </div>
    );
  }
  if (table === 'invitations') return <div className="rule-condition">{body}</div>;
  if (table === 'grades') return <GradeOutcome onChange={onChange} row={row} />;
  return <p className="soft small">{t('rules.dutyFollows')}</p>;
}

function GradeOutcome({ row, onChange }: { row: RuleRow; onChange: (row: RuleRow) => void }): ReactNode {
  const { t } = useWords();
  const { length, unit } = row.respondWithin ?? { length: 1, unit: 'working-day' };
  return (
    <div className="rule-condition">
      <Chip>{row.name}</Chip>
      <div className="rule-field">
        <span aria-hidden="true" className="soft small">
          {t('rules.respondWithin')}
        </span>
        <InputNumber
          aria-label={t('rules.respondWithin')}
          min={1}
          onChange={(value) => onChange({ ...row, respondWithin: { length: value ?? 1, unit } })}
          value={length}
        />
      </div>
      <Select
        aria-label={t('rules.respondUnit')}
        onChange={(value: string) => onChange({ ...row, respondWithin: { length, unit: value } })}
        options={[
          { value: 'hour', label: t('rules.hours') },
          { value: 'working-day', label: t('rules.workingDays') },
        ]}
        value={unit}
      />
    </div>
  );
}
