import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { readDeadLetters } from '../../api/notices';
import { readRuleDrafts, readWorkCalendar } from '../../api/rules';
import { useWords } from '../../i18n/words';
import { shanghaiDay } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Icon } from '../../shared/ui/icons';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';

interface Task {
  readonly word: 'system.deadLetters' | 'system.drafts' | 'system.year';
  readonly count: number;
  readonly to: string;
}

/** The notice of the next year comes late in the autumn; before that nobody can enter it. */
const NOTICE_MONTH = 11;

async function tasksOf(signal: AbortSignal): Promise<readonly Task[]> {
  const [dead, routing, clocks, calendar] = await Promise.all([
    readDeadLetters(signal),
    readRuleDrafts('routing', signal),
    readRuleDrafts('clocks', signal),
    readWorkCalendar(signal),
  ]);
  const [year, month] = shanghaiDay(new Date()).split('-').map(Number);
  const needed = (month ?? 1) >= NOTICE_MONTH ? (year ?? 0) + 1 : (year ?? 0);
  const isKnown = calendar.years.some((one) => one.year === needed && one.published);
  const waiting = (drafts: typeof routing): number => drafts.filter(({ status }) => status === 'submitted').length;
  const all: readonly Task[] = [
    { word: 'system.deadLetters', count: dead.items.length, to: '/dead-letters' },
    { word: 'system.drafts', count: waiting(routing), to: '/rules' },
    { word: 'system.drafts', count: waiting(clocks), to: '/clocks' },
    { word: 'system.year', count: isKnown ? 0 : needed, to: '/calendar' },
  ];
  return all.filter(({ count }) => count > 0);
}

/** What waits for an administrator now. */
export function ToDo(): ReactNode {
  const { t } = useWords();
  const { value, problem, reload } = useResource('administrator-tasks', tasksOf);
  const urgent = value !== null && value.length > 0;
  return (
    <Panel title={t('system.todo')} tone={urgent ? 'urgent' : 'plain'} {...(value ? { count: value.length } : {})}>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value === null && !problem ? <Loading lines={2} /> : null}
      {value?.length === 0 ? <Empty hint={t('system.nothingHint')} title={t('system.nothing')} /> : null}
      <ul className="rows">
        {value?.map(({ word, count, to }) => (
          <li key={to}>
            <Link className="task" to={to}>
              <Icon name="alert" size="1.25em" />
              <strong>{t(word, { count })}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
