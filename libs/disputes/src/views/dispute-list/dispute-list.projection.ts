import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { CONFIRMATION_RULE } from '../../dispute/clocks.js';
import { DISPUTE_EVENT_TYPES } from '../../dispute/dispute.definitions.js';
import type { DisputeEvent, DisputeRegistered } from '../../dispute/dispute.events.js';
import { iso } from '../instants.js';
import { ofDispute } from '../of-dispute.js';
import { REGISTERED, statusAfter } from '../status-after.js';
import { rankOf, riskOf } from './rank.js';
import { type AppointedSession, DisputeList, type ListedClock } from './dispute-list.entity.js';

type Event = Recorded<DisputeEvent>;
type Appointed = Record<string, AppointedSession>;

export const disputeList = projection<DisputeList>({
  name: 'dispute-list',
  version: 3,
  entity: DisputeList,
  ...ofDispute(DISPUTE_EVENT_TYPES),
  evolve(row, recorded) {
    const event = recorded as Event;
    if (event.type === 'DisputeRegistered') return registeredRow(event);
    if (row === null) return null;
    const clocks = clocksAfter(row.clocks, event);
    return sorted({
      ...row,
      ...statusAfter(row, event),
      ...placeAfter(event),
      fingerprints: fingerprintsAfter(row.fingerprints, event),
      ...escalationAfter(event),
      appointedSessions: sessionsAfter(row.appointedSessions, event),
      clocks,
      nextDueAt: nextDue(clocks),
      overdue: clocks.some((clock) => clock.overdue),
      ...(event.type === 'SafetyReported' ? { risk: 'danger' as const } : {}),
    });
  },
});

function registeredRow({ data, metadata }: Recorded<DisputeRegistered>): DisputeList {
  const { disputeId, code, category, divisionCode, receivedBy, title, requestedOn, parties, flags } = data;
  return sorted({
    ...REGISTERED,
    disputeId,
    code,
    category,
    divisionCode,
    title,
    requestedOn,
    channel: null,
    ownerOrganisationId: receivedBy,
    registeredAt: metadata.happenedAt,
    fingerprints: [...new Set(parties.flatMap((party) => party.fingerprints))],
    clocks: [],
    nextDueAt: null,
    overdue: false,
    appointedSessions: {},
    escalation: null,
    escalationReason: null,
    closedAt: null,
    risk: riskOf(flags),
    rank: 0,
    dueKey: '',
    ageKey: metadata.happenedAt,
  });
}

/** After every text that an instant can be. */
const NEVER = '9999';

/** What the orders of a queue go by, made of the rest of the row. */
function sorted(row: DisputeList): DisputeList {
  return { ...row, rank: rankOf(row), dueKey: row.nextDueAt === null ? NEVER : iso(row.nextDueAt) };
}

function fingerprintsAfter(prints: string[], event: Event): string[] {
  return event.type === 'PartyJoined' ? [...new Set([...prints, ...event.data.party.fingerprints])] : prints;
}

function placeAfter(event: Event): Partial<DisputeList> {
  switch (event.type) {
    case 'RoutingDecided':
      return { channel: event.data.channel === 'none' ? null : event.data.channel };
    case 'RoutingOverridden':
    case 'EpisodeOpened':
      return { channel: event.data.channel };
    case 'OwnerChanged':
      return { ownerOrganisationId: event.data.toOrganisationId };
    case 'DisputeClosed':
      return { closedAt: event.metadata.happenedAt };
    case 'DisputeReopened':
      return { closedAt: null };
    default:
      return {};
  }
}

function escalationAfter(event: Event): Partial<DisputeList> {
  switch (event.type) {
    case 'Escalated':
      return { escalation: event.data.rung, escalationReason: event.data.reason };
    case 'EscalationAnswered':
    case 'DisputeClosed':
      return { escalation: null, escalationReason: null };
    default:
      return {};
  }
}

function sessionsAfter(appointed: Appointed, event: Event): Appointed {
  switch (event.type) {
    case 'SessionScheduled':
      return { ...appointed, [event.data.sessionId]: { startsAt: event.data.startsAt, place: event.data.place } };
    case 'SessionAdjourned': {
      const { sessionId, startsAt } = event.data;
      const before = appointed[sessionId];
      return before ? { ...appointed, [sessionId]: { ...before, startsAt } } : appointed;
    }
    case 'SessionHeld': {
      const { [event.data.sessionId]: _held, ...others } = appointed;
      return others;
    }
    case 'MediationConcluded':
      return {};
    default:
      return appointed;
  }
}

function clocksAfter(clocks: ListedClock[], event: Event): ListedClock[] {
  const without = (clockId: string): ListedClock[] => clocks.filter((clock) => clock.clockId !== clockId);
  switch (event.type) {
    case 'ClockStarted':
    case 'ClockExtended':
    case 'ClockRecounted':
    case 'ClockResumed': {
      const { clockId, dueAt } = event.data.clock;
      return [...without(clockId), { clockId, dueAt, overdue: false }];
    }
    case 'ClockPaused':
    case 'ClockStopped':
      return without(event.data.clockId);
    case 'ClockOverdue':
      // The window for judicial confirmation is a right that ended: nobody is late (民事诉讼法 205).
      if (event.data.rule === CONFIRMATION_RULE) return without(event.data.clockId);
      return clocks.map((clock) => (clock.clockId === event.data.clockId ? { ...clock, overdue: true } : clock));
    default:
      return clocks;
  }
}

function nextDue(clocks: readonly ListedClock[]): string | null {
  return clocks.map(({ dueAt }) => dueAt).toSorted()[0] ?? null;
}
