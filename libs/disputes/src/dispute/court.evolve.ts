import type { CourtEvent } from './court.events.js';
import type { Dispute } from './dispute.state.js';

/** Copies what these events say into the state; most of them are only told, not judged by. */
export function evolveCourt(dispute: Dispute, event: CourtEvent): Dispute {
  switch (event.type) {
    case 'UndisputedFactsRecorded':
      return { ...dispute, court: { ...dispute.court, factsOf: event.data.episodeId } };
    case 'CourtReported':
      return { ...dispute, court: { ...dispute.court, reportedOf: event.data.episodeId ?? event.data.disputeId } };
    case 'SessionAdjourned':
    case 'OutsiderInvited':
    case 'SafetyMeasuresTaken':
      return dispute;
  }
}
