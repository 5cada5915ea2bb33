import type { ReactNode } from 'react';
import { readLegalChecks } from '../../../api/endpoints';
import type { DisputePage } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { useResource } from '../../../shared/hooks/use-resource';
import { Panel } from '../../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../../shared/ui/states';
import { HitList } from '../hits';
import { CheckSection } from './check-section';
import { ChangesCheck, EarlierCheck, LeadsCheck, LinksCheck } from './history-checks';
import { ConfirmationCheck, DossierCheck, SubsidyCheck } from './measure-checks';
import { MoneyCheck } from './money-check';
import { PeopleCheck } from './people-check';
import './checks.css';

/** What the law asks of this case now, and how far the record answers it. */
export function ChecksPanel({ dispute }: { dispute: DisputePage }): ReactNode {
  const { t } = useWords();
  const { disputeId, revision, parties } = dispute;
  const {
    value: checks,
    problem,
    reload,
  } = useResource(`checks-${disputeId}-${revision}`, (signal) => readLegalChecks(disputeId, signal));
  return (
    <Panel title={t('checks.title')}>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {checks ? (
        <div className="checks">
          {checks.followUps.length > 0 ? (
            <CheckSection open title={t('checks.followUps')}>
              <HitList hits={checks.followUps} tone="reason" />
            </CheckSection>
          ) : null}
          <LinksCheck links={checks.links} />
          <ConfirmationCheck confirmation={checks.confirmation} />
          <MoneyCheck checks={checks} dispute={dispute} />
          <PeopleCheck checks={checks} parties={parties} />
          <EarlierCheck decisions={checks.earlierDecisions} />
          <LeadsCheck leads={checks.leads} />
          <ChangesCheck checks={checks} />
          <DossierCheck dossier={checks.dossier} />
          <SubsidyCheck subsidy={checks.subsidy} />
        </div>
      ) : problem ? null : (
        <Loading lines={5} />
      )}
    </Panel>
  );
}
