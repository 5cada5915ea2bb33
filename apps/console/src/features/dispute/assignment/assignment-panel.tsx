import { useCallback, useState, type ReactNode } from 'react';
import { readAssignments, type AssignmentTrack } from '../../../api/roster';
import type { DisputePage } from '../../../api/types';
import { useSession } from '../../../app/session';
import { useWords } from '../../../i18n/words';
import { momentText } from '../../../shared/dates';
import { useResource } from '../../../shared/hooks/use-resource';
import { Button } from '../../../shared/ui/button';
import { Chip } from '../../../shared/ui/chip';
import { Panel } from '../../../shared/ui/panel';
import { ProblemNotice } from '../../../shared/ui/states';
import { useToast } from '../../../shared/ui/toast';
import { partyName } from '../party-name';
import { AssignmentSheet, type AssignmentTask } from './assignment-sheet';
import { Candidates } from './candidates';

const NOT_FOUND = [403, 404];

/** How the mediator of each seat was found, why this one, and what the reader may do about it. */
export function AssignmentPanel({ dispute }: { dispute: DisputePage }): ReactNode {
  const { t } = useWords();
  const { disputeId } = dispute;
  const [doing, setDoing] = useState<{ readonly task: AssignmentTask; readonly track: AssignmentTrack } | null>(null);
  const say = useToast();
  const { value, problem, reload } = useResource(
    `assignments-${disputeId}`,
    (signal) => readAssignments(disputeId, signal),
    { live: { topics: ['case', 'offer'], paused: doing !== null } },
  );
  const done = useCallback(async () => {
    setDoing(null);
    say(t('matching.done'));
    await reload();
  }, [reload, say, t]);
  // Not everybody who reads the case may see the others who could have had it.
  if (problem && NOT_FOUND.includes(problem.status)) return null;
  const items = value?.items ?? [];
  return (
    <Panel title={t('matching.title')}>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value && items.length === 0 ? <p className="soft small">{t('matching.none')}</p> : null}
      <ul className="rows">
        {items.map((track) => (
          <Track
            dispute={dispute}
            key={track.assignmentId}
            onTask={(task) => setDoing({ task, track })}
            track={track}
          />
        ))}
      </ul>
      {doing ? <AssignmentSheet dispute={dispute} onClose={() => setDoing(null)} onDone={done} {...doing} /> : null}
    </Panel>
  );
}

interface TrackProps {
  dispute: DisputePage;
  track: AssignmentTrack;
  onTask: (task: AssignmentTask) => void;
}

function Track({ dispute, track, onTask }: TrackProps): ReactNode {
  const { t, term } = useWords();
  const tasks = useTasks(track);
  const { mediatorName, seat, status, rounds } = track;
  return (
    <li>
      <p className="chips">
        <strong>{mediatorName ?? term('matchStatus', status)}</strong>
        <Chip>{t(seat === 1 ? 'matching.lead' : 'matching.assisting')}</Chip>
        <Chip tone={status === 'taken' ? 'good' : status === 'exhausted' ? 'watch' : 'calm'}>
          {term('matchStatus', status)}
        </Chip>
        {rounds > 0 ? <span className="soft small">{t('matching.rounds', { rounds })}</span> : null}
      </p>
      <When track={track} />
      <Choices dispute={dispute} track={track} />
      {tasks.length > 0 ? (
        <div className="button-row">
          {tasks.map((task) => (
            <Button key={task} onClick={() => onTask(task)}>
              {t(`matching.do.${task}`)}
            </Button>
          ))}
        </div>
      ) : null}
      {track.candidates.length > 0 ? (
        <details className="more">
          <summary>{t(track.mediatorId ? 'matching.why' : 'matching.whyNobody')}</summary>
          <Candidates track={track} />
        </details>
      ) : null}
    </li>
  );
}

/** Until when something is awaited, and what a person or a plan gave as the reason. */
function When({ track }: { track: AssignmentTrack }): ReactNode {
  const { t, locale } = useWords();
  const { status, expiresAt, heldUntil, derivation } = track;
  return (
    <>
      {status === 'offered' && expiresAt ? (
        <p className="small" title={derivation ?? undefined}>
          {t('matching.answerBy', { moment: momentText(expiresAt, locale) })}
        </p>
      ) : null}
      {status === 'held' && heldUntil ? (
        <p className="small">{t('matching.holdUntil', { moment: momentText(heldUntil, locale) })}</p>
      ) : null}
      {track.assignedBecause ? (
        <p className="small">{t('matching.directly', { because: track.assignedBecause })}</p>
      ) : null}
      {track.batch ? <p className="small">{t('matching.batch', { because: track.batch.because })}</p> : null}
    </>
  );
}

function Choices({ dispute, track }: { dispute: DisputePage; track: AssignmentTrack }): ReactNode {
  const { t } = useWords();
  const namesOf = (ids: readonly string[]): string =>
    ids.map((id) => track.names[id] ?? id).join('、') || t('matching.choiceOpen');
  return (
    <>
      {track.choices.map(({ partyId, mediatorIds }) => (
        <p className="small" key={partyId}>
          {t('matching.choice', { party: partyName(dispute.parties, partyId, ''), names: namesOf(mediatorIds) })}
        </p>
      ))}
      {track.jointChoice.length > 0 ? (
        <p className="small">
          <Chip tone="good">{t('matching.joint', { names: namesOf(track.jointChoice) })}</Chip>
        </p>
      ) : null}
    </>
  );
}

/** The server decides; these are the buttons that can lead somewhere. */
function useTasks({ status, seat, mediatorId }: AssignmentTrack): readonly AssignmentTask[] {
  const { account, permissions } = useSession();
  const mine = mediatorId !== null && mediatorId === account.mediatorId;
  const open = status !== 'taken' && status !== 'closed';
  return [
    ...(status === 'taken' && mine ? (['hand-back'] as const) : []),
    ...(status === 'taken' && seat === 1 && permissions.includes('assignment:assign')
      ? (['ask-assisting'] as const)
      : []),
    ...(open && permissions.includes('dispute:consent') ? (['record-choice'] as const) : []),
  ];
}
