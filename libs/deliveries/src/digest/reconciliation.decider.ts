import type { Decider } from '@platform/event-store';
import { refused } from '@platform/messaging';
import type { CompareDigest, ReconciliationCommand } from './reconciliation.commands.js';
import type { ReconciliationEvent } from './reconciliation.events.js';
import { evolveReconciliation, initialReconciliation, type ReconciliationState } from './reconciliation.state.js';

type Events = readonly ReconciliationEvent[];

export const reconciliationStream = (partnerId: string): string => `reconciliation-${partnerId}`;

function compare({ data }: CompareDigest, state: ReconciliationState): Events {
  const { partnerId, day, asOf, signature, items, differences } = data;
  if (differences.length === 0) return [{ type: 'DigestMatched', data: { partnerId, day, asOf, items } }];
  if (state.lastFinding === JSON.stringify([day, differences])) return [];
  return [{ type: 'DigestMismatchFound', data: { partnerId, day, asOf, signature, differences } }];
}

function decide(command: ReconciliationCommand, state: ReconciliationState): Events {
  switch (command.type) {
    case 'IssueDigest':
      return state.issuedDays.has(command.data.day) ? [] : [{ type: 'DigestIssued', data: command.data }];
    case 'CompareDigest':
      return compare(command, state);
    case 'ResolveMismatch': {
      if (state.openSince === null) throw refused('NO_OPEN_MISMATCH', '没有待处理的对账差异，请刷新后查看。');
      const { partnerId, note } = command.data;
      return [{ type: 'DigestMismatchResolved', data: { partnerId, day: state.openSince, note } }];
    }
  }
}

export const reconciliationDecider: Decider<ReconciliationState, ReconciliationCommand, ReconciliationEvent> = {
  initialState: initialReconciliation,
  decide,
  evolve: evolveReconciliation,
};
