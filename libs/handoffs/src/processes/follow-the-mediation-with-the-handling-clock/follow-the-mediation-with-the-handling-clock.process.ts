import type { ClockExtended, ClockPaused } from '@libs/disputes';
import { process, send } from '@platform/processes';
import { FollowMediation } from '../../use-cases/follow-mediation.js';
import { type OpenTransfers, openTransfers, TRANSFER_COURSE } from '../open-transfers.js';

const MOVED: readonly string[] = ['ClockExtended', 'ClockResumed', 'ClockRecounted'];

/** A court waits as long as the parties agreed to mediate, and no day of an appraisal counts (特邀调解规定 27; 在线调解规则 26). */
export const followTheMediationWithTheHandlingClock = process<OpenTransfers>({
  name: 'follow-the-mediation-with-the-handling-clock',
  prefixes: ['handoff-', 'dispute-'],
  handles: [...TRANSFER_COURSE, ...MOVED, 'ClockPaused'],
  instance: (event) => (event.data as { readonly disputeId: string }).disputeId,
  initialState: { handoffIds: [] },
  evolve: openTransfers,
  react(event, { handoffIds }) {
    if (event.type === 'ClockPaused') {
      const { rule } = event.data as ClockPaused['data'];
      return handoffIds.map((handoffId) => send(FollowMediation, { handoffId, rule, clock: null }, 'skip'));
    }
    if (!MOVED.includes(event.type)) return [];
    const { rule, dueAt, derivation, source } = (event.data as ClockExtended['data']).clock;
    const clock = { dueAt, derivation, source };
    return handoffIds.map((handoffId) => send(FollowMediation, { handoffId, rule, clock }, 'skip'));
  },
});
