import * as z from 'zod';
import { lateEntry } from './common.js';
import { day, divisionCode, id, line, longText, text, textOrNull } from './primitives.js';
import { CATEGORY_NAMES, CHANNELS } from './vocabulary.js';

const MOST_AT_ONCE = 2_000;

const disputeIds = z
  .array(id('案件'))
  .min(1, '请至少选择一件纠纷。')
  .max(MOST_AT_ONCE, `一次最多 ${MOST_AT_ONCE} 件，请分次办理。`)
  .meta({ title: '纠纷' });

export const DeclareEmergency = z
  .strictObject({
    name: line(100, '突发事件名称'),
    divisionCode: divisionCode.meta({ title: '区域' }),
    from: day('起始日期'),
    responseLimit: z
      .strictObject({
        length: z.int().min(1).max(365).meta({ title: '日数' }),
        unit: z.enum(['day', 'working-day']).meta({ title: '单位' }),
        source: line(200, '依据'),
        approver: line(100, '批准单位'),
      })
      .nullish()
      .meta({ title: '特别答复期限', description: '比通常更短或更长的答复期限；须写明依据和批准单位' }),
    duty: z
      .strictObject({ organisationId: id('责任单位'), post: line(100, '值班岗位') })
      .nullish()
      .meta({ title: '责任单位和值班岗位', description: '特别期限届满仍未答复时通知其负责人' }),
    ...lateEntry,
  })
  .meta({ id: 'DeclareEmergency', title: '启动突发事件' });

/** Named ones, or those that a filter finds within the area. */
export const MarkDisputes = z
  .strictObject({
    disputeIds: disputeIds.optional(),
    filter: z
      .strictObject({
        divisionCode: divisionCode.optional(),
        category: z.enum(CATEGORY_NAMES).optional(),
        from: day('请求日期自').optional(),
        to: day('请求日期至').optional(),
      })
      .optional()
      .meta({ title: '条件' }),
    ...lateEntry,
  })
  .refine(({ disputeIds: named, filter }) => (named === undefined) !== (filter === undefined), {
    error: '请选择纠纷或填写条件，二者填一。',
    path: ['disputeIds'],
  })
  .meta({ id: 'MarkDisputes', title: '纳入突发事件' });

export const UnmarkDisputes = z
  .strictObject({ disputeIds, reason: longText(2_000, '理由'), ...lateEntry })
  .meta({ id: 'UnmarkDisputes', title: '移出突发事件' });

export const CloseEmergency = z
  .strictObject({ report: longText(20_000, '总结报告'), ...lateEntry })
  .meta({ id: 'CloseEmergency', title: '结束突发事件' });

export const BulkAccept = z
  .strictObject({
    disputeIds,
    channel: z.enum(CHANNELS).meta({ title: '渠道' }),
    organisationId: id('承办单位'),
    ...lateEntry,
  })
  .meta({ id: 'BulkAccept', title: '批量受理' });

export const BulkTellRights = z
  .strictObject({ disputeIds, manner: line(20, '告知方式'), ...lateEntry })
  .meta({ id: 'BulkTellRights', title: '批量告知权利义务' });

/** The team takes the disputes in turn. */
export const BulkAssign = z
  .strictObject({
    disputeIds,
    mediatorIds: z.array(id('调解员')).min(1, '请至少选择一名调解员。').max(100).meta({ title: '调解员' }),
    reason: line(200, '指派理由'),
    ...lateEntry,
  })
  .meta({ id: 'BulkAssign', title: '批量指派' });

/** Each dispute has its own answer: what one refuses does not stop the others. */
export const BulkResults = z
  .object({
    results: z.array(
      z.object({
        disputeId: text,
        outcome: z.enum(['done', 'unchanged', 'refused']),
        code: textOrNull,
        detail: textOrNull,
      }),
    ),
  })
  .meta({ id: 'BulkResults', title: '批量办理结果' });
export type BulkResults = z.infer<typeof BulkResults>;

const Emergency = z
  .object({
    emergencyId: text,
    name: text,
    divisionCode: text,
    divisionName: text,
    from: text,
    responseLimit: z.object({ length: z.int(), unit: text, source: text, approver: text }).nullable(),
    duty: z.object({ organisationId: text, organisationName: textOrNull, post: text }).nullable(),
    status: z.enum(['open', 'closed']),
    declaredAt: text,
    closedAt: textOrNull,
    report: textOrNull,
    figures: z.object({
      total: z.int(),
      byStatus: z.array(z.object({ key: text, title: text, count: z.int() })),
      unanswered: z.int().meta({ title: '未答复' }),
      late: z.int().meta({ title: '未答复且超过特别期限' }),
      missed: z.int().meta({ title: '曾因超过特别期限通知责任单位' }),
    }),
    cases: z.array(
      z.object({
        disputeId: text,
        code: text,
        category: text,
        status: text,
        statusTitle: text,
        ownerOrganisationName: textOrNull,
        unanswered: z.boolean().meta({ title: '未答复' }),
        respondBy: textOrNull,
        derivation: textOrNull,
      }),
    ),
    revision: z.int(),
  })
  .meta({ id: 'Emergency', title: '突发事件' });

export const Emergencies = z.object({ items: z.array(Emergency) }).meta({ id: 'Emergencies', title: '突发事件列表' });
