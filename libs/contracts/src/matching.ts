import * as z from 'zod';
import { lateEntry } from './common.js';
import { freshness, id, line, text, textOrNull } from './primitives.js';
import * as words from './roster-vocabulary.js';

const body = <Shape extends z.ZodRawShape>(name: string, title: string, shape: Shape) =>
  z.strictObject({ ...shape, ...lateEntry }).meta({ id: name, title });

export const HeldCases = z
  .object({
    items: z.array(
      z.object({
        assignmentId: text,
        disputeId: text,
        code: textOrNull,
        category: text,
        status: z.enum(['taken', 'offered']),
        seat: z.int(),
        since: text,
        /** Who would be asked next, as the roster stands now; null: nobody. */
        successor: z.object({ mediatorId: text, name: text, score: z.number() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'HeldCases', title: '在办案件' });
export const ReassignCases = body('ReassignCases', '移交案件', {
  assignmentIds: z.array(id('选派')).min(1, '请选择案件。').max(200),
  reason: z.enum(words.TAKE_BACK_REASONS).meta({ title: '移交原因' }),
});
export const ManyResults = z
  .object({
    results: z.array(
      z.object({
        assignmentId: text,
        outcome: z.enum(['done', 'unchanged', 'refused']),
        code: textOrNull,
        detail: textOrNull,
      }),
    ),
  })
  .meta({ id: 'ManyResults', title: '逐件结果' });

export const HandBack = body('HandBack', '退回案件', {
  reason: z.enum(words.HAND_BACK_REASONS).meta({ title: '退回原因' }),
});
export const AskAssisting = body('AskAssisting', '增派协办调解员', {
  ground: z.enum(words.ASSISTING_GROUNDS).meta({ title: '增派理由' }),
});
export const RecordChoice = body('RecordChoice', '当事人选择调解员', {
  partyId: id('当事人'),
  mediatorIds: z.array(id('调解员')).max(3, '最多选择三名。').meta({ title: '调解员' }),
  sexWanted: z.enum(words.SEXES).nullable().meta({ title: '希望的调解员性别' }),
  manner: line(50, '表示方式'),
});

export const BatchQuery = z.strictObject({ ...freshness, limit: z.coerce.number().int().min(1).max(200).default(100) });
export const BatchPlan = z
  .object({
    batchId: text,
    total: z.number(),
    greedyTotal: z.number(),
    assigned: z.int(),
    greedyAssigned: z.int(),
    items: z.array(
      z.object({
        assignmentId: text,
        disputeId: text,
        code: textOrNull,
        category: text,
        divisionCode: textOrNull,
        organisationName: textOrNull,
        status: text,
        since: text,
        mediatorId: textOrNull,
        mediatorName: textOrNull,
        rank: z.int().nullable(),
        score: z.number(),
        bestScore: z.number(),
        because: text,
        alternatives: z.array(z.object({ mediatorId: text, name: text, score: z.number() })),
      }),
    ),
  })
  .meta({ id: 'BatchPlan', title: '集中选派方案' });
export const ConfirmBatch = body('ConfirmBatch', '确认集中选派', {
  batchId: id('方案'),
  items: z
    .array(z.strictObject({ assignmentId: id('选派'), mediatorId: id('调解员'), because: line(300, '说明') }))
    .min(1, '请选择案件。')
    .max(200),
});

const judged = z.object({
  mediatorId: text,
  name: text,
  removedBy: textOrNull,
  removedBecause: textOrNull,
  source: textOrNull,
  score: z.number(),
  parts: z.record(text, z.number()),
});
export const AssignmentsOfDispute = z
  .object({
    items: z.array(
      z.object({
        assignmentId: text,
        episodeId: text,
        status: text,
        since: text,
        rounds: z.int(),
        seat: z.int(),
        assistingGround: textOrNull,
        mediatorId: textOrNull,
        mediatorName: textOrNull,
        expiresAt: textOrNull,
        derivation: textOrNull,
        heldUntil: textOrNull,
        assignedBecause: textOrNull,
        choices: z.array(z.object({ partyId: text, mediatorIds: z.array(text), sexWanted: textOrNull, manner: text })),
        jointChoice: z.array(text),
        names: z.record(text, text),
        batch: z
          .object({ cases: z.int(), rank: z.int(), score: z.number(), bestScore: z.number(), because: text })
          .nullable(),
        candidates: z.array(judged),
      }),
    ),
  })
  .meta({ id: 'AssignmentsOfDispute', title: '选派经过' });
