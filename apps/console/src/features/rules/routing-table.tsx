import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { Empty } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';
import { ConditionCell, type Vocabulary } from './condition-cell';
import { OutcomeCell } from './outcome-cell';
import { newRow, TABLES, type Condition, type RoutingTables, type RuleRow, type Table } from './rows';

interface RoutingTableProps {
  tables: RoutingTables;
  vocabulary: Vocabulary;
  /** Absent: to be read only. */
  onChange?: ((tables: RoutingTables) => void) | undefined;
}

/** Rows are rules; columns are what must hold, what follows, and why. */
export function RoutingTable({ tables, vocabulary, onChange }: RoutingTableProps): ReactNode {
  const { t, term } = useWords();
  const rows = TABLES.flatMap((table) => (tables[table] ?? []).map((row) => ({ table, row })));
  const without = tables.without ?? [];
  const put = (table: Table, next: RuleRow): void =>
    onChange?.({ ...tables, [table]: (tables[table] ?? []).map((one) => (one.id === next.id ? next : one)) });
  const drop = (table: Table, id: string): void =>
    onChange?.({ ...tables, [table]: (tables[table] ?? []).filter((one) => one.id !== id) });
  const ruleName = (id: string): string => vocabulary.words.rules.find(({ value }) => value === id)?.title ?? id;
  return (
    <>
      {rows.length + without.length === 0 ? <Empty hint={t('rules.noRowsHint')} title={t('rules.noRows')} /> : null}
      {rows.length > 0 ? (
        <TableFrame className="rule-grid">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('rules.rule')}</th>
                <th scope="col">{t('rules.conditions')}</th>
                <th scope="col">{t('rules.outcome')}</th>
                <th scope="col">{t('rules.basis')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ table, row }) => (
                <Row
                  key={row.id}
                  onChange={onChange ? (next) => put(table, next) : undefined}
                  onDrop={onChange && table !== 'grades' ? () => drop(table, row.id) : undefined}
                  row={row}
                  table={table}
                  vocabulary={vocabulary}
                />
              ))}
            </tbody>
          </table>
        </TableFrame>
      ) : null}
      {without.length > 0 ? (
        <ul className="rows">
          {without.map((id) => (
            <li className="rule-row" key={id}>
              <span>
                <strong>{t('rules.switchedOff')}</strong> {ruleName(id)}
              </span>
              {onChange ? (
                <Button
                  look="quiet"
                  onClick={() => onChange({ ...tables, without: without.filter((one) => one !== id) })}
                >
                  {t('rules.keepAgain')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {onChange ? (
        <div className="button-row rule-add">
          {(['choices', 'bars', 'duties', 'invitations'] as const).map((table) => (
            <Button
              key={table}
              onClick={() => onChange({ ...tables, [table]: [...(tables[table] ?? []), newRow(table, tables)] })}
            >
              {t('rules.add', { what: term('ruleTable', table) })}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}

interface RowProps {
  table: Table;
  row: RuleRow;
  vocabulary: Vocabulary;
  onChange?: ((row: RuleRow) => void) | undefined;
  onDrop?: (() => void) | undefined;
}

function Row({ table, row, vocabulary, onChange, onDrop }: RowProps): ReactNode {
  const { t, term } = useWords();
  return (
    <tr>
      <th scope="row">
        <span className="soft small">{term('ruleTable', table)}</span>
        {onChange ? (
          <textarea
            aria-label={t('rules.text')}
            maxLength={500}
            onChange={({ target }) => onChange({ ...row, text: target.value })}
            placeholder={t('rules.textHint')}
            rows={3}
            value={row.text}
          />
        ) : (
          <p>{row.text}</p>
        )}
        {onDrop ? (
          <Button aria-label={t('rules.removeRow', { rule: row.text || row.id })} look="quiet" onClick={onDrop}>
            {t('rules.remove')}
          </Button>
        ) : null}
      </th>
      <td data-heading={t('rules.conditions')}>
        <Conditions onChange={onChange} row={row} vocabulary={vocabulary} />
      </td>
      <td data-heading={t('rules.outcome')}>
        <OutcomeCell onChange={onChange} row={row} table={table} vocabulary={vocabulary} />
      </td>
      <td data-heading={t('rules.basis')}>
        {onChange ? (
          <textarea
            aria-label={t('rules.basis')}
            maxLength={500}
            onChange={({ target }) => onChange({ ...row, source: target.value })}
            placeholder={t('rules.basisHint')}
            rows={3}
            value={row.source}
          />
        ) : (
          row.source
        )}
      </td>
    </tr>
  );
}

/** A grade has several conditions, any of which is enough. */
function Conditions({ row, vocabulary, onChange }: Omit<RowProps, 'table' | 'onDrop'>): ReactNode {
  const { t } = useWords();
  const { criteria } = row;
  if (!criteria) {
    const change = onChange && ((when: Condition) => onChange({ ...row, when }));
    return <ConditionCell condition={row.when ?? {}} onChange={change} vocabulary={vocabulary} />;
  }
  const at = (index: number, next: Condition): Condition[] =>
    criteria.map((one, place) => (place === index ? next : one));
  return (
    <>
      {criteria.map((condition, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a condition has no name but its place
        <div className="rule-criterion" key={index}>
          {index > 0 ? <p className="soft small">{t('rules.or')}</p> : null}
          <ConditionCell
            condition={condition}
            onChange={onChange && ((next) => onChange({ ...row, criteria: at(index, next) }))}
            vocabulary={vocabulary}
          />
        </div>
      ))}
    </>
  );
}
