import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { problemFrom, type Problem } from '../../api/problem';
import { answerTip, readTipReporter, readTips, type Tip, type TipAnswer } from '../../api/tips';
import type { CommandAnswer } from '../../api/types';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';

const LIVE = { topics: ['tip'] } as const;
const ANSWERS = [
  'handled-already',
  'nothing-found',
  'told-the-ways',
  'passed-on',
  'not-enough',
] as const satisfies readonly TipAnswer[];

/** Tips that wait at this desk, the oldest first: each is registered or answered. */
export function DeskTips(): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const { value, problem, reload } = useResource('tips', readTips, { live: LIVE });
  const answered = async (): Promise<void> => {
    say(t('tips.answered'));
    await reload();
  };
  return (
    <>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? (
        <Panel count={value.length} title={t('tips.waiting')}>
          {value.length === 0 ? <Empty hint={t('tips.noWaitingHint')} title={t('tips.noWaiting')} /> : null}
          <ul className="rows">
            {value.map((tip) => (
              <TipRow key={tip.tipId} onAnswered={answered} tip={tip} />
            ))}
          </ul>
        </Panel>
      ) : problem ? null : (
        <Loading lines={6} />
      )}
    </>
  );
}

function TipRow({ tip, onAnswered }: { tip: Tip; onAnswered: () => Promise<void> }): ReactNode {
  const { t, gloss, locale } = useWords();
  const { permissions } = useSession();
  const [answering, setAnswering] = useState(false);
  return (
    <li className="tip-row">
      <p className="chips">
        <Chip tone={tip.kind === 'dispute' ? 'watch' : 'plain'}>{t(`tips.short-${tip.kind}`)}</Chip>
        <Chip>{gloss(tip.category)}</Chip>
        {tip.flags.map((flag) => (
          <Chip key={flag} tone="late">
            {gloss(flag)}
          </Chip>
        ))}
        <span className="soft small">{momentText(tip.reportedAt, locale)}</span>
      </p>
      {tip.place ? <p className="soft small">{tip.place}</p> : null}
      <p className="tip-text">{tip.text}</p>
      {answering ? (
        <AnswerForm onAnswered={onAnswered} onCancel={() => setAnswering(false)} tipId={tip.tipId} />
      ) : (
        <div className="button-row">
          <Link className="button button-primary" to={`/intake?tip=${encodeURIComponent(tip.tipId)}`}>
            {t('tips.register')}
          </Link>
          <Button onClick={() => setAnswering(true)}>{t('tips.answer')}</Button>
          {permissions.includes('screening:reporters') ? <WhoTold tipId={tip.tipId} /> : null}
        </div>
      )}
    </li>
  );
}

interface AnswerFormProps {
  tipId: string;
  onAnswered: () => Promise<void>;
  onCancel: () => void;
}

function AnswerForm({ tipId, onAnswered, onCancel }: AnswerFormProps): ReactNode {
  const { t } = useWords();
  const { send, sending, problem } = useSend<{ tipId: string; answer: TipAnswer }, CommandAnswer>(
    answerTip,
    onAnswered,
  );
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send({ tipId, answer: new FormData(event.currentTarget).get('answer') as TipAnswer });
  };
  return (
    <form className="tip-form" onSubmit={submit}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Field hint={t('tips.answerHint')} label={t('tips.answerLabel')}>
        <select name="answer">
          {ANSWERS.map((answer) => (
            <option key={answer} value={answer}>
              {t(`tips.words-${answer}`)}
            </option>
          ))}
        </select>
      </Field>
      <div className="button-row">
        <Button busy={sending} look="primary" type="submit">
          {t('tips.sendAnswer')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The name is read on demand only, because the reading is logged (反家庭暴力法 14). */
function WhoTold({ tipId }: { tipId: string }): ReactNode {
  const { t } = useWords();
  const [name, setName] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = (): void => {
    readTipReporter(tipId).then(setName, (error: unknown) => setProblem(problemFrom(error)));
  };
  if (problem) return <ProblemNotice problem={problem} />;
  return name === null ? (
    <Button icon="key" look="quiet" onClick={ask}>
      {t('tips.who')}
    </Button>
  ) : (
    <span className="soft">{t('tips.whoIs', { name })}</span>
  );
}
