import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { momentText, timeLeft } from '../dates';
import { useNow } from '../hooks/use-now';
import { Chip, type Tone } from './chip';

const WATCH_DAYS = 3;

function toneOf({ late, unit, amount }: ReturnType<typeof timeLeft>): Tone {
  if (late) return 'late';
  return unit !== 'days' || amount <= WATCH_DAYS ? 'watch' : 'calm';
}

/** "剩 3 天" or "逾期 2 天"; the exact moment is in the title and read out. Counted from now, or from a past `from`. */
export function Due({ at, from = null }: { at: string; from?: string | null }): ReactNode {
  const { t, locale } = useWords();
  const now = useNow();
  const left = timeLeft(at, from === null ? now : Date.parse(from));
  const amount = t(`time.${left.unit}`, { count: left.amount });
  return (
    <span title={momentText(at, locale)}>
      <Chip tone={toneOf(left)}>
        {t(left.late ? 'time.late' : 'time.left', { amount })}
        <span className="visually-hidden">{momentText(at, locale)}</span>
      </Chip>
    </span>
  );
}
