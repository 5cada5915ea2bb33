import type { Party } from '../../api/types';

/** A party as it is called on this page: by name, or by role and number where the name is not given or not shown. */
export function partyName(parties: readonly Party[], partyId: string, unnamed: string): string {
  const party = parties.find((one) => one.partyId === partyId);
  if (!party) return partyId;
  if (party.name) return party.name;
  const sameRole = parties.filter(({ role }) => role === party.role);
  const number = sameRole.length > 1 ? ` ${sameRole.indexOf(party) + 1}` : '';
  return `${party.role}${number}${unnamed}`;
}
