import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { ESCALATION_RULE } from '../../dispute/clocks.js';
import type {
  ClockRecounted,
  ClockStarted,
  Escalated,
  EscalationAnswered,
  SupervisionOrdered,
} from '../../dispute/dispute.events.js';
import { type SupervisionOrder, SupervisionOrders } from './supervision-orders.entity.js';

type Handled = Recorded<SupervisionOrdered | Escalated | EscalationAnswered | ClockStarted | ClockRecounted>;

const NOTHING = { rung: null, dueAt: null } as const;

function ordered({ data, metadata }: Recorded<SupervisionOrdered>, pending: SupervisionOrders['pending']) {
  const { disputeId: _row, storySubjectId: _sealedUnder, ...told } = data;
  const orderedAt = metadata.happenedAt;
  const rungs = pending.rung === null ? [] : [{ rung: pending.rung, at: orderedAt }];
  return {
    ...told,
    byAccountId: metadata.actor.id,
    orderedAt,
    rungs,
    dueAt: pending.dueAt,
    answer: null,
    answeredAt: null,
  };
}

const climbed =
  ({ data: { rung }, metadata }: Recorded<Escalated>) =>
  (order: SupervisionOrder): SupervisionOrder =>
    order.rungs.at(-1)?.rung === rung
      ? order
      : { ...order, rungs: [...order.rungs, { rung, at: metadata.happenedAt }] };

function evolve(row: SupervisionOrders, event: Handled): SupervisionOrders {
  const open = (change: (order: SupervisionOrder) => SupervisionOrder): readonly SupervisionOrder[] =>
    row.orders.map((order) => (order.answeredAt === null ? change(order) : order));
  switch (event.type) {
    case 'SupervisionOrdered':
      return { ...row, orders: [...row.orders, ordered(event, row.pending)] };
    case 'Escalated':
      return { ...row, orders: open(climbed(event)), pending: { ...row.pending, rung: event.data.rung } };
    case 'ClockStarted':
    case 'ClockRecounted': {
      const { rule, dueAt } = event.data.clock;
      if (rule !== ESCALATION_RULE) return row;
      return { ...row, orders: open((order) => ({ ...order, dueAt })), pending: { ...row.pending, dueAt } };
    }
    case 'EscalationAnswered': {
      const { answer } = event.data;
      const answeredAt = event.metadata.happenedAt;
      return { ...row, orders: open((order) => ({ ...order, answer, answeredAt })), pending: NOTHING };
    }
  }
}

export const supervisionOrders = projection<SupervisionOrders>({
  name: 'supervision-orders',
  version: 1,
  entity: SupervisionOrders,
  prefixes: ['dispute-'],
  handles: [
    'SupervisionOrdered',
    'Escalated',
    'EscalationAnswered',
    'ClockStarted',
    'ClockRecounted',
  ] satisfies Handled['type'][],
  keys: (event) => [(event as Handled).data.disputeId],
  evolve(row, recorded) {
    const event = recorded as Handled;
    // Every case has clocks; only what is about an answer makes a row.
    if (row === null && 'clock' in event.data && event.data.clock.rule !== ESCALATION_RULE) return null;
    return evolve(row ?? { disputeId: event.data.disputeId, orders: [], pending: NOTHING }, event);
  },
});
