import type { CommandMetadata } from '@platform/messaging';
import { CONTACT_RULE, COURT_CONTACT_RULE } from '../clocks.js';
import { isFromCourt } from '../court-sending.js';
import type { DisputeEvent, RuleHit } from '../dispute.events.js';
import { dayOf, mustAllow, mustBeParty } from '../dispute.rules.js';
import type { Dispute } from '../dispute.state.js';
import type { RecordContactCommand } from '../safeguards/safeguards.commands.js';
import { stopClocks } from './stop-clocks.js';

/** Who was sought in vain on this many days counts as not to be found: a local choice, no law says how often. */
const DAYS_SOUGHT = 2;

/** One attempt to reach a party; the first that succeeds is the first contact (解纷一件事；在线调解规则 15). */
export function recordContact(
  data: RecordContactCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'record-contact');
  const { disputeId, partyId, outcome, manner, note } = data;
  mustBeParty(dispute, partyId, 'partyId');
  const on = dayOf(metadata);
  const isKnown = dispute.safeguards.contacts.some(
    (one) => one.partyId === partyId && one.outcome === outcome && one.on === on,
  );
  if (isKnown) return [];
  const { storySubjectId } = dispute.registration;
  const contacted: DisputeEvent = {
    type: 'PartyContacted',
    data: { disputeId, partyId, outcome, manner, on, note, storySubjectId },
  };
  return outcome === 'reached' ? [contacted, ...contactClocksStopped(dispute, partyId, metadata)] : [contacted];
}

/** The first contact is made; what a court sent waits for every other party. */
export function contactClocksStopped(
  dispute: Dispute,
  partyId: string,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const awaited = othersAwaited(dispute).filter((one) => one !== partyId);
  return stopClocks(
    dispute,
    ({ rule }) => rule === CONTACT_RULE || (rule === COURT_CONTACT_RULE && awaited.length === 0),
    metadata,
  );
}

/** Parties beside the applicants who were not reached and said nothing yet. */
export function othersAwaited({ registration, consents, safeguards }: Dispute): readonly string[] {
  const heard = new Set([
    ...consents.map(({ partyId }) => partyId),
    ...safeguards.contacts.filter(({ outcome }) => outcome === 'reached').map(({ partyId }) => partyId),
  ]);
  return registration.parties
    .filter(({ role, partyId }) => role === '被申请人' && !heard.has(partyId))
    .map(({ partyId }) => partyId);
}

/** A mediation needs the yes of both sides, so who cannot be found is a ground to refuse it (人民调解法 17). */
export function unreachable(dispute: Dispute): readonly RuleHit[] {
  const awaited = new Set(othersAwaited(dispute));
  const days = new Map<string, Set<string>>();
  for (const { partyId, on } of dispute.safeguards.contacts) {
    if (awaited.has(partyId)) days.set(partyId, (days.get(partyId) ?? new Set()).add(on));
  }
  if (![...days.values()].some(({ size }) => size >= DAYS_SOUGHT)) return [];
  const source = isFromCourt(dispute) ? '在线调解规则 15' : '人民调解法 17；在线调解规则 15（参照）';
  return [{ rule: 'party-unreachable', source, text: '多次联系，无法联系到对方当事人' }];
}
