import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { shanghaiDay } from '../../shared/dates';
import { Button } from '../../shared/ui/button';

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

export function MonthPicker({ month, onChange }: { month: string; onChange: (month: string) => void }): ReactNode {
  const { t } = useWords();
  const current = shanghaiDay(new Date()).slice(0, 7);
  return (
    <div aria-label={t('figures.month')} className="month-picker" role="group">
      <Button icon="back" onClick={() => onChange(shifted(month, -1))}>
        {t('figures.before')}
      </Button>
      <input
        aria-label={t('figures.month')}
        max={current}
        onChange={({ target }) => target.value && onChange(target.value)}
        type="month"
        value={month}
      />
      <Button disabled={month >= current} onClick={() => onChange(shifted(month, 1))}>
        {t('figures.next')}
      </Button>
    </div>
  );
}
