import { useState, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { momentText, shanghaiDay, timeText } from '../../shared/dates';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Icon } from '../../shared/ui/icons';

const MINUTE_MS = 60_000;

/** What a field of date and time holds is the clock on the wall in Shanghai. */
const fieldText = (instant: string): string => `${shanghaiDay(instant)}T${timeText(instant)}`;

/** The whole of the minute that was chosen counts, as far as it has passed. */
function instantOf(text: string): string {
  const begun = Date.parse(`${text}:00+08:00`);
  return new Date(Math.max(begun, Math.min(begun + MINUTE_MS - 1, Date.now()))).toISOString();
}

interface AsOfControlProps {
  /** Where the past begins for this case; earlier there is nothing to see. */
  earliest: string | null;
  /** The moment shown now; null: today's page. */
  at: string | null;
  onChoose: (at: string) => void;
}

/** Quiet way into the past of a case. */
export function AsOfControl({ earliest, at, onChoose }: AsOfControlProps): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState(at === null ? '' : fieldText(at));
  const choose = (event: FormEvent): void => {
    event.preventDefault();
    onChoose(instantOf(text));
  };
  return (
    <details className="more as-of">
      <summary>{t(at === null ? 'asOf.open' : 'asOf.other')}</summary>
      <form className="as-of-form" onSubmit={choose}>
        <Field label={t('asOf.when')}>
          <input
            max={fieldText(new Date().toISOString())}
            min={earliest === null ? undefined : fieldText(earliest)}
            onChange={(event) => setText(event.target.value)}
            required
            type="datetime-local"
            value={text}
          />
        </Field>
        <Button icon="clock" type="submit">
          {t('asOf.show')}
        </Button>
      </form>
    </details>
  );
}

/** Says that this is the past, which moment of it, and leads back. */
export function AsOfBanner({ at, onBack }: { at: string; onBack: () => void }): ReactNode {
  const { t, locale } = useWords();
  return (
    <div className="notice notice-watch as-of-banner" role="status">
      <Icon name="clock" size="1.5rem" />
      <div className="notice-body">
        <p className="notice-title">{t('asOf.title', { moment: momentText(at, locale) })}</p>
        <p>{t('asOf.hint')}</p>
        <Button icon="back" onClick={onBack}>
          {t('asOf.back')}
        </Button>
      </div>
    </div>
  );
}
