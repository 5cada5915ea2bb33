import { useCallback, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useSession } from '../../app/session';
import { readQueueCounts, type QueueCounts, type QueueName, type WorkFilter } from '../../api/queues';
import { readQueue } from '../../api/endpoints';
import type { Queue } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { useRemembered } from '../../shared/hooks/use-remembered';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Page } from '../../shared/ui/page';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { KeptFilters } from './kept-filters';
import { CasesPanel } from './cases-panel';
import { EscalationsPanel, HandoffsPanel } from './coordination-panels';
import { DifferencesPanel } from '../handoffs/differences-panel';
import { OffersPanel } from './offers-panel';
import { SessionsPanel } from './sessions-panel';
import { UnassignedPanel } from './unassigned-panel';
import { ORDERS, WorkPanel } from './work-panel';
import './queue.css';

const EVERY_MS = 300_000;
const LIVE = {
  topics: ['case', 'escalation', 'assignment', 'offer', 'unassigned', 'handoff', 'signal', 'emergency'],
} as const;

/** The day on one board; each queue behind a strip of their counts. The chosen one stands in the address. */
export default function QueuePage(): ReactNode {
  const { t, locale } = useWords();
  const { account } = useSession();
  const [asked, setAsked] = useSearchParams();
  const counts = useResource('queue-counts', readQueueCounts, { everyMs: EVERY_MS, live: LIVE });
  const named = asked.get('queue');
  const chosen = counts.value?.find(({ queue }) => queue === named) ?? null;
  const choose = (queue: QueueName | null): void => setAsked(queue === null ? {} : { queue });
  const show = (queue: QueueName, { category, area }: WorkFilter): void =>
    setAsked({ queue, ...(category ? { category } : {}), ...(area ? { area } : {}) });
  const strip = (
    <>
      {counts.problem ? <ProblemNotice onRetry={() => void counts.reload()} problem={counts.problem} /> : null}
      <Strip chosen={chosen?.queue ?? null} counts={counts.value ?? []} onChoose={choose} />
    </>
  );
  const lead = `${account.displayName} · ${dayText(new Date().toISOString(), locale)}`;
  if (showsDay(named, counts.value)) return <Day lead={lead} onChanged={counts.reload} strip={strip} />;
  return (
    <Page lead={lead} title={t('queue.title')}>
      {strip}
      {chosen ? <Chosen counted={chosen} filter={filterOf(asked)} onChanged={counts.reload} onShow={show} /> : null}
      {counts.value || counts.problem ? null : <Loading lines={6} />}
    </Page>
  );
}

const filterOf = (asked: URLSearchParams): WorkFilter => ({
  category: asked.get('category') ?? undefined,
  area: asked.get('area') ?? undefined,
});

/** Also when the address names a queue that this reader does not have. */
function showsDay(named: string | null, counts: QueueCounts | null): boolean {
  return named === null || (counts !== null && !counts.some(({ queue }) => queue === named));
}

interface StripProps {
  counts: QueueCounts;
  chosen: QueueName | null;
  onChoose: (queue: QueueName | null) => void;
}

function Strip({ counts, chosen, onChoose }: StripProps): ReactNode {
  const { t, term } = useWords();
  return (
    <div aria-label={t('work.queues')} className="queue-strip" role="group">
      <button aria-pressed={chosen === null} onClick={() => onChoose(null)} type="button">
        {t('work.today')}
      </button>
      {counts.map(({ queue, count }) => (
        <button
          aria-pressed={chosen === queue}
          className={queue === 'overdue' && count > 0 ? 'queue-strip-late' : ''}
          key={queue}
          onClick={() => onChoose(queue)}
          type="button"
        >
          {term('workQueue', queue)} <span className="number">{count}</span>
        </button>
      ))}
    </div>
  );
}

interface ChosenProps {
  counted: QueueCounts[number];
  filter: WorkFilter;
  onShow: (queue: QueueName, filter: WorkFilter) => void;
  onChanged: () => Promise<void>;
}

/** Offers are a short list of their own, which nobody filters. */
const UNFILTERED: readonly QueueName[] = ['offers'];

function Chosen({ counted, filter, onShow, onChanged }: ChosenProps): ReactNode {
  const { term } = useWords();
  const [order, setOrder] = useRemembered('liandiao.work-order', ORDERS, 'priority');
  const { queue, count } = counted;
  const known = (entered: string): (typeof ORDERS)[number] => ORDERS.find((one) => one === entered) ?? 'priority';
  const filtered = filter.category !== undefined || filter.area !== undefined;
  return (
    <>
      {UNFILTERED.includes(queue) ? null : (
        <KeptFilters
          filter={filter}
          onFilter={(next) => onShow(queue, next)}
          onKept={(kept) => {
            setOrder(known(kept.order));
            onShow(kept.queue, kept.filter);
          }}
          order={order}
          queue={queue}
        />
      )}
      <WorkPanel
        count={filtered ? null : count}
        filter={filter}
        key={`${queue}-${order}-${filter.category ?? ''}-${filter.area ?? ''}`}
        onChanged={onChanged}
        onOrder={(entered) => setOrder(known(entered))}
        order={order}
        queue={queue}
        title={term('workQueue', queue)}
      />
    </>
  );
}

