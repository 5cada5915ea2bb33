import type { ReactNode } from 'react';
import { readTimeline } from '../../../api/endpoints';
import type { DisputePage } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { momentText } from '../../../shared/dates';
import { useResource } from '../../../shared/hooks/use-resource';

interface MeanwhileProps {
  /** The case as it stood when the form was opened. */
  opened: DisputePage;
  /** The case as it stands now. */
  now: DisputePage;
}

/** Who did what to the case since a form was opened. */
export function Meanwhile({ opened, now }: MeanwhileProps): ReactNode {
  const { t, locale } = useWords();
  const { value } = useResource(`meanwhile-${now.disputeId}-${now.revision}`, (signal) =>
    readTimeline(now.disputeId, signal),
  );
  const steps = now.revision - opened.revision;
  const entries = value?.items.filter(({ stream }) => stream.startsWith('dispute-')).slice(-steps) ?? [];
  if (steps <= 0 || entries.length === 0) return null;
  return (
    <div>
      <p className="small soft">{t('both.since')}</p>
      <ul className="notice-list">
        {entries.map(({ eventId, title, actorName, roleTitle, recordedAt }) => (
          <li key={eventId}>
            <span className="number">{momentText(recordedAt, locale)}</span> {actorName ?? roleTitle}：{title}
          </li>
        ))}
      </ul>
    </div>
  );
}
