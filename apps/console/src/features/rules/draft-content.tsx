import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/ui/panel';
import { ClockRows } from '../clocks/clock-rows';
import { ClockTests } from '../clocks/clock-tests';
import type { Vocabulary } from './condition-cell';
import { RoutingTable } from './routing-table';
import { RoutingTests } from './routing-tests';
import type { ClockTables, ClockTest, RoutingTables, RoutingTest } from './rows';

/** What a draft holds, as the server gives and takes it. */
export interface Content {
  readonly kind: 'routing' | 'clocks';
  readonly tables: object;
  readonly tests: readonly object[];
  readonly running: 'keep' | 'recount' | null;
  /** Shown over a new draft. */
  readonly areaName?: string;
}

interface DraftContentProps {
  content: Content;
  vocabulary: Vocabulary;
  failing: readonly string[];
  /** Absent: to be read only. */
  onChange?: ((content: Content) => void) | undefined;
}

/** The table and the cases that belong to it. */
export function DraftContent({ content, vocabulary, failing, onChange }: DraftContentProps): ReactNode {
  const { t } = useWords();
  const put = (part: Partial<Content>): void => onChange?.({ ...content, ...part });
  const tables = onChange && ((next: object) => put({ tables: next }));
  const tests = onChange && ((next: readonly object[]) => put({ tests: next }));
  if (content.kind === 'routing') {
    return (
      <>
        <Panel title={t('rules.table')}>
          <RoutingTable onChange={tables} tables={content.tables as RoutingTables} vocabulary={vocabulary} />
        </Panel>
        <Panel count={content.tests.length} title={t('rules.tests')}>
          <RoutingTests
            failing={failing}
            onChange={tests}
            tests={content.tests as readonly RoutingTest[]}
            vocabulary={vocabulary}
          />
        </Panel>
      </>
    );
  }
  return (
    <>
      <Panel title={t('clocks.table')}>
        <ClockRows onChange={tables} tables={content.tables as ClockTables} />
        <fieldset className="clock-running">
          <legend>{t('clocks.running')}</legend>
          {(['keep', 'recount'] as const).map((value) => (
            <label key={value}>
              <input
                checked={(content.running ?? 'keep') === value}
                disabled={!onChange}
                name="running"
                onChange={() => put({ running: value })}
                type="radio"
              />
              <span>{t(value === 'keep' ? 'clocks.keep' : 'clocks.recount')}</span>
            </label>
          ))}
        </fieldset>
      </Panel>
      <Panel count={content.tests.length} title={t('rules.tests')}>
        <ClockTests onChange={tests} tests={content.tests as readonly ClockTest[]} />
      </Panel>
    </>
  );
}
