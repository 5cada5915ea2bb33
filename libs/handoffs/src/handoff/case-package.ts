import type { Classification, Disclosure } from './handoff.events.js';
import { type Known, withoutNames } from './names.rules.js';

/** What a package is made from: the case as its own page has it. */
export interface PackageSource {
  readonly category: string;
  readonly subCategory: string | null;
  readonly flags: readonly string[];
  readonly divisionCode: string | null;
  readonly amountCny: number | null;
  readonly peopleInvolved: number | null;
  readonly requestedOn: string;
  readonly facts: string;
  readonly claims: string | null;
  readonly parties: readonly SourceParty[];
  readonly consents: readonly { readonly partyId: string; readonly channel: string; readonly decision: string }[];
}

interface SourceParty {
  readonly partyId: string;
  readonly role: string;
  readonly kind: string;
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** 甲, 乙, 丙, ...: the same party has the same label in every part of one package. */
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const labelOf = (index: number): string => `当事人${STEMS[index] ?? index + 1}`;

export const knownIn = (source: Pick<PackageSource, 'parties'>): readonly Known[] =>
  source.parties.map(({ name, idNumber, phone, address }, index) => ({
    label: labelOf(index),
    name,
    idNumber,
    phone,
    address,
  }));

/** A text that travels with a package: of a nameless one, as far as we know the names. */
export const shownIn = (source: PackageSource, disclosure: Disclosure, text: string): string =>
  disclosure === 'pseudonymised' ? withoutNames(text, knownIn(source)) : text;

/** A street's nine digits: more would name the house. */
const STREET_DIGITS = 9;

/**
 * full: the case as it is. minimal: who they are and how to reach them, no number, address or free text. pseudonymised: nobody
 * at all. Free text cannot be promised to hold no name, so only the full package has it.
 */
export function casePackage(source: PackageSource, disclosure: Disclosure) {
  const full = disclosure === 'full';
  const named = disclosure !== 'pseudonymised';
  const labels = new Map(source.parties.map(({ partyId }, index) => [partyId, labelOf(index)]));
  return {
    case: {
      category: source.category,
      subCategory: source.subCategory && shownIn(source, disclosure, source.subCategory),
      flags: [...source.flags],
      divisionCode: full ? source.divisionCode : (source.divisionCode?.slice(0, STREET_DIGITS) ?? null),
      amountCny: source.amountCny,
      peopleInvolved: source.peopleInvolved,
      requestedOn: source.requestedOn,
      facts: full ? source.facts : null,
      claims: full ? source.claims : null,
    },
    parties: source.parties.map((party) => ({
      subjectId: party.partyId,
      label: labels.get(party.partyId) ?? '',
      role: party.role,
      kind: party.kind,
      name: named ? party.name : null,
      phone: named ? party.phone : null,
      idNumber: full ? party.idNumber : null,
      address: full ? party.address : null,
    })),
    consents: source.consents.map(({ partyId, channel, decision }) => ({
      label: labels.get(partyId) ?? '',
      channel,
      decision,
    })),
  };
}

export type CasePackage = ReturnType<typeof casePackage>;

/** The parts that are there, typed and classified, before their hashes are taken. */
export function packageItems(made: CasePackage): readonly {
  readonly type: string;
  readonly title: string;
  readonly classification: Classification;
  readonly content: unknown;
}[] {
  const sensitive = made.parties.some(({ name, idNumber }) => name !== null || idNumber !== null);
  return [
    {
      type: 'case-summary',
      title: '案件概况',
      classification: made.case.facts === null ? 'internal' : 'sensitive',
      content: made.case,
    },
    {
      type: 'parties',
      title: '当事人',
      classification: sensitive ? 'sensitive' : 'internal',
      content: made.parties,
    },
    { type: 'consents', title: '当事人意愿', classification: 'internal', content: made.consents },
  ];
}
