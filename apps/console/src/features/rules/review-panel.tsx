import { useState, type ReactNode } from 'react';
import { sendDraftAct, type DraftAct, type RuleDraft } from '../../api/rules';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Panel } from '../../shared/ui/panel';
import { ProblemNotice } from '../../shared/ui/states';

interface ReviewPanelProps {
  draft: RuleDraft;
  untouched: boolean;
  onDone: () => Promise<void>;
}

/** From the submission to the day it holds: who wrote it does not review it. */
export function ReviewPanel({ draft, untouched, onDone }: ReviewPanelProps): ReactNode {
  const { t } = useWords();
  const { send, sending, problem } = useSend(sendDraftAct, onDone);
  const { draftId, allowed, version } = draft;
  const act = (name: DraftAct['act'], body: object): void => void send({ draftId, act: name, body });
  if (allowed.length === 0 && !version) return null;
  return (
    <Panel title={t('rules.review')}>
      <FirstInstant draft={draft} />
      {problem ? <ProblemNotice onRetry={() => void onDone()} problem={problem} /> : null}
      {allowed.includes('submit') ? (
        <Submit act={act} revision={draft.revision} sending={sending} untouched={untouched} />
      ) : null}
      {allowed.includes('approve') ? <Second act={act} draft={draft} sending={sending} /> : null}
      {(['withdraw', 'revoke'] as const).map((name) =>
        allowed.includes(name) ? <Back act={act} key={name} name={name} sending={sending} /> : null,
      )}
    </Panel>
  );
}

function FirstInstant({ draft: { version, status, effectiveAt } }: { draft: RuleDraft }): ReactNode {
  const { t, locale } = useWords();
  if (!version) return null;
  const at = effectiveAt ? momentText(effectiveAt, locale) : '—';
  return <p>{t(status === 'dated' ? 'rules.willHold' : 'rules.holds', { version, at })}</p>;
}

function Submit({ act, sending, revision, untouched }: ActProps & { revision: number; untouched: boolean }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <p className="soft small">{t('rules.submitHow')}</p>
      <div className="button-row">
        <Button busy={sending} disabled={!untouched} look="primary" onClick={() => act('submit', { revision })}>
          {t('rules.submit')}
        </Button>
      </div>
    </>
  );
}

function Second({ draft, ...acting }: ActProps & { draft: RuleDraft }): ReactNode {
  const { t } = useWords();
  return draft.canReview ? <Review {...acting} revision={draft.revision} /> : <p>{t('rules.waitsForSecond')}</p>;
}

interface ActProps {
  sending: boolean;
  act: (name: DraftAct['act'], body: object) => void;
}

function Review({ revision, sending, act }: ActProps & { revision: number }): ReactNode {
  const { t } = useWords();
  const [opinion, setOpinion] = useState('');
  const [when, setWhen] = useState<'day' | 'now'>('day');
  const [day, setDay] = useState('');
  const ready = opinion.trim() !== '' && (when === 'now' || day !== '');
  return (
    <div className="draft-words">
      <p className="soft small">{t('rules.reviewHow')}</p>
      <Field label={t('rules.opinion')} wide>
        <textarea maxLength={1000} onChange={({ target }) => setOpinion(target.value)} rows={2} value={opinion} />
      </Field>
      <fieldset className="clock-running">
        <legend>{t('rules.effective')}</legend>
        <label>
          <input checked={when === 'day'} name="when" onChange={() => setWhen('day')} type="radio" />
          <span>{t('rules.onDay')}</span>
        </label>
        <input
          aria-label={t('rules.effectiveDay')}
          disabled={when === 'now'}
          onChange={({ target }) => setDay(target.value)}
          type="date"
          value={day}
        />
        <label>
          <input checked={when === 'now'} name="when" onChange={() => setWhen('now')} type="radio" />
          <span>{t('rules.atOnce')}</span>
        </label>
      </fieldset>
      <div className="button-row">
        <Button
          busy={sending}
          disabled={!ready}
          look="seal"
          onClick={() => act('approve', { revision, opinion, effectiveOn: when === 'now' ? null : day })}
        >
          {t('rules.approve')}
        </Button>
        <Button busy={sending} disabled={opinion.trim() === ''} onClick={() => act('return', { revision, opinion })}>
          {t('rules.return')}
        </Button>
      </div>
    </div>
  );
}

/** Taking it back needs a reason, and is out of the way until somebody wants it. */
function Back({ name, sending, act }: ActProps & { name: 'withdraw' | 'revoke' }): ReactNode {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  return (
    <details className="more">
      <summary>{t(name === 'withdraw' ? 'rules.withdraw' : 'rules.revoke')}</summary>
      <div className="draft-words">
        <Field label={t('rules.why')} wide>
          <textarea maxLength={1000} onChange={({ target }) => setReason(target.value)} rows={2} value={reason} />
        </Field>
        <div className="button-row">
          <Button busy={sending} disabled={reason.trim() === ''} onClick={() => act(name, { reason })}>
            {t(name === 'withdraw' ? 'rules.withdraw' : 'rules.revoke')}
          </Button>
        </div>
      </div>
    </details>
  );
}
