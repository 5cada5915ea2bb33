import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import {
  readWork,
  sendWorkCommand,
  workCommand,
  type QueueName,
  type WorkFilter,
  type WorkCommand,
  type WorkItem,
} from '../../api/queues';
import type { Problem } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Due } from '../../shared/ui/due';
import type { IconName } from '../../shared/ui/icons';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';

export const ORDERS = ['priority', 'deadline', 'age'] as const;
export type WorkOrder = (typeof ORDERS)[number];

/** The rank that needs no word (libs/disputes, priority). */
const ORDINARY = 4;

const CONFLICT = 409;

const ICONS: Readonly<Record<string, IconName>> = { release: 'back' };

const LIVE = { topics: ['case', 'escalation', 'assignment', 'offer', 'unassigned'] } as const;

/** After a step: null when it was done, else why somebody else was first. The row may be gone by then. */
type OnSettled = (conflict: Problem | null) => Promise<void>;

interface WorkPanelProps {
  queue: QueueName;
  title: string;
  /** null: not counted, as the list is filtered. */
  count: number | null;
  order: WorkOrder;
  filter: WorkFilter;
  onOrder: (order: string) => void;
  onChanged: () => Promise<void>;
}

/** One queue: its cases in the chosen order, page after page, with what the reader may do with each. */
export function WorkPanel({ queue, title, count, order, filter, onOrder, onChanged }: WorkPanelProps): ReactNode {
  const { t } = useWords();
  const [pages, setPages] = useState(1);
  const { value, problem, loading, reload } = useResource(
    `work-${queue}-${order}-${JSON.stringify(filter)}`,
    (signal) => readWork({ queue, order, filter }, pages, signal),
    { live: LIVE },
  );
  // Offers, and the pool of a mediator, are short lists in an order of their own.
  const ordered = queue !== 'offers' && !value?.items.some(({ assignmentId }) => assignmentId !== null);
  const [lost, setLost] = useState<Problem | null>(null);
  const readAll = useCallback(async () => {
    await Promise.all([reload(), onChanged()]);
  }, [reload, onChanged]);
  const onSettled = useCallback(
    async (conflict: Problem | null) => {
      setLost(conflict);
      await readAll();
    },
    [readAll],
  );
  useEffect(() => {
    if (pages > 1) void reload();
  }, [pages, reload]);
  return (
    <Panel
      aside={ordered ? <OrderChoice onOrder={onOrder} order={order} /> : null}
      {...(count === null ? {} : { count })}
      title={title}
    >
      {lost ? <ProblemNotice problem={lost} /> : null}
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <WorkRows items={value.items} onSettled={onSettled} queue={queue} /> : null}
      {value || problem ? null : <Loading lines={6} />}
      {value?.nextCursor ? (
        <Button busy={loading} icon="chevron" onClick={() => setPages(pages + 1)}>
          {t('work.more')}
        </Button>
      ) : null}
    </Panel>
  );
}

interface WorkRowsProps {
  queue: QueueName;
  items: readonly WorkItem[];
  onSettled: OnSettled;
}

function WorkRows({ queue, items, onSettled }: WorkRowsProps): ReactNode {
  const { t, term } = useWords();
  if (items.length === 0) return <Empty hint={term('queueEmptyHint', queue)} title={t('work.none')} />;
  return (
    <ul className="rows">
      {items.map((item) => (
        <WorkRow item={item} key={item.assignmentId ?? item.disputeId} onSettled={onSettled} />
      ))}
    </ul>
  );
}

function OrderChoice({ order, onOrder }: Pick<WorkPanelProps, 'order' | 'onOrder'>): ReactNode {
  const { t, term } = useWords();
  return (
    <label className="work-order">
      <span>{t('work.order')}</span>
      <select onChange={(event) => onOrder(event.target.value)} value={order}>
        {ORDERS.map((one) => (
          <option key={one} value={one}>
            {term('workOrder', one)}
          </option>
        ))}
      </select>
    </label>
  );
}

function WorkRow({ item, onSettled }: { item: WorkItem; onSettled: OnSettled }): ReactNode {
  const { t, locale } = useWords();
  // An offer is answered on the board; before that the case itself stays closed to who is asked.
  const open = item.assignmentId === null;
  const title = item.title ?? t('case.untitled', { category: item.category });
  return (
    <li className="case-row">
      <p className="case-line">
        <span className="number">{item.code}</span>
        <Chip tone="calm">{item.statusTitle}</Chip>
        {item.rank < ORDINARY ? <Chip tone={item.overdue ? 'late' : 'watch'}>{item.rankTitle}</Chip> : null}
        {item.nextDueAt ? <Due at={item.nextDueAt} /> : null}
      </p>
      {open ? (
        <Link className="case-title" to={`/disputes/${item.disputeId}`}>
          {title}
        </Link>
      ) : (
        <p className="case-title">{title}</p>
      )}
      <p className="soft small">{item.nextStep}</p>
      {item.waitingFor ? <p className="soft small">{t('work.waitingFor', { who: item.waitingFor })}</p> : null}
      {item.claimedByName && item.claimedSince ? (
        <p className="soft small">
          {t(item.claimedByMe ? 'work.claimedByMe' : 'work.claimedBy', {
            name: item.claimedByName,
            day: dayText(item.claimedSince, locale),
          })}
        </p>
      ) : null}
      <WorkSteps item={item} onSettled={onSettled} />
    </li>
  );
}

function WorkSteps({ item, onSettled }: { item: WorkItem; onSettled: OnSettled }): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const done = useCallback(async () => {
    say(t('work.done', { code: item.code ?? item.category }));
    await onSettled(null);
  }, [say, t, item.code, item.category, onSettled]);
  const { send, sending, problem } = useSend<WorkCommand, unknown>(sendWorkCommand, done);
  useEffect(() => {
    if (problem?.status === CONFLICT) void onSettled(problem);
  }, [problem, onSettled]);
  const steps = item.allowedActions.flatMap(({ action, title }) => {
    const command = workCommand(item, action);
    return command ? [{ action, title, command }] : [];
  });
  const answersOffer = item.offerId !== null;
  if (steps.length === 0 && !answersOffer) return null;
  return (
    <>
      <div className="button-row">
        {steps.map(({ action, title, command }) => (
          <Button busy={sending} icon={ICONS[action] ?? 'check'} key={action} onClick={() => void send(command)}>
            {title}
          </Button>
        ))}
        {answersOffer ? (
          <Link className="button button-plain" to="/queue">
            {t('work.toOffers')}
          </Link>
        ) : null}
      </div>
      {problem && problem.status !== CONFLICT ? <ProblemNotice problem={problem} /> : null}
    </>
  );
}
