import type { DataConsentRecorded, DisputeEvent } from '@libs/disputes';
import type { Channel } from '@libs/reference';

/**
 * What a hand-off must know of its dispute, folded from the dispute's own stream: a view that lags could hand a case over
 * against a word that was just withdrawn.
 */
export interface DisputeFacts {
  readonly disputeId: string;
  readonly code: string;
  readonly storySubjectId: string;
  readonly divisionCode: string | null;
  readonly partyIds: readonly string[];
  /** Owners so far, the first receiver first; who got it back stands where it stood. */
  readonly owners: readonly string[];
  /** Nothing is agreed yet, and no other body is being asked: the case may still go back. */
  readonly returnable: boolean;
  /** The hand-off by which each owner but the first came to it. */
  readonly handoffIds: readonly string[];
  readonly consents: readonly {
    readonly partyId: string;
    readonly channel: Channel;
    readonly decision: 'given' | 'refused' | 'withdrawn';
  }[];
  /** Who does not want their data to go to which body (个人信息保护法 15、23). */
  readonly unshared: readonly { readonly partyId: string; readonly toOrganisationId: string }[];
}

export const UNKNOWN_DISPUTE: DisputeFacts | null = null;

export function evolveFacts(facts: DisputeFacts | null, event: DisputeEvent): DisputeFacts | null {
  if (event.type === 'DisputeRegistered') {
    const { disputeId, code, storySubjectId, divisionCode, parties, receivedBy } = event.data;
    const partyIds = parties.map(({ partyId }) => partyId);
    const owners = [receivedBy];
    return {
      disputeId,
      code,
      storySubjectId,
      divisionCode,
      partyIds,
      owners,
      handoffIds: [],
      consents: [],
      unshared: [],
      returnable: true,
    };
  }
  return facts && later(facts, event);
}

const OPENING: readonly string[] = ['TransferReturned', 'DisputeReopened', 'AgreementRevoked', 'AgreementHeldInvalid'];
const CLOSING: readonly string[] = ['TransferStarted', 'AgreementDrafted', 'DisputeClosed'];

function later(facts: DisputeFacts, event: DisputeEvent): DisputeFacts {
  switch (event.type) {
    case 'OwnerChanged':
      return { ...moved(facts, event.data.toOrganisationId, event.data.handoffId), returnable: true };
    case 'MediationConcluded':
      return { ...facts, returnable: event.data.ending !== 'agreement' };
    case 'PartyJoined':
      return { ...facts, partyIds: [...facts.partyIds, event.data.party.partyId] };
    case 'PartyLeft':
    case 'PartySucceeded':
      return without(facts, event.data.partyId);
    case 'DataConsentRecorded':
      return shared(facts, event.data);
    case 'ConsentGiven':
      return said(facts, { ...event.data, decision: 'given' });
    case 'ConsentRefused':
      return said(facts, { ...event.data, decision: 'refused' });
    case 'ConsentWithdrawn':
      return said(facts, { ...event.data, decision: 'withdrawn' });
    default:
      return OPENING.includes(event.type)
        ? { ...facts, returnable: true }
        : { ...facts, returnable: facts.returnable && !CLOSING.includes(event.type) };
  }
}

/** Who died is asked for nothing any more. */
function without(facts: DisputeFacts, partyId: string): DisputeFacts {
  const isOther = (one: { readonly partyId: string }): boolean => one.partyId !== partyId;
  return {
    ...facts,
    partyIds: facts.partyIds.filter((one) => one !== partyId),
    consents: facts.consents.filter(isOther),
    unshared: facts.unshared.filter(isOther),
  };
}

function moved(facts: DisputeFacts, to: string, handoffId: string): DisputeFacts {
  const { owners, handoffIds } = facts;
  const back = owners.at(-2) === to && handoffIds.at(-1) === handoffId;
  return back
    ? { ...facts, owners: owners.slice(0, -1), handoffIds: handoffIds.slice(0, -1) }
    : { ...facts, owners: [...owners, to], handoffIds: [...handoffIds, handoffId] };
}

function said(facts: DisputeFacts, { partyId, channel, decision }: DisputeFacts['consents'][number]): DisputeFacts {
  const others = facts.consents.filter((one) => one.partyId !== partyId || one.channel !== channel);
  return { ...facts, consents: [...others, { partyId, channel, decision }] };
}

function shared(facts: DisputeFacts, word: DataConsentRecorded['data']): DisputeFacts {
  const { partyId, purpose, toOrganisationId, decision } = word;
  if (purpose !== 'sharing' || toOrganisationId === null) return facts;
  const others = facts.unshared.filter((one) => one.partyId !== partyId || one.toOrganisationId !== toOrganisationId);
  return { ...facts, unshared: decision === 'given' ? others : [...others, { partyId, toOrganisationId }] };
}

/** Some party has said no to this way or to this body, or has taken its word back. */
export function isUnwanted({ consents, unshared }: DisputeFacts, channel: Channel, toOrganisationId: string): boolean {
  return (
    consents.some((word) => word.channel === channel && word.decision !== 'given') ||
    unshared.some((word) => word.toOrganisationId === toOrganisationId)
  );
}
