import type { ReactNode } from 'react';
import type { DisputePage } from '../../api/types';
import { AgreementPanel } from './agreement-panel';
import { AssignmentPanel } from './assignment/assignment-panel';
import { ChecksPanel } from './checks/checks-panel';
import { ClocksPanel } from './clocks-panel';
import { FactsPanel } from './facts-panel';
import { CaseHandoffs } from './case-handoffs';
import { EscalationsTrack } from './handoff-track';
import { MediationPanel } from './mediation-panel';
import { PapersPanel } from './papers/papers-panel';
import { PartiesPanel } from './parties-panel';
import { RatingsPanel } from './ratings-panel';
import { RoutingPanel } from './routing-panel';
import { SessionsCalendar } from './sessions-calendar';
import { TimelinePanel } from './timeline-panel';

/** Everything known of a case. Checks, papers and ratings speak of today, so a page of the past (`at`) has none. */
export function CaseBoard({ dispute, at }: { dispute: DisputePage; at: string | null }): ReactNode {
  const { disputeId, revision } = dispute;
  return (
    <div className="case-board">
      <div className="stack">
        <FactsPanel dispute={dispute} />
        <PartiesPanel dispute={dispute} />
        {dispute.episodes.length > 0 ? <MediationPanel dispute={dispute} /> : null}
        {at === null && dispute.episodes.length > 0 ? <AssignmentPanel dispute={dispute} /> : null}
        {dispute.agreement ? <AgreementPanel agreement={dispute.agreement} dispute={dispute} /> : null}
        {at === null ? (
          <>
            <ChecksPanel dispute={dispute} />
            <PapersPanel disputeId={disputeId} revision={revision} />
          </>
        ) : null}
        {dispute.routing ? <RoutingPanel routing={dispute.routing} /> : null}
        <TimelinePanel disputeId={disputeId} revision={revision} until={at} />
      </div>
      <div className="stack">
        <ClocksPanel at={at} clocks={dispute.clocks} />
        <SessionsCalendar at={at} dispute={dispute} />
        {at === null ? <RatingsPanel dispute={dispute} /> : null}
        <CaseHandoffs at={at} dispute={dispute} />
        {dispute.escalations.length > 0 ? <EscalationsTrack escalations={dispute.escalations} /> : null}
      </div>
    </div>
  );
}
