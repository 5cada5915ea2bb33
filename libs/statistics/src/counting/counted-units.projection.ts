import type { AssignmentOpened } from '@libs/assignment';
import type {
  ClockStarted,
  EpisodeOpened,
  MediatorAppointed,
  MediatorReleased,
  RecusalDecided,
  SignalRaised,
} from '@libs/disputes';
import type { HandoffSent } from '@libs/handoffs';
import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { shanghaiDay } from '../facts/shanghai-day.js';
import { CountedUnit } from './counted-unit.entity.js';

type Handled = Recorded<
  | EpisodeOpened
  | MediatorAppointed
  | RecusalDecided
  | MediatorReleased
  | ClockStarted
  | HandoffSent
  | AssignmentOpened
  | SignalRaised
>;

export const clockUnit = (disputeId: string, clockId: string): string => `${disputeId}:${clockId}`;

function unitOf(event: Handled): string {
  switch (event.type) {
    case 'EpisodeOpened':
    case 'MediatorAppointed':
    case 'RecusalDecided':
    case 'MediatorReleased':
      return event.data.episodeId;
    case 'ClockStarted':
      return clockUnit(event.data.disputeId, event.data.clock.clockId);
    case 'HandoffSent':
      return event.data.handoffId;
    case 'AssignmentOpened':
      return event.data.assignmentId;
    case 'SignalRaised':
      return event.data.signalId;
  }
}

type Opening = Exclude<Handled, Recorded<MediatorAppointed | RecusalDecided | MediatorReleased>>;

/** What one event says of the unit it opens, beside its id and day. */
function openedBy(event: Opening): Pick<CountedUnit, 'disputeId' | 'channel' | 'organisationId' | 'detail'> {
  switch (event.type) {
    case 'EpisodeOpened':
    case 'AssignmentOpened': {
      const { disputeId, channel, organisationId } = event.data;
      return { disputeId, channel, organisationId, detail: null };
    }
    case 'ClockStarted': {
      const { disputeId, clock } = event.data;
      return { disputeId, channel: null, organisationId: null, detail: clock.rule };
    }
    case 'HandoffSent': {
      const { disputeId, channel, toOrganisationId, purpose } = event.data;
      return { disputeId, channel, organisationId: toOrganisationId, detail: purpose };
    }
    case 'SignalRaised': {
      const { disputeIds, kind } = event.data;
      return { disputeId: disputeIds.at(-1) ?? '', channel: null, organisationId: null, detail: kind };
    }
  }
}

/** Nobody mediates any more: the last one was replaced, or let the case go. */
function leavesNobody({ type, data }: Recorded<RecusalDecided | MediatorReleased>): boolean {
  return data.mediatorsLeft === 0 && (type === 'MediatorReleased' || data.outcome === 'replaced');
}

const mediatedBy = (row: CountedUnit, value: string | null, known: string): CountedUnit => ({
  ...row,
  mediators: [...row.mediators, { known, value }],
  lastMediator: value,
  lastMediatorKnownAt: known,
});

function evolve(row: CountedUnit | null, event: Handled): CountedUnit | null {
  const known = event.metadata.recordedAt;
  switch (event.type) {
    case 'MediatorAppointed':
      return row && mediatedBy(row, event.data.mediatorId, known);
    case 'RecusalDecided':
    case 'MediatorReleased':
      return row && leavesNobody(event) ? mediatedBy(row, null, known) : row;
    case 'ClockStarted':
      return row ?? openedRow(event);
    default:
      return openedRow(event);
  }
}

const openedRow = (event: Opening): CountedUnit => ({
  unitId: unitOf(event),
  openedOn: shanghaiDay(event.metadata.happenedAt),
  ...openedBy(event),
  mediators: [],
  lastMediator: null,
  lastMediatorKnownAt: null,
});

export const countedUnits = projection<CountedUnit>({
  name: 'counted-units',
  version: 3,
  entity: CountedUnit,
  prefixes: ['dispute-', 'handoff-', 'assignment-', 'signal-'],
  handles: [
    'EpisodeOpened',
    'MediatorAppointed',
    'RecusalDecided',
    'MediatorReleased',
    'ClockStarted',
    'HandoffSent',
    'AssignmentOpened',
    'SignalRaised',
  ] satisfies Handled['type'][],
  keys: (event) => [unitOf(event as Handled)],
  evolve: (row, event) => evolve(row, event as Handled),
});
