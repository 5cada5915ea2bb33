import type { MediatorEnrolled, MediatorEvent } from './mediator.events.js';

/** Both days included. ISO dates. */
export interface Leave {
  readonly from: string;
  readonly until: string;
}

export type MediatorState =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'active' | 'suspended';
      readonly profile: MediatorEnrolled['data'];
      readonly leaves: readonly Leave[];
    };

export const initialMediator: MediatorState = { status: 'unknown' };

export function evolveMediator(state: MediatorState, event: MediatorEvent): MediatorState {
  if (event.type === 'MediatorEnrolled') return { status: 'active', profile: event.data, leaves: [] };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'MediatorOnLeave':
      return { ...state, leaves: [...state.leaves, { from: event.data.from, until: event.data.until }] };
    case 'MediatorSuspended':
      return { ...state, status: 'suspended' };
    case 'MediatorReinstated':
      return { ...state, status: 'active' };
  }
}
