import { InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { readClockRules, type ClockRuleTable } from '../../api/rules';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Empty } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';
import { clockRowOf, type ClockRow, type ClockTables, type Ladder } from '../rules/rows';
import { lengthText } from './length-text';
import './clocks.css';

interface ClockRowsProps {
  tables: ClockTables;
  /** Absent: to be read only. */
  onChange?: ((tables: ClockTables) => void) | undefined;
}

const UNITS = ['working-day', 'day', 'month', 'year', 'working-hour'] as const;

/** The clocks that an area has otherwise: length, calendar, extension, pause and the source of each. */
export function ClockRows({ tables, onChange }: ClockRowsProps): ReactNode {
  const { t } = useWords();
  const { value } = useResource(`clock-rules-${tables.area}`, (signal) => readClockRules(tables.area, signal));
  const inForce = value?.rows ?? [];
  const free = inForce.filter(({ rule, may }) => may !== 'nothing' && !tables.rows.some((one) => one.rule === rule));
  const put = (next: ClockRow): void =>
    onChange?.({ ...tables, rows: tables.rows.map((one) => (one.rule === next.rule ? next : one)) });
  const add = (rule: string): void => {
    const found = inForce.find((one) => one.rule === rule);
    if (found) onChange?.({ ...tables, rows: [...tables.rows, clockRowOf(found)] });
  };
  return (
    <>
      {tables.rows.length === 0 ? <Empty hint={t('clocks.noRowsHint')} title={t('clocks.noRows')} /> : null}
      {tables.rows.length > 0 ? (
        <TableFrame className="rule-grid">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('clocks.clock')}</th>
                <th scope="col">{t('clocks.length')}</th>
                <th scope="col">{t('clocks.more')}</th>
                <th scope="col">{t('rules.basis')}</th>
              </tr>
            </thead>
            <tbody>
              {tables.rows.map((row) => (
                <Row
                  inForce={inForce.find(({ rule }) => rule === row.rule)}
                  key={row.rule}
                  onChange={onChange && put}
                  onDrop={
                    onChange &&
                    (() => onChange({ ...tables, rows: tables.rows.filter(({ rule }) => rule !== row.rule) }))
                  }
                  row={row}
                />
              ))}
            </tbody>
          </table>
        </TableFrame>
      ) : null}
      {onChange ? (
        <div className="button-row rule-add">
          <Select
            aria-label={t('clocks.add')}
            className="clock-add"
            onChange={(rule: string) => add(rule)}
            optionFilterProp="label"
            options={free.map(({ rule, title }) => ({ value: rule, label: title }))}
            placeholder={t('clocks.add')}
            showSearch
            value={null}
          />
        </div>
      ) : null}
      <LadderFields
        ladder={tables.ladder}
        onChange={onChange && ((ladder) => onChange({ ...tables, ladder }))}
        standing={value?.ladder ?? null}
      />
    </>
  );
}

interface RowProps {
  row: ClockRow;
  inForce: ClockRuleTable['rows'][number] | undefined;
  onChange?: ((row: ClockRow) => void) | undefined;
  onDrop?: (() => void) | undefined;
}

