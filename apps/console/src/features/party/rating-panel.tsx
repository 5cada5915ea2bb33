import { type FormEvent, type ReactNode } from 'react';
import { rateAsParty, type PartyCase, type PartyRating } from '../../api/party';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Panel } from '../../shared/ui/panel';
import { ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';

const STARS = [1, 2, 3, 4, 5] as const;

interface RatingPanelProps {
  found: PartyCase;
  onChanged: () => Promise<void>;
}

export function RatingPanel({ found, onChanged }: RatingPanelProps): ReactNode {
  const { t, term } = useWords();
  const say = useToast();
  const { send, sending, problem } = useSend<PartyRating, unknown>(rateAsParty, async () => {
    say(t('partyPage.rated'));
    await onChanged();
  });
  if (!found.mayRate) return null;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const comment = String(entered.get('comment') ?? '').trim();
    void send({ stars: Number(entered.get('stars')), ...(comment ? { comment } : {}) });
  };
  return (
    <Panel title={t('partyPage.rate')}>
      <form className="party-form" onSubmit={submit}>
        <fieldset className="stars">
          <legend className="visually-hidden">{t('partyPage.rate')}</legend>
          {STARS.map((stars) => (
            <label key={stars}>
              <input defaultChecked={found.rating?.stars === stars} name="stars" required type="radio" value={stars} />
              <span aria-hidden="true" className="star">
                ★
              </span>
              <span className="small">{term('stars', String(stars))}</span>
            </label>
          ))}
        </fieldset>
        <Field label={t('partyPage.comment')}>
          <textarea defaultValue={found.rating?.comment ?? ''} maxLength={500} name="comment" rows={3} />
        </Field>
        {problem ? <ProblemNotice problem={problem} /> : null}
        <Button busy={sending} look="primary" type="submit">
          {t(found.rating ? 'partyPage.rateAgain' : 'partyPage.rateNow')}
        </Button>
      </form>
    </Panel>
  );
}
