import type { ReactNode } from 'react';
import type { CalendarYear } from '../../api/rules';
import { useWords } from '../../i18n/words';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const pad = (number: number): string => String(number).padStart(2, '0');

interface Day {
  readonly date: string;
  readonly number: number;
  readonly kind: 'work' | 'weekend' | 'holiday' | 'make-up';
  readonly name: string | null;
}

/** Twelve months; a holiday says 休 and a worked weekend says 班, as the wall calendars do: never by colour alone. */
export function YearView({ year }: { year: CalendarYear }): ReactNode {
  const { t, locale } = useWords();
  const weekdays = Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2024, 0, 1 + index)),
    ),
  );
  return (
    <>
      <ul className="calendar-key small">
        <li>
          <span className="calendar-mark holiday">{t('calendar.off')}</span> {t('calendar.holiday')}
        </li>
        <li>
          <span className="calendar-mark make-up">{t('calendar.on')}</span> {t('calendar.makeUp')}
        </li>
      </ul>
      <div className="calendar-year">
        {MONTHS.map((month) => (
          <section key={month}>
            <h3>
              {new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
                new Date(Date.UTC(2024, month - 1, 1)),
              )}
            </h3>
            <div aria-hidden="true" className="calendar-week">
              {weekdays.map((name, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- seven fixed places
                <span className="soft" key={index}>
                  {name}
                </span>
              ))}
            </div>
            <ol className="calendar-days">
              {daysOf(year, month).map(({ date, number, kind, name }, index) => (
                <li
                  className={kind}
                  key={date}
                  style={
                    index === 0
                      ? { gridColumnStart: ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1 }
                      : undefined
                  }
                  title={name ?? undefined}
                >
                  <span className="number">{number}</span>
                  {kind === 'holiday' ? <small>{t('calendar.off')}</small> : null}
                  {kind === 'make-up' ? <small>{t('calendar.on')}</small> : null}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <dl className="facts calendar-list">
        {year.holidays.map(({ name, from, to }) => (
          <div key={from}>
            <dt>{name}</dt>
            <dd className="number">{from === to ? from : `${from} — ${to}`}</dd>
          </div>
        ))}
        {year.makeUpWorkingDays.length > 0 ? (
          <div className="wide">
            <dt>{t('calendar.makeUp')}</dt>
            <dd className="number">{year.makeUpWorkingDays.join('、')}</dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}

function daysOf(year: CalendarYear, month: number): readonly Day[] {
  const last = new Date(Date.UTC(year.year, month, 0)).getUTCDate();
  return Array.from({ length: last }, (_, index): Day => {
    const number = index + 1;
    const date = `${year.year}-${pad(month)}-${pad(number)}`;
    const holiday = year.holidays.find(({ from, to }) => from <= date && date <= to);
    if (holiday) return { date, number, kind: 'holiday', name: holiday.name };
    if (year.makeUpWorkingDays.includes(date)) return { date, number, kind: 'make-up', name: null };
    const isWeekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    return { date, number, kind: isWeekend ? 'weekend' : 'work', name: null };
  });
}
