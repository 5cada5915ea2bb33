import { type CommandMetadata, invalid, refused } from '@platform/messaging';
import { isCourtChoice, isMediationRule } from '../clocks.js';
import { isTrafficPolice, mayBeOpen, mustGiveNotice, mustNotBeCrowded, policeSessionHeld } from './agencies.js';
import { shanghaiDay } from '../days.js';
import type {
  AgreeExtensionCommand,
  AppointMediatorCommand,
  RecordSessionCommand,
  ScheduleSessionCommand,
  TellRightsCommand,
} from '../dispute.commands.js';
import type { DisputeEvent } from '../dispute.events.js';
import {
  dayOf,
  mustAllow,
  mustBeExtendable,
  mustBeParty,
  mustHaveMediator,
  mustHaveNoOpenRecusal,
  mustHaveOpenEpisode,
  mustHaveToldRights,
  mustNotPrecedeRequest,
} from '../dispute.rules.js';
import { type Dispute, openClock } from '../dispute.state.js';
import { stopClocks } from './stop-clocks.js';

/**
 * The assignment found somebody. An episode that ended meanwhile, a second answer, or somebody who had to leave this
 * mediation, changes nothing.
 */
export function appointMediator(
  data: AppointMediatorCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const { episode, proceedings } = dispute;
  if (proceedings.replaced.includes(data.mediatorId)) return [];
  if (!episode || episode.ending !== null || episode.episodeId !== data.episodeId) return [];
  if (episode.mediatorIds.includes(data.mediatorId)) return [];
  return [{ type: 'MediatorAppointed', data }, ...stopClocks(dispute, ({ rule }) => isCourtChoice(rule), metadata)];
}

export function tellRights(
  { disputeId, manner }: TellRightsCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'tell-rights');
  const { episodeId, rightsTold } = mustHaveOpenEpisode(dispute);
  return rightsTold ? [] : [{ type: 'RightsTold', data: { disputeId, episodeId, manner } }];
}

export function scheduleSession(
  command: ScheduleSessionCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'schedule-session');
  const { openAgreedBy: _agreed, ...data } = command;
  const episode = mustHaveOpenEpisode(dispute);
  mustHaveMediator(episode);
  if (episode.sessions.some(({ sessionId }) => sessionId === data.sessionId)) return [];
  mustNotPrecedeRequest(dispute, shanghaiDay(data.startsAt), 'startsAt');
  mayBeOpen(dispute, command);
  mustGiveNotice(dispute, data, metadata);
  const { storySubjectId } = dispute.registration;
  return [{ type: 'SessionScheduled', data: { ...data, episodeId: episode.episodeId, storySubjectId } }];
}

/** Minutes of a session; one that was not scheduled (a visit, a telephone call) may be recorded too. */
export function recordSession(
  command: RecordSessionCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const { nextSessionClock: _next, ...data } = command;
  mustAllow(dispute, 'record-session');
  const episode = mustHaveOpenEpisode(dispute);
  mustHaveMediator(episode);
  mustHaveToldRights(episode);
  mustHaveNoOpenRecusal(dispute);
  for (const partyId of data.present) mustBeParty(dispute, partyId, 'present');
  if (episode.sessions.some(({ sessionId, held }) => held && sessionId === data.sessionId)) return [];
  mustFollowAcceptance(dispute, metadata);
  mustNotBeCrowded(dispute, data);
  const { storySubjectId } = dispute.registration;
  return [
    { type: 'SessionHeld', data: { ...data, episodeId: episode.episodeId, storySubjectId } },
    ...policeSessionHeld(dispute, command, metadata),
  ];
}

/** A session belongs to its mediation: entered late, it still lies on or after the day from which the mediation is counted. */
function mustFollowAcceptance(dispute: Dispute, metadata: CommandMetadata): void {
  // The ten days of the traffic police run from the end of a treatment or a funeral, not from the acceptance.
  if (isTrafficPolice(dispute)) return;
  const startsOn = dispute.clocks.findLast(({ clock }) => isMediationRule(clock.rule))?.clock.startsOn;
  if (startsOn === undefined || dayOf(metadata) >= startsOn) return;
  throw invalid('BEFORE_ACCEPTANCE', `调解日期不能早于受理日期 ${startsOn}，请核对。`, { field: 'happenedAt' });
}

/** Only a mediation clock can be extended: windows and rights of the law cannot. */
export function agreeExtension(
  { disputeId, clock, agreedBy }: AgreeExtensionCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'agree-extension');
  const running = openClock(dispute, ({ clockId }) => clockId === clock.clockId);
  if (!running || !isMediationRule(running.clock.rule)) {
    throw refused('CLOCK_NOT_EXTENDABLE', '只有正在进行的调解期限可以经各方同意延长。', { field: 'clockId' });
  }
  mustBeExtendable(dispute, running, agreedBy, metadata);
  if (clock.dueAt === running.clock.dueAt) return [];
  if (clock.dueAt < running.clock.dueAt) {
    throw refused('EXTENSION_SHORTENS', '延长后的期限不能早于现有期限，请核对日期。', { field: 'dueOn' });
  }
  return [{ type: 'ClockExtended', data: { disputeId, clock, agreedBy } }];
}
