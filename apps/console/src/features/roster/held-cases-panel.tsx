import { useCallback, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { readHeldCases, reassignCases, type ManyResults, type Reassigning } from '../../api/roster';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { Panel } from '../../shared/ui/panel';
import { ProblemNotice } from '../../shared/ui/states';

type Reason = Reassigning['body']['reason'];
const REASONS: readonly Reason[] = ['left', 'long-leave', 'overload', 'suspended', 'other'];

/** What moves on when somebody leaves: every case by a command of its own, and each says how it went. */
export function HeldCasesPanel({ mediatorId }: { mediatorId: string }): ReactNode {
  const { t, term, locale } = useWords();
  const { value, problem, reload } = useResource(`held-${mediatorId}`, (signal) => readHeldCases(mediatorId, signal));
  const [reason, setReason] = useState<Reason>('left');
  const [results, setResults] = useState<ManyResults['results']>([]);
  const done = useCallback(
    async (answer: ManyResults) => {
      setResults(answer.results);
      await reload();
    },
    [reload],
  );
  const { send, sending, problem: refused } = useSend<Reassigning, ManyResults>(reassignCases, done);
  const items = value?.items ?? [];
  const moved = results.filter(({ outcome }) => outcome !== 'refused').length;
  return (
    <Panel count={items.length} title={t('roster.held')}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {refused ? <ProblemNotice problem={refused} /> : null}
      {results.length > 0 ? <p>{t('roster.moved', { moved, all: results.length })}</p> : null}
      {items.length === 0 ? <p className="soft small">{t('roster.noneHeld')}</p> : null}
      <ul className="rows roster-lines">
        {items.map((one) => (
          <li key={one.assignmentId}>
            <Link to={`/disputes/${one.disputeId}`}>{one.code ?? one.category}</Link>{' '}
            <Chip tone="calm">{term('heldStatus', one.status)}</Chip>{' '}
            <span className="soft small">{momentText(one.since, locale)}</span>
            <p className="small">
              {one.successor
                ? t('roster.successor', { name: one.successor.name, points: Math.round(one.successor.score) })
                : t('roster.noSuccessor')}
            </p>
          </li>
        ))}
      </ul>
      {items.length > 0 ? (
        <div className="roster-move">
          <Field label={t('roster.moveWhy')}>
            <select onChange={(event) => setReason(event.target.value as Reason)} value={reason}>
              {REASONS.map((one) => (
                <option key={one} value={one}>
                  {term('takeBack', one)}
                </option>
              ))}
            </select>
          </Field>
          <div className="button-row">
            <Button
              busy={sending}
              onClick={() =>
                void send({ mediatorId, body: { assignmentIds: items.map((one) => one.assignmentId), reason } })
              }
            >
              {t('roster.moveAll', { count: items.length })}
            </Button>
          </div>
        </div>
      ) : null}
    </Panel>
  );
}
