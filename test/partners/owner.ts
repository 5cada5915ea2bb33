import type { handoffDecider } from '@libs/handoffs';

type State = typeof handoffDecider.initialState;

/** The sender owns the case until a transfer is accepted (首接负责). */
export function ownerOf(state: Exclude<State, { status: 'none' }>): string {
  const { purpose, fromOrganisationId, toOrganisationId } = state.sent;
  const moved = purpose === 'transfer' && (state.status === 'accepted' || state.status === 'concluded');
  return moved ? toOrganisationId : fromOrganisationId;
}
