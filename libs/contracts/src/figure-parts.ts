import * as z from 'zod';
import { FIGURE_BREAKDOWNS, FIGURE_MEASURES } from './vocabulary.js';

/** `category:registered,day:registered.closed`: of each breakdown only these measures. */
export const figureParts = z
  .string()
  .max(600)
  .transform((list) => list.split(',').filter(Boolean).map(partOf))
  .pipe(
    z
      .array(
        z.strictObject({
          breakdown: z.enum(FIGURE_BREAKDOWNS),
          measures: z.array(z.enum(FIGURE_MEASURES)).max(FIGURE_MEASURES.length).optional(),
        }),
      )
      .max(FIGURE_BREAKDOWNS.length),
  )
  .optional()
  .meta({
    title: '分类维度',
    description: '逗号分隔；冒号后可只写所需指标，以点分隔，如 category:registered,day:registered.closed',
  });

function partOf(one: string): { readonly breakdown: string; readonly measures?: readonly string[] } {
  const colon = one.indexOf(':');
  return colon < 0 ? { breakdown: one } : { breakdown: one.slice(0, colon), measures: one.slice(colon + 1).split('.') };
}
