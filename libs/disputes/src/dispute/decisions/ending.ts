import type { Ending } from '@libs/reference';
import { type CommandMetadata, invalid, refused } from '@platform/messaging';
import { isCourtChoice, isMediationRule, isPoliceSession } from '../clocks.js';
import type { ConcludeMediationCommand, TellRoutesCommand } from '../dispute.commands.js';
import type { Clock, DisputeEvent } from '../dispute.events.js';
import { happenedAt, mustAllow, mustHaveOpenEpisode, mustNotBeBound } from '../dispute.rules.js';
import { type Dispute, openClock } from '../dispute.state.js';
import { mustNameArbitration } from './arbitration.js';
import { stopClocks } from './stop-clocks.js';

/** The mediation ends and its clock with it; empty where none runs. After an accident the police may still be asked. */
export function concluded(
  dispute: Dispute,
  ending: Ending,
  note: string | null,
  metadata: CommandMetadata,
  afterFailedClock: Clock | null = null,
): readonly DisputeEvent[] {
  const { episode, registration } = dispute;
  if (!episode) return [];
  const { disputeId, storySubjectId } = registration;
  const { episodeId, channel } = episode;
  return [
    { type: 'MediationConcluded', data: { disputeId, episodeId, channel, ending, note, storySubjectId } },
    ...stopClocks(
      dispute,
      ({ rule }) => isMediationRule(rule) || isPoliceSession(rule) || isCourtChoice(rule),
      metadata,
    ),
    ...(afterFailedClock ? [{ type: 'ClockStarted', data: { disputeId, clock: afterFailedClock } } as const] : []),
  ];
}

/** Ends without an agreement, for one of the reasons of 在线调解规则 25. */
export function concludeMediation(
  { ending, note, afterFailedClock = null }: ConcludeMediationCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustNotBeBound(dispute);
  mustAllow(dispute, 'conclude');
  mustHaveOpenEpisode(dispute);
  if (ending === 'agreement') {
    throw invalid('AGREEMENT_ENDS_BY_SIGNING', '达成协议的，请拟定协议并完成签署，调解随协议生效而终结。', {
      field: 'ending',
      source: '人民调解法 29、30',
    });
  }
  if (ending === 'time-over') mustBeOverTime(dispute, metadata);
  return concluded(dispute, ending, note, metadata, afterFailedClock);
}

/** "Time over" is a fact, not a way out: the clock must have run out without an agreed extension. */
function mustBeOverTime(dispute: Dispute, metadata: CommandMetadata): void {
  const running = openClock(dispute, ({ rule }) => isMediationRule(rule));
  if (running?.pausedFrom) {
    throw refused('CLOCK_PAUSED', '调解期限中止计算，未届满，不能以期限届满终结。', { source: '在线调解规则 26' });
  }
  if (!running || Date.parse(happenedAt(metadata)) > Date.parse(running.clock.dueAt)) return;
  throw refused('TIME_NOT_OVER', '调解期限尚未届满，不能以期限届满终结。', { source: '在线调解规则 25(6)' });
}

/** Arbitration, agencies and court, by name (人民调解法 26; 32 for an agreement that was not performed). */
export function tellRoutes({ disputeId, ways }: TellRoutesCommand['data'], dispute: Dispute): readonly DisputeEvent[] {
  mustAllow(dispute, 'tell-routes');
  if (ways.length === 0) throw invalid('WAYS_MISSING', '请至少告知一种途径。', { field: 'ways' });
  mustNameArbitration(dispute, ways, 'ways');
  const source = dispute.agreement?.effectiveOn ? '人民调解法 32' : '人民调解法 26';
  return [{ type: 'RoutesTold', data: { disputeId, ways, source } }];
}
