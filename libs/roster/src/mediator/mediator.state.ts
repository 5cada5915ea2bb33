import type { MediatorEnrolled, MediatorEvent, Sex, Window } from './mediator.events.js';

/** Both days included. ISO dates. */
export interface Leave {
  readonly from: string;
  readonly until: string;
}

export type MediatorState =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'active' | 'suspended' | 'left';
      readonly profile: MediatorEnrolled['data'];
      readonly leaves: readonly Leave[];
      readonly sex: Sex | null;
      readonly windows: readonly Window[];
      /** Interests that still stand. */
      readonly interestIds: readonly string[];
      /** Entries of the record there are already, so that none is written twice. */
      readonly entries: readonly string[];
      /** `dispute kind` of every allowance: one of a kind per case (司发〔2018〕2号 一案一补). */
      readonly allowances: readonly string[];
    };

export type EnrolledMediator = Exclude<MediatorState, { status: 'unknown' }>;

export const initialMediator: MediatorState = { status: 'unknown' };

export const allowanceKey = ({ disputeId, kind }: { readonly disputeId: string; readonly kind: string }): string =>
  `${disputeId} ${kind}`;

export function evolveMediator(state: MediatorState, event: MediatorEvent): MediatorState {
  if (event.type === 'MediatorEnrolled') {
    const nothing: readonly string[] = [];
    return {
      status: 'active',
      profile: event.data,
      leaves: [],
      sex: null,
      windows: [],
      interestIds: nothing,
      entries: nothing,
      allowances: nothing,
    };
  }
  return state.status === 'unknown' ? state : evolveEnrolled(state, event);
}

const withProfile = (state: EnrolledMediator, change: Partial<MediatorEnrolled['data']>): EnrolledMediator => ({
  ...state,
  profile: { ...state.profile, ...change },
});

// One arm per fact keeps the whole fold on one page.
// oxlint-disable-next-line complexity
function evolveEnrolled(
  state: EnrolledMediator,
  event: Exclude<MediatorEvent, { type: 'MediatorEnrolled' }>,
): EnrolledMediator {
  switch (event.type) {
    case 'MediatorOnLeave':
      return { ...state, leaves: [...state.leaves, { from: event.data.from, until: event.data.until }] };
    case 'LeaveCancelled':
      return { ...state, leaves: state.leaves.filter((leave) => !sameLeave(leave, event.data)) };
    case 'MediatorSuspended':
      return { ...state, status: 'suspended' };
    case 'MediatorReinstated':
      return { ...state, status: 'active' };
    case 'MediatorLeft':
      return { ...state, status: 'left' };
    case 'MediatorSexNoted':
      return { ...state, sex: event.data.sex };
    case 'MediatorScopeChanged': {
      const { fields, languages, districtCodes } = event.data;
      return withProfile(state, { fields, languages, districtCodes });
    }
    case 'MediatorCapacityChanged':
      return withProfile(state, { capacity: event.data.capacity });
    case 'MediatorTermRenewed':
      return withProfile(state, { termEndsOn: event.data.termEndsOn });
    case 'MediatorMoved':
      return withProfile(state, { organisationId: event.data.organisationId });
    case 'AvailabilityDeclared':
      return { ...state, windows: event.data.windows };
    case 'InterestDeclared':
      return { ...state, interestIds: [...state.interestIds, event.data.interestId] };
    case 'InterestEnded':
      return { ...state, interestIds: state.interestIds.filter((id) => id !== event.data.interestId) };
    case 'MediatorTrained': {
      const { trainingId, trainedUntil } = event.data;
      const kept = withEntry(state, trainingId);
      return trainedUntil === null ? kept : withProfile(kept, { trainedUntil });
    }
    case 'FormerServiceRecorded':
    case 'ServiceRecorded':
      return withEntry(state, event.data.serviceId);
    case 'HonourRecorded':
      return withEntry(state, event.data.honourId);
    case 'AllowanceGranted':
      return {
        ...withEntry(state, event.data.allowanceId),
        allowances: [...state.allowances, allowanceKey(event.data)],
      };
  }
}

export const sameLeave = (a: Leave, b: Leave): boolean => a.from === b.from && a.until === b.until;

const withEntry = (state: EnrolledMediator, id: string): EnrolledMediator => ({
  ...state,
  entries: [...state.entries, id],
});
