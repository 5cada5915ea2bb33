import type { CaseAt } from '@libs/disputes';
import { spelledLoosely } from '@platform/privacy';
import type { PaperKindId } from '../kinds/kinds.js';
import type { Entry, Values } from '../template/fields.js';

/** Stands where the paper has what one party may not learn of another (个人信息保护法 23; 特邀调解规定 28). */
export const NOT_SHOWN = '（不予显示）';

/**
 * Papers that are made for a party: what it signed or applied for, and notices addressed to it. An application and its
 * refusal are the applicant's own (人民调解法 17; 人民调解工作若干规定 22, 24). Minutes, investigations, reports and letters
 * between bodies are not here.
 */
const PARTY_PAPERS: Readonly<Partial<Record<PaperKindId, 'every' | 'applicant'>>> = {
  application: 'applicant',
  refusal: 'applicant',
  decline: 'applicant',
  'rights-notice': 'every',
  acceptance: 'every',
  agreement: 'every',
  'oral-agreement': 'every',
  termination: 'every',
  confirmation: 'every',
  undisputed: 'every',
  'admin-acceptance': 'every',
  'admin-agreement': 'every',
  'admin-termination': 'every',
};

/** Whether a paper of this kind is for this party, by the part it has in the case. */
export function isForParty(kind: PaperKindId, role: string): boolean {
  const whose = PARTY_PAPERS[kind];
  return whose === 'every' || (whose === 'applicant' && role === '申请人');
}

/**
 * Numbers and addresses of everybody but this party: of the other parties, and of the agents of others. Agents of the party
 * itself are its own affair.
 */
export function secretsOfOthers({ facts, events }: CaseAt, partyId: string): readonly string[] {
  const others = facts.parties.filter((party) => party.partyId !== partyId);
  const agents = events.flatMap((event) =>
    event.type === 'RepresentativeNamed' && event.data.partyId !== partyId ? [event.data] : [],
  );
  const own = facts.parties.find((party) => party.partyId === partyId);
  const mine = new Set([own?.idNumber, own?.phone, own?.address]);
  return [
    ...others.flatMap(({ idNumber, phone, address }) => [idNumber, phone, address]),
    ...agents.flatMap(({ idNumber, phone }) => [idNumber, phone]),
  ].filter((secret): secret is string => Boolean(secret) && !mine.has(secret));
}

/** What the mediators wrote down for themselves when the mediation ended is not told to a party. */
export function withoutNotes(at: CaseAt): CaseAt {
  return { ...at, facts: { ...at.facts, episodes: at.facts.episodes.map((episode) => ({ ...episode, note: null })) } };
}

/** However a number is grouped, in fields of its own and inside what somebody told. */
export function conceal({ fields, lists }: Values, secrets: readonly string[]): Values {
  const whole = new Set(secrets);
  const patterns = secrets.filter((secret) => secret.length >= TELLING).map(spelledLoosely);
  const hide = (text: string | null): string | null => {
    if (text === null) return null;
    return whole.has(text) ? NOT_SHOWN : patterns.reduce((said, pattern) => said.replace(pattern, NOT_SHOWN), text);
  };
  const names = Object.keys(lists) as (keyof Values['lists'])[];
  const hidden = names.map((name) => [name, lists[name].map((entry) => hideIn(entry, hide))] as const);
  return { fields: hideIn(fields, hide), lists: { ...lists, ...Object.fromEntries(hidden) } };
}

function hideIn<Named extends Entry | Values['fields']>(
  named: Named,
  hide: (text: string | null) => string | null,
): Named {
  return Object.fromEntries(Object.entries(named).map(([name, text]) => [name, hide(text)])) as Named;
}

/** Shorter than this an address is a place that may stand in the name of a body, not where somebody lives. */
const TELLING = 7;
