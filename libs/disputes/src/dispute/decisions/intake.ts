import type { CommandMetadata } from '@platform/messaging';
import { invalid } from '@platform/messaging';
import type {
  DecideRoutingCommand,
  OverrideRoutingCommand,
  RegisterDisputeCommand,
  RerouteCommand,
  ScreenDisputeCommand,
} from '../dispute.commands.js';
import type { Clock, DisputeEvent } from '../dispute.events.js';
import { evolve } from '../dispute.evolve.js';
import {
  mustAllow,
  mustBeMediation,
  mustExist,
  mustNotBeBarred,
  mustNotBeFuture,
  mustNotExist,
} from '../dispute.rules.js';
import { isDay } from '../days.js';
import { type Dispute, type DisputeState, initialState } from '../dispute.state.js';
import { recordApplication } from './application.js';
import { nameRepresentative } from './people.js';

type Registration = Pick<RegisterDisputeCommand['data'], 'disputeId' | 'code' | 'receivedBy' | 'storySubjectId'>;

/** Before this day there is no record worth entering, and a year like 1900 is a slip of the pen. */
const EARLIEST_REQUEST = '1990-01-01';

/** Always succeeds for a well-formed contact: whether mediation may follow is asked afterwards (PMR 24). */
export function registerDispute(
  { contactClock, courtContactClock = null, finder = null, handedTo, ...command }: RegisterDisputeCommand['data'],
  state: DisputeState,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustNotExist(state);
  const { earlierDecisions = [], representatives = [], application = null, ...registration } = command;
  if (registration.parties.length === 0) {
    throw invalid('PARTIES_MISSING', '请至少登记一名当事人。', { field: 'parties' });
  }
  if (!isDay(registration.requestedOn) || registration.requestedOn < EARLIEST_REQUEST) {
    throw invalid('REQUEST_DATE_INVALID', '请求日期不正确，请填写 1990 年以后的日期。', { field: 'requestedOn' });
  }
  mustNotBeFuture(registration.requestedOn, metadata, 'requestedOn');
  const { disputeId, storySubjectId } = registration;
  const noted = earlierDecisions.map((decision): DisputeEvent => ({
    type: 'EarlierDecisionNoted',
    data: { ...decision, disputeId, storySubjectId },
  }));
  const started = (clock: Clock): DisputeEvent => ({ type: 'ClockStarted', data: { disputeId, clock } });
  return [
    ...withCompany({ type: 'DisputeRegistered', data: registration }, { representatives, application }, metadata),
    ...noted,
    ...(finder ? [{ type: 'FinderNoted', data: { disputeId, finder } } as const] : []),
    started(contactClock),
    ...(courtContactClock ? [started(courtContactClock)] : []),
    ...(handedTo ? [handedOver(handedTo, registration)] : []),
  ];
}

type Company = Required<Pick<RegisterDisputeCommand['data'], 'representatives' | 'application'>>;

/** Who came along and the application itself, by the same rules as when they are told later. */
function withCompany(
  registered: Extract<DisputeEvent, { type: 'DisputeRegistered' }>,
  { representatives, application }: Company,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const named = representatives.reduce<readonly DisputeEvent[]>(
    (events, representative) => [...events, ...nameRepresentative(representative, mustExist(folded(events)))],
    [registered],
  );
  if (application === null) return named;
  const { disputeId, requestedOn, parties } = registered.data;
  const applicants = parties.filter(({ role }) => role === '申请人').map(({ partyId }) => partyId);
  if (applicants.length === 0) {
    throw invalid('NOT_AN_APPLICANT', '没有申请人，不能登记申请；请核对当事人地位。', { field: 'application' });
  }
  const applied = { disputeId, applicants, on: requestedOn, ...application };
  return [...named, ...recordApplication(applied, mustExist(folded(named)), metadata)];
}

const folded = (events: readonly DisputeEvent[]): DisputeState => events.reduce<DisputeState>(evolve, initialState);

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
