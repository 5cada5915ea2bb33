import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { monthText, shanghaiDay } from '../../shared/dates';
import { Button } from '../../shared/ui/button';

const MONTHS_BACK = 36;

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** Newest first; named in the language of the page, which a native month field would not do. */
export function MonthPicker({ month, onChange }: { month: string; onChange: (month: string) => void }): ReactNode {
  const { t, locale } = useWords();
  const current = shanghaiDay(new Date()).slice(0, 7);
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => shifted(current, -back));
  return (
    <div aria-label={t('figures.month')} className="month-picker" role="group">
      <Button disabled={month === months.at(-1)} icon="back" onClick={() => onChange(shifted(month, -1))}>
        {t('figures.before')}
      </Button>
      <select aria-label={t('figures.month')} onChange={({ target }) => onChange(target.value)} value={month}>
        {months.map((one) => (
          <option key={one} value={one}>
            {monthText(one, locale)}
          </option>
        ))}
      </select>
      <Button disabled={month >= current} onClick={() => onChange(shifted(month, 1))}>
        {t('figures.next')}
      </Button>
    </div>
  );
}
