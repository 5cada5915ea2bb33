import { useState, type ReactNode } from 'react';
import { announceYear, type CalendarYear } from '../../api/rules';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { ProblemNotice } from '../../shared/ui/states';

interface AnnounceSheetProps {
  year: CalendarYear;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** The seven holidays of the regulation (全国年节及纪念日放假办法 2), in their order. */
const NAMES = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];

/** What the notice of the State Council's office says about a year; an entry that is there already is corrected with a reason. */
export function AnnounceSheet({ year, onClose, onDone }: AnnounceSheetProps): ReactNode {
  const { t } = useWords();
  const first = year.holidays.length > 0 ? year.holidays : NAMES.map((name) => ({ name, from: '', to: '' }));
  const [source, setSource] = useState(year.source ?? t('calendar.sourceStart', { year: year.year }));
  const [holidays, setHolidays] = useState(first);
  const [makeUp, setMakeUp] = useState<readonly string[]>(year.makeUpWorkingDays);
  const [correction, setCorrection] = useState('');
  const { send, sending, problem } = useSend(announceYear, onDone);
  const put = (index: number, part: Partial<(typeof first)[number]>): void =>
    setHolidays(holidays.map((one, place) => (place === index ? { ...one, ...part } : one)));
  const stated = holidays.filter(({ from, to }) => from !== '' && to !== '');
  const ready = source.trim() !== '' && stated.length > 0 && (!year.published || correction.trim() !== '');
  return (
    <Sheet onClose={onClose} title={t(year.published ? 'calendar.correctOf' : 'calendar.enterOf', { year: year.year })}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p className="soft">{t('calendar.enterHow')}</p>
      <form
        className="bare-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send({
            year: year.year,
            source,
            holidays: stated,
            makeUpWorkingDays: makeUp.filter((day) => day !== ''),
            ...(year.published ? { correction } : {}),
          });
        }}
      >
        <Field label={t('calendar.notice')} wide>
          <input maxLength={120} onChange={({ target }) => setSource(target.value)} required value={source} />
        </Field>
        <fieldset className="calendar-fields">
          <legend>{t('calendar.holiday')}</legend>
          {holidays.map(({ name, from, to }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no name but their place
            <div key={index}>
              <input
                aria-label={t('calendar.name')}
                maxLength={20}
                onChange={({ target }) => put(index, { name: target.value })}
                value={name}
              />
              <input
                aria-label={t('calendar.fromOf', { name })}
                onChange={({ target }) => put(index, { from: target.value })}
                type="date"
                value={from}
              />
              <input
                aria-label={t('calendar.toOf', { name })}
                onChange={({ target }) => put(index, { to: target.value })}
                type="date"
                value={to}
              />
            </div>
          ))}
          <Button look="quiet" onClick={() => setHolidays([...holidays, { name: '', from: '', to: '' }])}>
            {t('calendar.addHoliday')}
          </Button>
        </fieldset>
        <fieldset className="calendar-fields">
          <legend>{t('calendar.makeUp')}</legend>
          {makeUp.map((day, index) => (
            <input
              aria-label={t('calendar.makeUpDay', { number: index + 1 })}
              // oxlint-disable-next-line react/no-array-index-key -- rows have no name but their place
              key={index}
              onChange={({ target }) => setMakeUp(makeUp.map((one, place) => (place === index ? target.value : one)))}
              type="date"
              value={day}
            />
          ))}
          <Button look="quiet" onClick={() => setMakeUp([...makeUp, ''])}>
            {t('calendar.addMakeUp')}
          </Button>
        </fieldset>
        {year.published ? (
          <Field label={t('calendar.correction')} wide>
            <textarea
              maxLength={500}
              onChange={({ target }) => setCorrection(target.value)}
              required
              rows={2}
              value={correction}
            />
          </Field>
        ) : null}
        <div className="button-row">
          <Button busy={sending} disabled={!ready} look="primary" type="submit">
            {t('calendar.send')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
