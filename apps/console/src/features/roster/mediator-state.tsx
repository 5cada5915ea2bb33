import type { ReactNode } from 'react';
import type { Mediators } from '../../api/roster';
import { useWords } from '../../i18n/words';
import { Chip } from '../../shared/ui/chip';

/** The first thing that keeps somebody from taking a case, or that nothing does. */
export function MediatorState({ one }: { one: Mediators['items'][number] }): ReactNode {
  const { t } = useWords();
  if (one.leftOn) return <Chip>{t('roster.left', { on: one.leftOn })}</Chip>;
  if (one.suspended) return <Chip tone="late">{t('roster.suspended')}</Chip>;
  if (one.onLeaveUntil) return <Chip tone="watch">{t('roster.onLeave', { until: one.onLeaveUntil })}</Chip>;
  if (one.openCases + one.openOffers >= one.capacity) return <Chip tone="watch">{t('roster.full')}</Chip>;
  return <Chip tone="good">{t('roster.free')}</Chip>;
}
