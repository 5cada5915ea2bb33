import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { readDispute } from '../../api/endpoints';
import type { DisputePage as Dispute } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Page } from '../../shared/ui/page';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { AgreementPanel } from './agreement-panel';
import { CaseBanner } from './case-banner';
import { ChecksPanel } from './checks/checks-panel';
import { ClocksPanel } from './clocks-panel';
import { FactsPanel } from './facts-panel';
import { HandoffTrack, EscalationsTrack } from './handoff-track';
import { MediationPanel } from './mediation-panel';
import { PapersPanel } from './papers/papers-panel';
import { PartiesPanel } from './parties-panel';
import { RoutingPanel } from './routing-panel';
import { TimelinePanel } from './timeline-panel';
import './dispute.css';

const ActionDrawer = lazy(() => import('./actions/action-drawer'));

export default function DisputePage(): ReactNode {
  const { disputeId = '' } = useParams();
  const [acting, setActing] = useState(false);
  const { value, problem, reload } = useResource(`dispute-${disputeId}`, (signal) => readDispute(disputeId, signal), {
    live: { topics: ['case'], id: disputeId, paused: acting },
  });
  if (!value)
    return problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : <Loading lines={9} />;
  return <DisputeView dispute={value.body} etag={value.etag} key={disputeId} onActing={setActing} onChanged={reload} />;
}

interface DisputeViewProps {
  dispute: Dispute;
  etag: string | null;
  /** A form is open: the revision it was opened on stays, so that a change in between is noticed when it is sent. */
  onActing: (acting: boolean) => void;
  onChanged: () => Promise<void>;
}

function DisputeView({ dispute, etag, onActing, onChanged }: DisputeViewProps): ReactNode {
  const { t } = useWords();
  const [action, setAction] = useState<Dispute['allowedActions'][number] | null>(null);
  const close = useCallback(() => setAction(null), []);
  const acting = action !== null;
  useEffect(() => onActing(acting), [acting, onActing]);
  const title = dispute.title ?? t('case.untitled', { category: dispute.category });
  return (
    <Page lead={`${dispute.code} · ${dispute.ownerOrganisationName ?? t('case.ownerUnknown')}`} title={title}>
      <CaseBanner dispute={dispute} onAction={setAction} />
      <div className="case-board">
        <div className="stack">
          <FactsPanel dispute={dispute} />
          <PartiesPanel dispute={dispute} />
          {dispute.episodes.length > 0 ? <MediationPanel dispute={dispute} /> : null}
          {dispute.agreement ? <AgreementPanel agreement={dispute.agreement} dispute={dispute} /> : null}
          <ChecksPanel dispute={dispute} />
          <PapersPanel disputeId={dispute.disputeId} revision={dispute.revision} />
          {dispute.routing ? <RoutingPanel routing={dispute.routing} /> : null}
          <TimelinePanel disputeId={dispute.disputeId} revision={dispute.revision} />
        </div>
        <div className="stack">
          <ClocksPanel clocks={dispute.clocks} />
          {dispute.handoffs.length > 0 ? <HandoffTrack handoffs={dispute.handoffs} /> : null}
          {dispute.escalations.length > 0 ? <EscalationsTrack escalations={dispute.escalations} /> : null}
        </div>
      </div>
      {action ? (
        <Suspense fallback={null}>
          <ActionDrawer
            action={action.action}
            dispute={dispute}
            etag={etag}
            key={action.action}
            name={action.title}
            onChanged={onChanged}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </Page>
  );
}
