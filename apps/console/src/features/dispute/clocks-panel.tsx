import type { ReactNode } from 'react';
import type { Clock } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { Chip } from '../../shared/ui/chip';
import { Due } from '../../shared/ui/due';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';
import { ClockWhy } from './clock-why';

const RUNNING: readonly Clock['status'][] = ['running', 'overdue'];

interface ClocksPanelProps {
  clocks: readonly Clock[];
  /** Moment from which the time left is counted; null: now. */
  at: string | null;
}

export function ClocksPanel({ clocks, at }: ClocksPanelProps): ReactNode {
  const { t } = useWords();
  const running = clocks.filter(({ status }) => RUNNING.includes(status));
  const stopped = clocks.filter(({ status }) => !RUNNING.includes(status));
  return (
    <Panel
      count={running.length}
      title={t('clock.title')}
      tone={running.some(({ status }) => status === 'overdue') ? 'urgent' : 'plain'}
    >
      {running.length === 0 ? <Empty hint={t('clock.noneHint')} title={t('clock.none')} /> : null}
      <ul className="rows">
        {running
          .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))
          .map((clock) => (
            <ClockRow at={at} clock={clock} key={clock.clockId} />
          ))}
      </ul>
      {stopped.length > 0 ? (
        <details className="more">
          <summary>{t('clock.stopped', { count: stopped.length })}</summary>
          <ul className="rows">
            {stopped.map((clock) => (
              <ClockRow at={at} clock={clock} key={clock.clockId} />
            ))}
          </ul>
        </details>
      ) : null}
    </Panel>
  );
}

function ClockRow({ clock, at }: { clock: Clock; at: string | null }): ReactNode {
  const { t, term, locale } = useWords();
  const running = RUNNING.includes(clock.status);
  return (
    <li className="clock">
      <div className="clock-head">
        <h3>{term('clock-rule', clock.rule)}</h3>
        {running ? (
          <Due at={clock.dueAt} from={at} />
        ) : (
          <Chip tone={clock.status === 'met' ? 'good' : 'plain'}>{term('clock-status', clock.status)}</Chip>
        )}
      </div>
      <p className="small">{t('clock.due', { day: dayText(clock.dueAt, locale) })}</p>
      <ClockWhy clock={clock} />
      {clock.provisional ? <Chip tone="watch">{t('clock.provisional')}</Chip> : null}
    </li>
  );
}
