import type { Decider } from '@platform/event-store';
import { type CommandMetadata, conflict, type DomainCommand, forbidden, refused } from '@platform/messaging';
import type { ClaimEvent } from './claim.events.js';

/** `ownerOrganisationId` and `over`: from the stream of the dispute. */
export type ClaimWorkCommand = DomainCommand<
  'ClaimWork',
  { readonly disputeId: string; readonly ownerOrganisationId: string; readonly over: boolean }
>;
export type ReleaseWorkCommand = DomainCommand<'ReleaseWork', { readonly disputeId: string }>;
export type ClaimCommand = ClaimWorkCommand | ReleaseWorkCommand;

export type ClaimState =
  | { readonly status: 'free' }
  | { readonly status: 'claimed'; readonly claimedBy: string; readonly organisationId: string };

export const claimStream = (disputeId: string): string => `claim-${disputeId}`;

/** The first wins; everybody after it is told. A claim of the body that owned the case before holds nobody up. */
function claim(
  { disputeId, ownerOrganisationId, over }: ClaimWorkCommand['data'],
  state: ClaimState,
  { actor }: CommandMetadata,
): readonly ClaimEvent[] {
  if (over) throw refused('CASE_IS_OVER', '案件已结束，无需认领。');
  if (state.status === 'claimed' && state.organisationId === ownerOrganisationId) {
    if (state.claimedBy === actor.id) return [];
    throw conflict('ALREADY_CLAIMED', '该案件刚刚已由他人认领，请刷新列表后选择其他案件。', {
      extra: { claimedBy: state.claimedBy },
    });
  }
  return [{ type: 'WorkClaimed', data: { disputeId, claimedBy: actor.id, organisationId: ownerOrganisationId } }];
}

/** Whoever has it puts it back; a coordinator may do it for somebody who is away. */
function release(disputeId: string, state: ClaimState, { actor }: CommandMetadata): readonly ClaimEvent[] {
  if (state.status === 'free') return [];
  if (state.claimedBy !== actor.id && actor.role !== 'coordinator') {
    throw forbidden('CLAIM_NOT_YOURS', '该案件由他人认领，只有认领人或负责人可以放回。');
  }
  return [{ type: 'WorkReleased', data: { disputeId, claimedBy: state.claimedBy } }];
}

export const claimDecider: Decider<ClaimState, ClaimCommand, ClaimEvent> = {
  initialState: { status: 'free' },
  evolve(_state, event) {
    if (event.type === 'WorkReleased') return { status: 'free' };
    const { claimedBy, organisationId } = event.data;
    return { status: 'claimed', claimedBy, organisationId };
  },
  decide(command, state, metadata) {
    return command.type === 'ClaimWork'
      ? claim(command.data, state, metadata)
      : release(command.data.disputeId, state, metadata);
  },
};
