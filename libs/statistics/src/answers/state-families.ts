import type { IntakeFlag } from '@libs/reference';
import type { State } from '../definitions/definition.js';
import { type DefinedMeasureId, DICTIONARY } from '../definitions/dictionary.js';

/** Measures of one state that differ only in the mark of the intake they ask for: one reading counts them all. */
export interface StateFamily {
  readonly base: State;
  readonly flags: readonly IntakeFlag[];
  /** `bit` of the flag; 0: without a flag. */
  readonly members: readonly { readonly id: DefinedMeasureId; readonly bit: number }[];
}

interface Growing {
  readonly base: State;
  readonly flags: IntakeFlag[];
  readonly members: { readonly id: DefinedMeasureId; readonly bit: number }[];
}

export function stateFamilies(measures: readonly DefinedMeasureId[]): readonly StateFamily[] {
  const families = new Map<string, Growing>();
  for (const id of measures) {
    const { state } = DICTIONARY[id];
    if (!state) continue;
    const { flag, ...base } = state;
    const key = JSON.stringify(base);
    const family: Growing = families.get(key) ?? { base, flags: [], members: [] };
    families.set(key, family);
    if (flag !== undefined) family.flags.push(flag);
    family.members.push({ id, bit: flag === undefined ? 0 : 2 ** (family.flags.length - 1) });
  }
  return [...families.values()];
}
