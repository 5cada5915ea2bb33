import type { ReactNode } from 'react';
import type { Emergency } from '../../api/emergencies';
import { useWords } from '../../i18n/words';
import { timeLeft } from '../../shared/dates';
import { useNow } from '../../shared/hooks/use-now';
import { Chip } from '../../shared/ui/chip';
import { waitingUnderLimit } from './order';

/** How many answers are overdue and for how long, in words. */
export function Lateness({ emergency }: { emergency: Emergency }): ReactNode {
  const { t } = useWords();
  const now = useNow();
  const { late, unanswered } = emergency.figures;
  if (emergency.status === 'closed') return <Chip tone="plain">{t('emergency.closed')}</Chip>;
  if (late === 0) {
    return (
      <Chip tone={unanswered === 0 ? 'good' : 'calm'}>
        {t(unanswered === 0 ? 'emergency.allAnswered' : 'emergency.noneLate')}
      </Chip>
    );
  }
  const [longest] = waitingUnderLimit(emergency.cases);
  const left = longest ? timeLeft(longest.respondBy, now) : null;
  const amount = left?.late ? t(`time.${left.unit}`, { count: left.amount }) : null;
  return (
    <Chip tone="late">
      {amount === null
        ? t('emergency.lateCount', { count: late })
        : t('emergency.lateLongest', { count: late, amount })}
    </Chip>
  );
}
