import { useState, type ReactNode } from 'react';
import type { RoutingRules } from '../../api/rules';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';
import { TABLES, type Table } from './rows';

type Rule = RoutingRules[Table][number];

interface RuleTablesProps {
  rules: RoutingRules;
  search: string;
  /** Absent: to be read only. */
  onChange?: (table: Table, rule: string) => void;
  onDrop?: (rule: string) => void;
}

export function RuleTables({ rules, search, onChange, onDrop }: RuleTablesProps): ReactNode {
  const { t, term } = useWords();
  const found = TABLES.map((table) => ({
    table,
    rows: (rules[table] as readonly Rule[]).filter((one) => holds(one, search)),
  })).filter(({ rows }) => rows.length > 0);
  return (
    <>
      <p className="soft small">{t('rules.version', { version: rules.version, area: rules.areaName })}</p>
      {found.length === 0 ? <Empty title={t('rules.none')} /> : null}
      {found.map(({ table, rows }) => (
        <Panel count={rows.length} key={table} title={term('ruleTable', table)}>
          <Rows
            key={String(search !== '')}
            onChange={onChange ? (rule) => onChange(table, rule) : null}
            onDrop={table === 'grades' ? null : (onDrop ?? null)}
            rows={rows}
            shown={search !== ''}
          />
        </Panel>
      ))}
    </>
  );
}

interface RowsProps {
  rows: readonly Rule[];
  shown: boolean;
  onChange: ((rule: string) => void) | null;
  /** Null: a rule of this table cannot be left out alone. */
  onDrop: ((rule: string) => void) | null;
}

/** Hundreds of rules: a table is drawn when it is opened. */
function Rows({ rows, shown, onChange, onDrop }: RowsProps): ReactNode {
  const { t, gloss, cite } = useWords();
  const [open, setOpen] = useState(shown);
  return (
    <details className="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)} open={open}>
      <summary>{t('rules.show')}</summary>
      {open ? (
        <ul className="rows">
          {rows.map((one) => (
            <li className="rule-row" key={one.rule}>
              <div className="rule-words">
                <strong>{gloss(one.text)}</strong>
                <span className="rule-facts small">
                  <Says one={one} />
                  <span className="soft">{t('rules.source', { source: cite(one.source) })}</span>
                  <span className="soft">
                    {t('rules.dates', {
                      from: one.validFrom ?? t('rules.always'),
                      until: one.validUntil ?? t('rules.open'),
                    })}
                  </span>
                  <code>{one.rule}</code>
                </span>
              </div>
              <div className="button-row">
                {onChange ? (
                  <Button
                    aria-label={t('rules.changeOne', { rule: one.text })}
                    look="quiet"
                    onClick={() => onChange(one.rule)}
                  >
                    {t('rules.change')}
                  </Button>
                ) : null}
                {onDrop ? (
                  <Button
                    aria-label={t('rules.dropOne', { rule: one.text })}
                    look="quiet"
                    onClick={() => onDrop(one.rule)}
                  >
                    {t('rules.drop')}
                  </Button>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}

function holds(one: Rule, search: string): boolean {
  const asked = search.toLowerCase();
  return [one.rule, one.text, one.source, JSON.stringify(one.row)].some((words) => words.toLowerCase().includes(asked));
}

function Says({ one }: { one: Rule }): ReactNode {
  const { t, term, gloss } = useWords();
  if ('closes' in one) {
    const closed = one.closes.map((channel) => term('channel', channel)).join('、');
    return <Chip>{one.noMediation ? t('rules.noMediation') : t('rules.closes', { channels: closed })}</Chip>;
  }
  if ('weight' in one) {
    return (
      <Chip>
        {t('rules.sends', { channel: term('channel', one.channel), body: gloss(one.body), weight: one.weight })}
      </Chip>
    );
  }
  if ('role' in one) return <Chip>{gloss(one.body)}</Chip>;
  return 'name' in one ? <Chip>{gloss(one.name)}</Chip> : null;
}

export function ChangesPanel({ changes }: { changes: RoutingRules['changes'] }): ReactNode {
  const { t } = useWords();
  return (
    <Panel count={changes.length} title={t('rules.changes')}>
      <ul className="rows">
        {changes.toReversed().map(({ version, on, reviewer, reason, rules }) => (
          <li key={version}>
            <strong className="number">{on}</strong> {reason}
            <p className="soft small">{t('rules.reviewed', { reviewer, count: rules.length })}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
