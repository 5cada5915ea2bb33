import type { CommandMetadata } from '@platform/messaging';
import { invalid } from '@platform/messaging';
import type {
  DecideRoutingCommand,
  OverrideRoutingCommand,
  RegisterDisputeCommand,
  RerouteCommand,
  ScreenDisputeCommand,
} from '../dispute.commands.js';
import type { DisputeEvent } from '../dispute.events.js';
import { mustAllow, mustBeMediation, mustNotBeBarred, mustNotBeFuture, mustNotExist } from '../dispute.rules.js';
import { isDay } from '../days.js';
import type { Dispute, DisputeState } from '../dispute.state.js';

type Registration = Pick<RegisterDisputeCommand['data'], 'disputeId' | 'code' | 'receivedBy' | 'storySubjectId'>;

/** Before this day there is no record worth entering, and a year like 1900 is a slip of the pen. */
const EARLIEST_REQUEST = '1990-01-01';

/** Always succeeds for a well-formed contact: whether mediation may follow is asked afterwards (PMR 24). */
export function registerDispute(
  {
    contactClock,
    courtContactClock = null,
    earlierDecisions = [],
    finder = null,
    handedTo,
    ...registration
  }: RegisterDisputeCommand['data'],
  state: DisputeState,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustNotExist(state);
  if (registration.parties.length === 0) {
    throw invalid('PARTIES_MISSING', '请至少登记一名当事人。', { field: 'parties' });
  }
  if (!isDay(registration.requestedOn) || registration.requestedOn < EARLIEST_REQUEST) {
    throw invalid('REQUEST_DATE_INVALID', '请求日期不正确，请填写 1990 年以后的日期。', { field: 'requestedOn' });
  }
  mustNotBeFuture(registration.requestedOn, metadata, 'requestedOn');
  const { disputeId, storySubjectId } = registration;
  return [
    { type: 'DisputeRegistered', data: registration },
    ...earlierDecisions.map((decision): DisputeEvent => ({
      type: 'EarlierDecisionNoted',
      data: { ...decision, disputeId, storySubjectId },
    })),
    ...(finder ? [{ type: 'FinderNoted', data: { disputeId, finder } } as const] : []),
    { type: 'ClockStarted', data: { disputeId, clock: contactClock } },
    ...(courtContactClock ? [{ type: 'ClockStarted', data: { disputeId, clock: courtContactClock } } as const] : []),
    ...(handedTo ? [handedOver(handedTo, registration)] : []),
  ];
}

/** The partner is the first receiver and owns it until our body accepts. */
function handedOver(
  handedTo: NonNullable<RegisterDisputeCommand['data']['handedTo']>,
  { disputeId, code, receivedBy, storySubjectId }: Registration,
): DisputeEvent {
  const data = { ...handedTo, disputeId, disputeCode: code, fromOrganisationId: receivedBy, storySubjectId };
  return { type: 'TransferStarted', data };
}

export function screenDispute(
  { rules, ...screening }: ScreenDisputeCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  return dispute.screening ? [] : [{ type: 'DisputeScreened', data: screening, rules }];
}

export function decideRouting(
  { disputeId, routing, rules }: DecideRoutingCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  return dispute.route ? [] : [{ type: 'RoutingDecided', data: { disputeId, ...routing }, rules }];
}

export function reroute(
  { disputeId, bars, fit, routing, rules }: RerouteCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'reroute');
  return [
    { type: 'DisputeScreened', data: { disputeId, bars, fit }, rules },
    { type: 'RoutingDecided', data: { disputeId, ...routing }, rules },
  ];
}

/** A person may choose another way, never one that the law bars. */
export function overrideRouting(data: OverrideRoutingCommand['data'], dispute: Dispute): readonly DisputeEvent[] {
  mustAllow(dispute, 'override-routing');
  mustBeMediation(data.channel);
  mustNotBeBarred(dispute, data.channel);
  const { storySubjectId } = dispute.registration;
  return [{ type: 'RoutingOverridden', data: { ...data, storySubjectId } }];
}
