import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { ClaimEvent } from '../../claim/claim.events.js';
import { WorkClaims } from './work-claims.entity.js';

export const workClaims = projection<WorkClaims>({
  name: 'work-claims',
  version: 1,
  entity: WorkClaims,
  prefixes: ['claim-'],
  handles: ['WorkClaimed', 'WorkReleased'] satisfies ClaimEvent['type'][],
  keys: (event) => [(event as Recorded<ClaimEvent>).data.disputeId],
  evolve(_row, recorded) {
    const { type, data, metadata } = recorded as Recorded<ClaimEvent>;
    return type === 'WorkReleased' ? null : { ...data, since: metadata.happenedAt };
  },
});
