import type { LinkageId } from '@libs/handoffs';
import { COURT_CONTACT_RULE } from './clocks.js';
import type { JudicialKind, SentByCourt } from './court.events.js';
import type { Dispute } from './dispute.state.js';

/** The links by which a court gives a case out (特邀调解规定 1, 27). */
const KINDS: Partial<Record<LinkageId, JudicialKind>> = {
  'court-delegated': 'delegated',
  'court-entrusted-ordinary': 'entrusted-ordinary',
  'court-entrusted-summary': 'entrusted-summary',
};

export interface Acceptance {
  readonly handoffId: string;
  readonly toOrganisationId: string;
  /** Absent: accepted before the link was told. */
  readonly linkage?: LinkageId | null | undefined;
  readonly acceptedOn: string;
}

/**
 * How a court gave out what the receiver takes over; null: none did, or the court has it back. Handed on, the days run
 * from the first signing for the papers (特邀调解规定 27). Without a named link nothing is said of a filed suit: it is 委派.
 */
export function sendingOf(dispute: Dispute, acceptance: Acceptance): SentByCourt | null {
  const { handoffId, toOrganisationId, linkage, acceptedOn } = acceptance;
  const { court, ownerOrganisationId, transfer } = dispute;
  if (toOrganisationId === courtOf(dispute)) return null;
  if (court.sent) return court.sent;
  const kind = linkage ? KINDS[linkage] : undefined;
  if (kind) return { kind, courtId: ownerOrganisationId, takenOn: acceptedOn, handoffId };
  if (!isStillCourts(dispute) || transfer?.channel === 'judicial' || transfer?.channel === 'other') return null;
  const takenOn = takenAtDesk(dispute);
  return takenOn === null
    ? { kind: 'delegated', courtId: ownerOrganisationId, takenOn: acceptedOn, handoffId }
    : { kind: 'delegated', courtId: null, takenOn, handoffId };
}

/** The court that gave it out, where it is a body of this system. */
export function courtOf(dispute: Dispute): string | null {
  const { court, registration } = dispute;
  if (court.sent) return court.sent.courtId;
  return registration.source === '法院' && takenAtDesk(dispute) === null ? registration.receivedBy : null;
}

/** Once reopened it is brought anew, not sent (人民调解法 17). */
const isStillCourts = ({ registration, annex }: Dispute): boolean =>
  registration.source === '法院' && annex.reopenings.length === 0;

/** Day on which our own desk signed for the court's papers; null: it did not. */
function takenAtDesk({ clocks }: Dispute): string | null {
  return clocks.find(({ clock }) => clock.rule === COURT_CONTACT_RULE)?.clock.startsOn ?? null;
}

export interface CourtTerms {
  readonly kind: JudicialKind;
  /** Day on which the papers were signed for, from which the mediation is counted (特邀调解规定 27). */
  readonly takenOn: string;
}

/** What an acceptance owes to the court that gave the case out; null: none did. */
export function courtTerms(dispute: Dispute): CourtTerms | null {
  if (dispute.court.sent) return dispute.court.sent;
  const takenOn = isStillCourts(dispute) ? takenAtDesk(dispute) : null;
  return takenOn === null ? null : { kind: 'delegated', takenOn };
}

/** After filing the agreement goes to the court, which makes the document of it (特邀调解规定 19, 20). */
export const isEntrusted = ({ episode }: Pick<Dispute, 'episode'>): boolean =>
  episode !== null && episode.judicialKind !== null && episode.judicialKind !== 'delegated';

/** A court mediates it itself, having given it to nobody: it makes the document of the agreement (民诉法 100). */
export const isCourtsOwn = ({ episode }: Pick<Dispute, 'episode'>): boolean =>
  episode !== null && episode.channel === 'judicial' && episode.judicialKind === null;

/** A court gave it out, or mediates it itself (特邀调解规定 1). */
export const isFromCourt = ({ registration, episode, court }: Dispute): boolean =>
  registration.source === '法院' ||
  court.sent !== null ||
  episode?.channel === 'judicial' ||
  (episode?.judicialKind ?? null) !== null;