interface DayProps {
  lead: string;
  strip: ReactNode;
  onChanged: () => Promise<void>;
}

function Day({ lead, strip, onChanged }: DayProps): ReactNode {
  const { t } = useWords();
  const { value, problem, loading, reload } = useResource('queue', readQueue, { everyMs: EVERY_MS, live: LIVE });
  const changed = useCallback(async () => {
    await Promise.all([reload(), onChanged()]);
  }, [reload, onChanged]);
  return (
    <Page
      aside={
        <Button busy={loading && value !== null} icon="reload" look="quiet" onClick={() => void changed()}>
          {t('queue.reload')}
        </Button>
      }
      lead={lead}
      title={t('queue.title')}
    >
      {strip}
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? <QueueBoard onChanged={changed} queue={value} /> : problem ? null : <Loading lines={7} />}
    </Page>
  );
}

function QueueBoard({ queue, onChanged }: { queue: Queue; onChanged: () => Promise<void> }): ReactNode {
  const { account } = useSession();
  const { t } = useWords();
  const coordinates = account.role === 'coordinator';
  const mediates = account.mediatorId !== null || account.role === 'mediator';
  return (
    <>
      <Glance queue={queue} />
      <div className="queue-board">
        <div className="stack">
          {busyFirst([
            mediates || queue.offers.length > 0
              ? [queue.offers, <OffersPanel key="offers" offers={queue.offers} onChanged={onChanged} />]
              : null,
            coordinates ? [queue.escalations, <EscalationsPanel items={queue.escalations} key="escalations" />] : null,
            coordinates
              ? [queue.unassigned, <UnassignedPanel items={queue.unassigned} key="unassigned" onChanged={onChanged} />]
              : null,
            [queue.differences, <DifferencesPanel items={queue.differences} key="differences" />],
            ...casePanels(queue, mediates, t),
          ])}
        </div>
        <div className="stack">
          {busyFirst([
            [queue.sessions, <SessionsPanel key="sessions" sessions={queue.sessions} />],
            coordinates || queue.handoffs.length > 0
              ? [queue.handoffs, <HandoffsPanel items={queue.handoffs} key="handoffs" />]
              : null,
          ])}
        </div>
      </div>
    </>
  );
}

type Counted = readonly [items: readonly unknown[], panel: ReactNode];

/** What asks for something comes first; what is empty says so below. */
function busyFirst(panels: readonly (Counted | null)[]): ReactNode {
  return panels
    .filter((one) => one !== null)
    .toSorted(([one], [other]) => Number(other.length > 0) - Number(one.length > 0))
    .map(([, panel]) => panel);
}

function casePanels(queue: Queue, mediates: boolean, t: ReturnType<typeof useWords>['t']): readonly (Counted | null)[] {
  const open = queue.cases.filter(({ status }) => status !== 'closed');
  const toFile = queue.cases.filter(({ status }) => status === 'closed');
  const none = { empty: t('queue.noCases'), hint: t(mediates ? 'queue.noCasesHint' : 'queue.noDeskHint') };
  const due = { empty: t('queue.noDue'), hint: t('queue.noDueHint') };
  return [
    [queue.due, <CasesPanel {...due} items={queue.due} key="due" title={t('queue.due')} urgent />],
    [open, <CasesPanel {...none} items={open} key="open" title={t(mediates ? 'queue.cases' : 'queue.desk')} />],
    toFile.length > 0 ? [toFile, <CasesPanel {...none} items={toFile} key="file" title={t('queue.toFile')} />] : null,
  ];
}

/** The day in one line of numbers, so that thirty seconds are enough. */
function Glance({ queue }: { queue: Queue }): ReactNode {
  const { t } = useWords();
  const late = queue.due.filter(({ overdue }) => overdue).length;
  const numbers = [
    { key: 'offers', count: queue.offers.length, word: t('queue.offers') },
    { key: 'unassigned', count: queue.unassigned.length, word: t('queue.unassigned') },
    { key: 'escalations', count: queue.escalations.length, word: t('queue.escalations') },
    { key: 'late', count: late, word: t('queue.late') },
    { key: 'due', count: queue.due.length - late, word: t('queue.soon') },
    { key: 'sessions', count: queue.sessions.length, word: t('queue.sessions') },
    { key: 'handoffs', count: queue.handoffs.length, word: t('queue.handoffs') },
  ].filter(({ key, count }) => count > 0 || key === 'late' || key === 'sessions');
  return (
    <dl className="glance">
      {numbers.map(({ key, count, word }) => (
        <div className={key === 'late' && count > 0 ? 'glance-late' : ''} key={key}>
          <dd className="number">{count}</dd>
          <dt>{word}</dt>
        </div>
      ))}
    </dl>
  );
}
