import { useCallback, useId, useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { sendAssignmentAction, type AssignmentCommand } from '../../api/endpoints';
import type { Queue } from '../../api/types';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Panel } from '../../shared/ui/panel';
import { Empty, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';

type Unassigned = Queue['unassigned'][number];

interface UnassignedPanelProps {
  items: readonly Unassigned[];
  onChanged: () => Promise<void>;
}

/** Cases for which offers found nobody: the coordinator names a mediator and says why. */
export function UnassignedPanel({ items, onChanged }: UnassignedPanelProps): ReactNode {
  const { t } = useWords();
  return (
    <Panel count={items.length} title={t('queue.unassigned')} tone={items.length > 0 ? 'urgent' : 'plain'}>
      {items.length === 0 ? (
        <Empty hint={t('queue.noUnassignedHint')} title={t('queue.noUnassigned')} />
      ) : (
        <ul className="rows">
          {items.map((item) => (
            <UnassignedRow item={item} key={item.assignmentId} onChanged={onChanged} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function UnassignedRow({ item, onChanged }: { item: Unassigned; onChanged: () => Promise<void> }): ReactNode {
  const { t, term, locale } = useWords();
  const say = useToast();
  const done = useCallback(async () => {
    say(t('queue.assigned', { code: item.code ?? item.category }));
    await onChanged();
  }, [say, t, item.code, item.category, onChanged]);
  const { send, sending, problem } = useSend<AssignmentCommand, unknown>(sendAssignmentAction, done);
  return (
    <li className="case-row">
      <p className="case-line">
        <span className="number">{item.code}</span>
        {item.reason ? <Chip tone="watch">{term('exhausted', item.reason)}</Chip> : null}
        <span className="soft small">{t('queue.rounds', { rounds: item.rounds })}</span>
      </p>
      <Link className="case-title" to={`/disputes/${item.disputeId}`}>
        {t('case.untitled', { category: item.category })}
      </Link>
      <p className="soft small">{t('queue.since', { moment: momentText(item.since, locale) })}</p>
      <AssignForm
        busy={sending}
        candidates={item.candidates}
        onAssign={(mediatorId, reason) =>
          void send({ assignmentId: item.assignmentId, action: 'assign-directly', body: { mediatorId, reason } })
        }
      />
      {problem ? <ProblemNotice problem={problem} /> : null}
    </li>
  );
}

interface AssignFormProps {
  busy: boolean;
  candidates: Unassigned['candidates'];
  onAssign: (mediatorId: string, reason: string) => void;
}

function AssignForm({ busy, candidates, onAssign }: AssignFormProps): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    onAssign(String(entered.get('mediator')), String(entered.get('reason')).trim());
  }

  if (candidates.length === 0) return <p className="small">{t('queue.noCandidates')}</p>;
  if (!open) {
    return (
      <Button icon="people" onClick={() => setOpen(true)}>
        {t('queue.assign')}
      </Button>
    );
  }
  return (
    <form className="assign-form" onSubmit={submit}>
      <label htmlFor={`${id}-mediator`}>{t('queue.assignWho')}</label>
      <select id={`${id}-mediator`} name="mediator">
        {candidates.map(({ mediatorId, name, score, removedBecause }) => (
          <option key={mediatorId} value={mediatorId}>
            {removedBecause
              ? t('queue.candidateOut', { name, because: removedBecause })
              : t('queue.candidate', { name, score: Math.round(score) })}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-reason`}>{t('queue.assignWhy')}</label>
      <input autoFocus id={`${id}-reason`} maxLength={200} name="reason" required />
      <div className="button-row">
        <Button busy={busy} look="primary" type="submit">
          {t('queue.assignNow')}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
