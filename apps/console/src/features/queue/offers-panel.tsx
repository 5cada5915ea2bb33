import { useCallback, useState, type ReactNode } from 'react';
import { sendAssignmentAction, type AssignmentCommand } from '../../api/endpoints';
import { type Problem, problemFrom } from '../../api/problem';
import type { DeclineReason, Queue } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Due } from '../../shared/ui/due';
import { Panel } from '../../shared/ui/panel';
import { Empty, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';

type Offer = Queue['offers'][number];

const APPOINTED_AFTER_MS = 2_000;
const CONFLICT = 409;

const REASONS: readonly DeclineReason[] = ['conflict-of-interest', 'no-time', 'outside-field', 'on-leave', 'other'];

export function OffersPanel({
  offers,
  onChanged,
}: {
  offers: readonly Offer[];
  onChanged: () => Promise<void>;
}): ReactNode {
  const { t } = useWords();
  // The offer that was over leaves the list; what was said about it stays.
  const [over, setOver] = useState<Problem | null>(null);
  const onSettled = useCallback(
    async (late: Problem | null) => {
      setOver(late);
      await onChanged();
    },
    [onChanged],
  );
  return (
    <Panel count={offers.length} title={t('queue.offers')} tone={offers.length > 0 ? 'urgent' : 'plain'}>
      {over ? <ProblemNotice problem={over} /> : null}
      {offers.length === 0 ? (
        <Empty hint={t('queue.noOffersHint')} title={t('queue.noOffers')} />
      ) : (
        <ul className="rows">
          {offers.map((offer) => (
            <OfferRow key={offer.offerId} offer={offer} onSettled={onSettled} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface OfferRowProps {
  offer: Offer;
  /** With what was said where the offer was over already. */
  onSettled: (late: Problem | null) => Promise<void>;
}

function OfferRow({ offer, onSettled }: OfferRowProps): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const [declining, setDeclining] = useState(false);
  const done = useCallback(async () => {
    say(t('queue.answered', { code: offer.code ?? offer.category }));
    await onSettled(null);
    // The appointment follows the answer by itself; then the case stands among the reader's own.
    setTimeout(() => void onSettled(null), APPOINTED_AFTER_MS);
  }, [say, t, offer.code, offer.category, onSettled]);
  const answer = useCallback(
    async (command: AssignmentCommand, key: string) => {
      try {
        return await sendAssignmentAction(command, key);
      } catch (error) {
        // Told to the list, because the row may be gone before the answer comes.
        const late = problemFrom(error);
        if (late.status === CONFLICT) void onSettled(late);
        throw error;
      }
    },
    [onSettled],
  );
  const { send, sending, problem } = useSend<AssignmentCommand, unknown>(answer, done);
  const { assignmentId, offerId } = offer;

  return (
    <li className="offer">
      <div className="offer-text">
        <p className="case-line">
          <span className="number">{offer.code}</span>
          <Due at={offer.expiresAt} />
        </p>
        <h3>{t('case.untitled', { category: offer.category })}</h3>
        <p className="soft small">
          {[offer.organisationName, t('queue.round', { round: offer.round })].filter(Boolean).join(' · ')}
        </p>
        <p className="soft small">{offer.derivation}</p>
      </div>
      <div className="button-row">
        <Button
          busy={sending}
          icon="check"
          look="primary"
          onClick={() => void send({ assignmentId, action: 'accept-offer', body: { offerId } })}
        >
          {t('queue.accept')}
        </Button>
        <Button aria-expanded={declining} disabled={sending} onClick={() => setDeclining(!declining)}>
          {t('queue.decline')}
        </Button>
      </div>
      {declining ? (
        <DeclineReasons
          disabled={sending}
          onChoose={(reason) => void send({ assignmentId, action: 'decline-offer', body: { offerId, reason } })}
        />
      ) : null}
      {problem && problem.status !== CONFLICT ? <ProblemNotice problem={problem} /> : null}
    </li>
  );
}

function DeclineReasons({
  disabled,
  onChoose,
}: {
  disabled: boolean;
  onChoose: (reason: DeclineReason) => void;
}): ReactNode {
  const { t, term } = useWords();
  return (
    <fieldset className="decline">
      <legend>{t('queue.declineWhy')}</legend>
      <div className="button-row">
        {REASONS.map((reason) => (
          <Button disabled={disabled} key={reason} onClick={() => onChoose(reason)}>
            {term('decline', reason)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
