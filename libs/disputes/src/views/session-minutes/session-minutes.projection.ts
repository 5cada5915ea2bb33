import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { SessionHeld } from '../../dispute/dispute.events.js';
import { SessionMinutes } from './session-minutes.entity.js';

export const sessionMinutes = projection<SessionMinutes>({
  name: 'session-minutes',
  version: 1,
  entity: SessionMinutes,
  prefixes: ['dispute-'],
  handles: ['SessionHeld'],
  keys: (event) => [(event as Recorded<SessionHeld>).data.sessionId],
  evolve(_row, recorded, sessionId) {
    const { data, metadata } = recorded as Recorded<SessionHeld>;
    const { disputeId, episodeId, present, minutes } = data;
    return { sessionId, disputeId, episodeId, heldAt: metadata.happenedAt, present: [...present], minutes };
  },
});
