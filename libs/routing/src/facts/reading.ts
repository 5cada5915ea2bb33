import type { IntakeFlag, PartyRole } from '@libs/reference';
import type { IntakeRecord } from '../intake/intake-record.js';
import { says } from './text.js';

/** A record made ready for the extractors: joined texts and questions that read like sentences. */
export interface Reading {
  readonly record: IntakeRecord;
  readonly flagged: (...flags: readonly IntakeFlag[]) => boolean;
  /** In title, sub-category, facts or claims, and not negated. */
  readonly says: (pattern: RegExp) => boolean;
  /** In the claims alone; where no claims were written down, in the facts. */
  readonly claims: (pattern: RegExp) => boolean;
  readonly topic: (pattern: RegExp) => boolean;
  readonly trait: (pattern: RegExp, role?: PartyRole) => boolean;
}

export function read(record: IntakeRecord): Reading {
  const topic = [record.title, record.sub_category].filter((part) => part !== null).join('。');
  const story = [topic, record.facts, record.claims ?? ''].join('。');
  const claims = record.claims?.trim() ? record.claims : record.facts;
  return {
    record,
    flagged: (...flags) => flags.some((flag) => record.flags.includes(flag)),
    says: (pattern) => says(story, pattern),
    claims: (pattern) => says(claims, pattern),
    topic: (pattern) => says(topic, pattern),
    trait: (pattern, role) =>
      record.parties.some(
        (party) => (role === undefined || party.role === role) && party.traits.some((trait) => pattern.test(trait)),
      ),
  };
}

export const partiesOf = (record: IntakeRecord, ...roles: readonly PartyRole[]) =>
  record.parties.filter((party) => roles.includes(party.role));