function Row({ row, inForce, onChange, onDrop }: RowProps): ReactNode {
  const { t, term } = useWords();
  const title = inForce?.title ?? term('clockName', row.rule);
  const tick = (name: 'extendable' | 'pausable'): ReactNode => (
    <label className="clock-tick">
      <input
        checked={row[name]}
        disabled={!onChange}
        onChange={({ target }) => onChange?.({ ...row, [name]: target.checked })}
        type="checkbox"
      />
      <span>{t(name === 'extendable' ? 'clocks.extendable' : 'clocks.pausable')}</span>
    </label>
  );
  return (
    <tr>
      <th scope="row">
        <strong>{title}</strong>
        {inForce ? (
          <p className="soft small">
            {t('clocks.nowIs', { length: lengthText(inForce, term), source: inForce.source })}
          </p>
        ) : null}
        {inForce ? <p className="soft small">{term('clockMay', inForce.may)}</p> : null}
        {onDrop ? (
          <Button aria-label={t('rules.removeRow', { rule: title })} look="quiet" onClick={onDrop}>
            {t('rules.remove')}
          </Button>
        ) : null}
      </th>
      <td data-heading={t('clocks.length')}>
        {onChange ? (
          <div className="clock-length">
            <InputNumber
              aria-label={`${title} ${t('clocks.length')}`}
              max={400}
              min={1}
              onChange={(length) => onChange({ ...row, length: length ?? 1 })}
              value={row.length}
            />
            <Select
              aria-label={`${title} ${t('clocks.unit')}`}
              onChange={(unit: string) => onChange({ ...row, unit })}
              options={UNITS.map((value) => ({ value: value as string, label: term('unit', value) }))}
              value={row.unit}
            />
          </div>
        ) : (
          lengthText(row, term)
        )}
      </td>
      <td data-heading={t('clocks.more')}>
        <div>
          {tick('extendable')}
          {tick('pausable')}
        </div>
      </td>
      <td data-heading={t('rules.basis')}>
        {onChange ? (
          <textarea
            aria-label={`${title} ${t('rules.basis')}`}
            maxLength={200}
            onChange={({ target }) => onChange({ ...row, source: target.value })}
            rows={2}
            value={row.source}
          />
        ) : (
          row.source
        )}
      </td>
    </tr>
  );
}

interface LadderFieldsProps {
  ladder: Ladder | null;
  standing: ClockRuleTable['ladder'] | null;
  onChange?: ((ladder: Ladder | null) => void) | undefined;
}

const RUNGS = ['organisation-head', 'street', 'district'] as const;

/** When people are reminded, and whom a supervision (督办) calls. */
function LadderFields({ ladder, standing, onChange }: LadderFieldsProps): ReactNode {
  const { t, term } = useWords();
  if (!ladder) {
    return (
      <div className="clock-ladder">
        <p className="soft">
          {standing
            ? t('clocks.ladderNow', { yellow: standing.yellow, red: standing.red, source: standing.source })
            : null}
        </p>
        {onChange && standing ? (
          <Button
            onClick={() => {
              const { version: _version, ...own } = standing;
              onChange({ ...own, source: '' });
            }}
          >
            {t('clocks.ownLadder')}
          </Button>
        ) : null}
      </div>
    );
  }
  const days = (name: 'yellow' | 'red'): ReactNode => (
    <div className="rule-field">
      <span aria-hidden="true" className="soft small">
        {t(name === 'yellow' ? 'clocks.yellow' : 'clocks.red')}
      </span>
      <InputNumber
        aria-label={t(name === 'yellow' ? 'clocks.yellow' : 'clocks.red')}
        disabled={!onChange}
        max={30}
        min={1}
        onChange={(value) => onChange?.({ ...ladder, [name]: value ?? 1 })}
        value={ladder[name]}
      />
    </div>
  );
  return (
    <div className="clock-ladder">
      <strong>{t('clocks.ladder')}</strong>
      {days('yellow')}
      {days('red')}
      <div className="rule-field clock-add">
        <span aria-hidden="true" className="soft small">
          {t('clocks.rungs')}
        </span>
        <Select
          aria-label={t('clocks.rungs')}
          disabled={!onChange}
          mode="multiple"
          onChange={(rungs: string[]) => onChange?.({ ...ladder, rungs })}
          options={RUNGS.map((value) => ({ value: value as string, label: term('rung', value) }))}
          value={ladder.rungs}
        />
      </div>
      <label>
        <span className="soft small">{t('rules.basis')}</span>
        <input
          disabled={!onChange}
          maxLength={200}
          onChange={({ target }) => onChange?.({ ...ladder, source: target.value })}
          value={ladder.source}
        />
      </label>
      {onChange ? (
        <Button look="quiet" onClick={() => onChange(null)}>
          {t('rules.remove')}
        </Button>
      ) : null}
    </div>
  );
}
