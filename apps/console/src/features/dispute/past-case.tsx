import type { ReactNode } from 'react';
import { readDisputeAsOf } from '../../api/endpoints';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Page } from '../../shared/ui/page';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { AsOfBanner, AsOfControl } from './as-of';
import { CaseBanner } from './case-banner';
import { CaseBoard } from './case-board';
import { leadOf, titleOf } from './case-heading';

interface PastCaseProps {
  disputeId: string;
  at: string;
  onChoose: (at: string | null) => void;
}

/** The case page of a moment that has passed: to read, not to act on. */
export function PastCase({ disputeId, at, onChoose }: PastCaseProps): ReactNode {
  const { t } = useWords();
  const { value, problem, reload } = useResource(`dispute-${disputeId}-${at}`, (signal) =>
    readDisputeAsOf(disputeId, at, signal),
  );
  const control = <AsOfControl at={at} earliest={value?.registeredAt ?? null} key={at} onChoose={onChoose} />;
  const banner = <AsOfBanner at={at} onBack={() => onChoose(null)} />;
  if (!value) {
    return (
      <Page aside={control} title={t('asOf.open')}>
        {banner}
        {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : <Loading lines={9} />}
      </Page>
    );
  }
  return (
    <Page aside={control} lead={leadOf(value, t)} title={titleOf(value, t)}>
      {banner}
      <CaseBanner dispute={value} onAction={null} />
      <CaseBoard at={at} dispute={value} />
    </Page>
  );
}
