import type { DisputeEvent } from '@libs/disputes';
import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { DisputeFacts } from './dispute-facts.entity.js';
import { shanghaiDay } from './shanghai-day.js';

const HANDLES = [
  'DisputeRegistered',
  'RoutingDecided',
  'RoutingOverridden',
  'DisputeRefused',
  'EpisodeOpened',
  'ClockOverdue',
  'ClockStopped',
  'ClockExtended',
  'AgreementTookEffect',
  'ConfirmationDecided',
  'DisputeClosed',
] as const satisfies readonly DisputeEvent['type'][];

type Handled = Extract<Recorded<DisputeEvent>, { type: (typeof HANDLES)[number] }>;
type Registered = Extract<Handled, { type: 'DisputeRegistered' }>;

function registered({ data, metadata }: Registered): DisputeFacts {
  return {
    disputeId: data.disputeId,
    code: data.code,
    registeredOn: shanghaiDay(metadata.happenedAt),
    divisionCode: data.divisionCode,
    category: data.category,
    source: data.source,
    amountCny: data.amountCny,
    peopleInvolved: data.peopleInvolved,
    channel: null,
    refusedOn: null,
    agreementEffectiveOn: null,
    confirmationDecidedOn: null,
    confirmationOutcome: null,
    closedOn: null,
    closeOutcome: null,
    overduePeriods: [],
  };
}

/** The clock is no longer past due: it was stopped, or extended beyond today. */
function endOverdue(row: DisputeFacts, clockId: string, until: string): Partial<DisputeFacts> {
  return {
    overduePeriods: row.overduePeriods.map((period) =>
      period.clockId === clockId && period.until === null ? { ...period, until } : period,
    ),
  };
}

function changes(row: DisputeFacts, event: Exclude<Handled, Registered>): Partial<DisputeFacts> {
  const day = shanghaiDay(event.metadata.happenedAt);
  switch (event.type) {
    case 'RoutingDecided':
    case 'RoutingOverridden':
    case 'EpisodeOpened':
      return { channel: event.data.channel };
    case 'DisputeRefused':
      return { refusedOn: day };
    case 'ClockOverdue': {
      const { clockId, rule } = event.data;
      return { overduePeriods: [...row.overduePeriods, { clockId, rule, from: day, until: null }] };
    }
    case 'ClockStopped':
      return endOverdue(row, event.data.clockId, day);
    case 'ClockExtended':
      return endOverdue(row, event.data.clock.clockId, day);
    case 'AgreementTookEffect':
      return { agreementEffectiveOn: event.data.effectiveOn };
    case 'ConfirmationDecided':
      return { confirmationDecidedOn: event.data.decidedOn, confirmationOutcome: event.data.outcome };
    case 'DisputeClosed':
      return { closedOn: day, closeOutcome: event.data.outcome };
  }
}

export const disputeFacts = projection<DisputeFacts>({
  name: 'dispute-facts',
  version: 1,
  entity: DisputeFacts,
  prefixes: ['dispute-'],
  handles: HANDLES,
  keys: (event) => [(event as Handled).data.disputeId],
  evolve(row, recorded) {
    const event = recorded as Handled;
    if (event.type === 'DisputeRegistered') return registered(event);
    return row && { ...row, ...changes(row, event) };
  },
});
