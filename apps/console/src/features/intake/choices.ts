import type { Reference } from '../../api/types';

/** A closed list of the server as the options of a field. */
export function choices(terms: Reference['statuses']): { value: string; label: string }[] {
  return terms.map(({ value, title }) => ({ value, label: title }));
}
