import { DEFINED_MEASURE_IDS, type DefinedMeasureId } from '../definitions/dictionary.js';
import type { FiguresEngine } from './figures-engine.js';
import type { CountedMeasures } from './group-rows.js';
import type { Breakdown, Question } from './question.js';

/** Of which measures a breakdown is wanted; a breakdown that is not named is wanted of all. */
export type MeasuresOf = Readonly<Partial<Record<Breakdown, readonly DefinedMeasureId[]>>>;

/**
 * All measures, each with the breakdowns that are wanted of it. Breakdowns that want the same measures share one reading, which
 * goes over the facts of those measures only.
 */
export async function countParts(
  engine: FiguresEngine,
  question: Question,
  { breakdowns, measuresOf }: { readonly breakdowns: readonly Breakdown[]; readonly measuresOf: MeasuresOf },
  /** Totals that were counted before for the same question. */
  known: Readonly<Record<DefinedMeasureId, number>> | null,
): Promise<CountedMeasures> {
  if (breakdowns.every((name) => measuresOf[name] === undefined)) return engine.count(question, breakdowns);
  const shared = new Map<string, { readonly measures: readonly DefinedMeasureId[]; readonly names: Breakdown[] }>();
  for (const name of breakdowns) {
    const measures = DEFINED_MEASURE_IDS.filter((id) => measuresOf[name]?.includes(id) ?? true);
    const key = measures.join();
    const one = shared.get(key) ?? { measures, names: [] };
    one.names.push(name);
    shared.set(key, one);
  }
  const [whole, ...parts] = await Promise.all([
    known ?? engine.count(question).then(totalsOf),
    ...[...shared.values()].map(({ names, measures }) => engine.count(question, names, measures)),
  ]);
  return Object.fromEntries(
    DEFINED_MEASURE_IDS.map((id) => [
      id,
      { total: whole[id], by: Object.assign({}, ...parts.map((part) => part[id].by)) as object },
    ]),
  ) as unknown as CountedMeasures;
}

const totalsOf = (counted: CountedMeasures): Readonly<Record<DefinedMeasureId, number>> =>
  Object.fromEntries(DEFINED_MEASURE_IDS.map((id) => [id, counted[id].total])) as Record<DefinedMeasureId, number>;
