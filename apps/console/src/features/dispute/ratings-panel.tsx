import type { ReactNode } from 'react';
import { readRatings } from '../../api/endpoints';
import type { DisputePage } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Panel } from '../../shared/ui/panel';
import { ProblemNotice } from '../../shared/ui/states';
import { partyName } from './party-name';

const MOST = 5;

/** What the parties said of the mediation on their own page; nothing while nobody has. */
export function RatingsPanel({ dispute }: { dispute: DisputePage }): ReactNode {
  const { t, term, locale } = useWords();
  const { disputeId, revision, parties } = dispute;
  const { value, problem, reload } = useResource(`ratings-${disputeId}-${revision}`, (signal) =>
    readRatings(disputeId, signal),
  );
  if (problem) return <ProblemNotice onRetry={() => void reload()} problem={problem} />;
  if (!value || value.items.length === 0) return null;
  return (
    <Panel count={value.items.length} title={t('ratings.title')}>
      <ul className="rows">
        {value.items.map(({ partyId, stars, comment, at }) => (
          <li key={partyId}>
            <p className="session-head">
              <strong>{partyName(parties, partyId, '')}</strong>
              <span aria-hidden="true">
                {'★'.repeat(stars)}
                {'☆'.repeat(MOST - stars)}
              </span>
              <span>{term('stars', String(stars))}</span>
            </p>
            {comment ? <p className="prose">{comment}</p> : null}
            <p className="soft small">{dayText(at, locale)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
