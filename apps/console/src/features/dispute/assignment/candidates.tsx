import type { ReactNode } from 'react';
import type { AssignmentTrack } from '../../../api/roster';
import { useWords } from '../../../i18n/words';
import { Chip } from '../../../shared/ui/chip';
import './assignment.css';

type Candidate = AssignmentTrack['candidates'][number];

/** In the order of what they can be worth. */
const PARTS = ['choice', 'load', 'field', 'place', 'waiting', 'language', 'sex'];

/** Everybody who was looked at: with the parts of the score, or with the rule that left the person out and its source. */
export function Candidates({ track }: { track: AssignmentTrack }): ReactNode {
  const { t } = useWords();
  const left = track.candidates.filter(({ removedBy }) => removedBy === null);
  const out = track.candidates.filter(({ removedBy }) => removedBy !== null);
  const most = Math.max(1, ...left.map(({ score }) => score));
  return (
    <div className="candidates">
      <h4>
        {t('matching.left')} <span className="number">{left.length}</span>
      </h4>
      <ol>
        {left.map((one) => (
          <Scored chosen={one.mediatorId === track.mediatorId} key={one.mediatorId} most={most} one={one} />
        ))}
      </ol>
      {out.length > 0 ? (
        <>
          <h4>
            {t('matching.out')} <span className="number">{out.length}</span>
          </h4>
          <ul>
            {out.map(({ mediatorId, name, removedBecause, source }) => (
              <li key={mediatorId}>
                <strong>{name}</strong> {removedBecause}
                {source ? <span className="soft small"> {t('matching.source', { source })}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function Scored({ one, most, chosen }: { one: Candidate; most: number; chosen: boolean }): ReactNode {
  const { t, term } = useWords();
  const parts = PARTS.map((part) => [part, one.parts[part] ?? 0] as const).filter(([, points]) => points > 0);
  return (
    <li>
      <p className="candidate-line">
        <strong>{one.name}</strong>
        {chosen ? <Chip tone="good">{t('matching.chosen')}</Chip> : null}
        <span className="number">{t('matching.points', { points: one.score.toFixed(1) })}</span>
      </p>
      <span aria-hidden className="candidate-bar">
        {parts.map(([part, points]) => (
          <span className={`part part-${part}`} key={part} style={{ inlineSize: `${(points / most) * 100}%` }} />
        ))}
      </span>
      <p className="soft small">
        {parts.map(([part, points]) => `${term('matching.part', part)} ${points.toFixed(1)}`).join(' · ')}
      </p>
    </li>
  );
}
