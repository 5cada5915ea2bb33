import type { HandoffConcluded, HandoffEvent, HandoffSent, ReturnCode } from './handoff.events.js';

interface Sent {
  readonly sent: HandoffSent['data'];
}

export type HandoffState =
  | { readonly status: 'none' }
  | (Sent & { readonly status: 'sent' | 'received'; readonly overdue: boolean })
  | (Sent & { readonly status: 'accepted' })
  | (Sent & { readonly status: 'returned'; readonly code: ReturnCode })
  | (Sent & { readonly status: 'lapsed' })
  | (Sent & { readonly status: 'concluded'; readonly conclusion: HandoffConcluded['data'] });

export type SentHandoff = Exclude<HandoffState, { status: 'none' }>;
export type HandoffStatus = SentHandoff['status'];

export const initialHandoff: HandoffState = { status: 'none' };

export function evolveHandoff(state: HandoffState, event: HandoffEvent): HandoffState {
  if (event.type === 'HandoffSent') return { status: 'sent', sent: event.data, overdue: false };
  if (state.status === 'none') return state;
  const { sent } = state;
  const overdue = 'overdue' in state && state.overdue;
  switch (event.type) {
    case 'HandoffReceived':
      return { status: 'received', sent, overdue };
    case 'HandoffAccepted':
      return { status: 'accepted', sent };
    case 'HandoffReturned':
      return { status: 'returned', sent, code: event.data.code };
    case 'HandoffLapsed':
      return { status: 'lapsed', sent };
    case 'HandoffOverdue':
      return state.status === 'sent' || state.status === 'received' ? { ...state, overdue: true } : state;
    case 'HandoffConcluded':
      return { status: 'concluded', sent, conclusion: event.data };
  }
}
