import type { IntakeFlag } from '@libs/reference';
import type { StandingName } from '../definitions/standings.js';
import { type DefinedMeasureId, DICTIONARY } from '../definitions/dictionary.js';
import type { StatesAsked } from './fact-rows.js';

interface Member {
  readonly id: DefinedMeasureId;
  readonly standing: StandingName;
  /** Of the mark of the intake that it asks for; 0: of none. */
  readonly bit: number;
}

/** Measures of states under the same conditions, told apart by standing and mark: one reading counts them all. */
export interface StateFamily extends StatesAsked {
  readonly flagBits: readonly IntakeFlag[];
  readonly members: readonly Member[];
}

export function stateFamilies(measures: readonly DefinedMeasureId[]): readonly StateFamily[] {
  const families = new Map<string, StateFamily>();
  for (const id of measures) {
    const { state } = DICTIONARY[id];
    if (!state) continue;
    const { standing, flag, ...conditions } = state;
    const key = JSON.stringify(conditions);
    const { standings = [], flagBits = [], members = [] } = families.get(key) ?? {};
    const flags = flag === undefined ? flagBits : [...new Set([...flagBits, flag])];
    families.set(key, {
      ...conditions,
      standings: [...new Set([...standings, standing])],
      flagBits: flags,
      members: [...members, { id, standing, bit: flag === undefined ? 0 : 2 ** flags.indexOf(flag) }],
    });
  }
  return [...families.values()];
}
