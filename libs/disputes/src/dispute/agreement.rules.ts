import { latest } from './days.js';
import type { Agreement, Episode, Signature } from './dispute.state.js';
import type { AgreementDrafted, DisputeRegistered } from './dispute.events.js';

type Signatory = AgreementDrafted['data']['signatories'][number];

/**
 * Who must act before a written agreement takes effect: all parties, the mediator and the committee's seal
 * (人民调解法 29); under a court's invitation both parties only (特邀调解规定 24), whoever it invited. For administrative mediation no national
 * rule exists; it follows the stricter one here.
 */
export function signatoriesOf(episode: Episode, partyIds: readonly string[]): readonly Signatory[] {
  const parties = partyIds.map((id) => ({ kind: 'party' as const, id }));
  if (isInvited(episode)) return parties;
  const mediators = episode.mediatorIds.map((id) => ({ kind: 'mediator' as const, id }));
  return [...parties, ...mediators, { kind: 'seal', id: episode.organisationId }];
}

const isInvited = ({ channel, judicialKind }: Episode): boolean => channel === 'judicial' || judicialKind !== null;

const IDENTITY = /婚|收养|继承|抚养|赡养|监护/u;
const UTILITY = /供水|供电|供气|供热|停水|停电|停气/u;

/** Whether only paper counts, by what the register says of the subject (电子签名法 3). */
export function paperOnlyBy({
  category,
  subCategory,
}: DisputeRegistered['data']): 'identity-relation' | 'public-utility' | null {
  if (category === '婚姻家庭' || IDENTITY.test(subCategory ?? '')) return 'identity-relation';
  return UTILITY.test(subCategory ?? '') ? 'public-utility' : null;
}

export function effectSource(episode: Episode, form: 'written' | 'oral'): string {
  if (form === 'oral') return '人民调解法 30';
  return isInvited(episode) ? '特邀调解规定 24' : '人民调解法 29';
}

export function isSigned(agreement: Agreement, { kind, id }: Pick<Signature, 'kind' | 'id'>): boolean {
  return agreement.signatures.some((one) => one.kind === kind && one.id === id);
}

/**
 * Day on which the agreement takes effect once this signature is in: the last of all required acts, whatever the order in
 * which they were entered (domain.md 1.10). null: somebody is still missing, or this signature changes nothing.
 */
export function effectiveOnAfter(agreement: Agreement, signature: Signature): string | null {
  if (agreement.effectiveOn !== null || isSigned(agreement, signature)) return null;
  const signatures = [...agreement.signatures, signature];
  const complete = agreement.signatories.every((required) => isSigned({ ...agreement, signatures }, required));
  return complete ? latest(signatures.map(({ signedOn }) => signedOn)) : null;
}
