import { useState, type ReactNode } from 'react';
import { readTimeline } from '../../api/endpoints';
import type { TimelineEntry } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText, momentText, shanghaiDay, timeText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';

const SAME_MOMENT_MS = 60_000;
const KINDS = ['all', 'people', 'system', 'dispute', 'assignment', 'handoff'] as const;
type Kind = (typeof KINDS)[number];

function belongs(entry: TimelineEntry, kind: Kind): boolean {
  if (kind === 'all') return true;
  if (kind === 'people') return entry.role !== 'system';
  if (kind === 'system') return entry.role === 'system';
  return entry.stream.startsWith(`${kind}-`);
}

function isKnown(entry: TimelineEntry, until: string | null): boolean {
  return until === null || Date.parse(entry.recordedAt) <= Date.parse(until);
}

interface TimelinePanelProps {
  disputeId: string;
  revision: number;
  /** Only what had been recorded by then; null: all. */
  until: string | null;
}

/** The whole history: who, when, in what role and body, by which rule; both times where they differ. */
export function TimelinePanel({ disputeId, revision, until }: TimelinePanelProps): ReactNode {
  const { t } = useWords();
  const [kind, setKind] = useState<Kind>('all');
  const { value, problem, reload } = useResource(`timeline-${disputeId}-${revision}`, (signal) =>
    readTimeline(disputeId, signal),
  );
  const entries = value?.items.filter((entry) => belongs(entry, kind) && isKnown(entry, until)).toReversed() ?? [];
  return (
    <Panel
      aside={<Filter kind={kind} onChange={setKind} />}
      title={t('timeline.title')}
      {...(value ? { count: entries.length } : {})}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {!value && !problem ? <Loading /> : null}
      {value && entries.length === 0 ? <Empty title={t('timeline.none')} /> : null}
      <ol className="timeline">
        {entries.map((entry, index) => (
          <Entry entry={entry} key={entry.eventId} newDay={startsDay(entries, index)} />
        ))}
      </ol>
    </Panel>
  );
}

function startsDay(entries: readonly TimelineEntry[], index: number): boolean {
  const entry = entries[index];
  const above = entries[index - 1];
  return !entry || !above || shanghaiDay(entry.happenedAt) !== shanghaiDay(above.happenedAt);
}

function Filter({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }): ReactNode {
  const { t, term } = useWords();
  return (
    <div aria-label={t('timeline.filter')} className="segments" role="group">
      {KINDS.map((one) => (
        <button aria-pressed={one === kind} key={one} onClick={() => onChange(one)} type="button">
          {term('timeline-kind', one)}
        </button>
      ))}
    </div>
  );
}

function Entry({ entry, newDay }: { entry: TimelineEntry; newDay: boolean }): ReactNode {
  const { t, term, cite, locale } = useWords();
  const late = Math.abs(Date.parse(entry.recordedAt) - Date.parse(entry.happenedAt)) > SAME_MOMENT_MS;
  const who = [entry.actorName ?? entry.roleTitle, entry.actorName ? entry.roleTitle : null, entry.organisationName];
  return (
    <li className={entry.role === 'system' ? 'entry entry-system' : 'entry'}>
      {newDay ? <p className="entry-day">{dayText(entry.happenedAt, locale)}</p> : null}
      <div className="entry-body">
        <p className="entry-time number">{timeText(entry.happenedAt)}</p>
        <div>
          <p className="entry-title">{entry.title}</p>
          {entry.detail ? <p className="small prose">{cite(entry.detail)}</p> : null}
          <p className="soft small">{who.filter(Boolean).join(' · ')}</p>
          {late ? (
            <p className="small entry-late">
              {t('timeline.recordedAt', { moment: momentText(entry.recordedAt, locale) })}
            </p>
          ) : null}
          {entry.rule ? (
            <p className="soft small">{t('timeline.rule', { rule: term('clock-rule', entry.rule) })}</p>
          ) : null}
        </div>
      </div>
    </li>
  );
}
