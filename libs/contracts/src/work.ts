import * as z from 'zod';
import { NamedAttachment, sha256 } from './attachments.js';
import { AllowedAction, lateEntry } from './common.js';
import { BookDifference } from './exchange.js';
import { day, freshness, id, line, longText, text, textOrNull } from './primitives.js';
import { Signal } from './signals.js';
import { CHANNELS, DECLINE_REASONS, HANDOFF_OUTCOMES, HANDOFF_STATUSES, RETURN_CODES } from './vocabulary.js';

export const AcceptOffer = z
  .strictObject({ offerId: id('邀请'), ...lateEntry })
  .meta({ id: 'AcceptOffer', title: '接受选派' });

export const DeclineOffer = z
  .strictObject({ offerId: id('邀请'), reason: z.enum(DECLINE_REASONS).meta({ title: '谢绝原因' }), ...lateEntry })
  .meta({ id: 'DeclineOffer', title: '谢绝选派' });

export const AssignDirectly = z
  .strictObject({ mediatorId: id('调解员'), reason: line(200, '指派理由'), ...lateEntry })
  .meta({ id: 'AssignDirectly', title: '直接指派' });

const partnerOrderNo = line(100, '对方工单号').nullish();

export const ReceiveHandoff = z
  .strictObject({ partnerOrderNo, ...lateEntry })
  .meta({ id: 'ReceiveHandoff', title: '签收移送' });

export const AcceptHandoff = z
  .strictObject({
    partnerOrderNo,
    packageHash: sha256('所收材料包的摘要')
      .nullish()
      .meta({ description: '贵方算得的 contentHash；与本系统发出的不符时不接收' }),
    ...lateEntry,
  })
  .meta({ id: 'AcceptHandoff', title: '接收移送' });

export const ReturnHandoff = z
  .strictObject({
    code: z.enum(RETURN_CODES).meta({ title: '退回类别' }),
    reason: longText(2_000, '退回理由'),
    ...lateEntry,
  })
  .meta({ id: 'ReturnHandoff', title: '退回移送' });

export const ConcludeHandoff = z
  .strictObject({
    outcome: z.enum(HANDOFF_OUTCOMES).meta({ title: '办理结果' }),
    decidedOn: day('作出日期'),
    documentNo: line(100, '文书编号').nullish(),
    reason: line(500, '理由').nullish(),
    ...lateEntry,
  })
  .meta({ id: 'ConcludeHandoff', title: '办结反馈' });

export const HandoffsQuery = z.strictObject({
  ...freshness,
  direction: z.enum(['in', 'out', 'all']).default('all').meta({ title: '方向' }),
  status: z.enum(HANDOFF_STATUSES).optional(),
  disputeId: id('案件').optional(),
});
export type HandoffsQuery = z.infer<typeof HandoffsQuery>;

export const HandoffItem = z
  .object({
    handoffId: text,
    disputeId: text,
    disputeCode: text,
    purpose: text,
    purposeTitle: text,
    channel: z.enum(CHANNELS),
    fromOrganisationId: text,
    fromOrganisationName: textOrNull,
    toOrganisationId: text,
    toOrganisationName: textOrNull,
    status: text,
    statusTitle: text,
    reason: textOrNull,
    legalBasis: text,
    sentAt: text,
    answerDueAt: text,
    derivation: text,
    overdue: z.boolean(),
    partnerOrderNo: textOrNull,
    outcome: textOrNull,
    kind: text,
    linkageTitle: text,
    hop: z.int(),
    deliveredAt: textOrNull,
    arbiterOrganisationName: textOrNull,
    arbitrationCause: textOrNull,
    arbitrationDueAt: textOrNull,
    objectionBasis: textOrNull,
    answerReason: textOrNull,
    arbitrationReason: textOrNull,
    returnRequestedBy: textOrNull,
    returnReason: textOrNull,
    handlingDueAt: textOrNull,
    handlingDerivation: textOrNull,
    handlingOverdue: z.boolean(),
    progress: z.array(z.object({ stage: text, reason: textOrNull, at: text })),
    proposals: z.array(z.object({ proposalId: text, text, at: text, decision: text, answer: textOrNull })),
    attachments: z.array(NamedAttachment),
    erasures: z.array(z.object({ subjectId: text, confirmedBy: z.array(text) })),
    packageReads: z.int(),
    revision: z.int().optional(),
    allowedActions: z.array(AllowedAction),
  })
  .meta({ id: 'HandoffItem', title: '移送' });
export type HandoffItem = z.infer<typeof HandoffItem>;

export const Handoffs = z
  .object({ items: z.array(HandoffItem), differences: z.array(BookDifference) })
  .meta({ id: 'Handoffs', title: '移送列表' });
export type Handoffs = z.infer<typeof Handoffs>;

/** An offer comes before the case: category and place, nothing about a person. */
const QueueOffer = z
  .object({
    assignmentId: text,
    offerId: text,
    disputeId: text,
    /** null while the view of the case is behind. */
    code: textOrNull,
    category: text,
    divisionCode: textOrNull,
    organisationName: textOrNull,
    expiresAt: text,
    derivation: text,
    round: z.int(),
  })
  .meta({ id: 'QueueOffer', title: '选派邀请' });

const QueueCase = z
  .object({
    disputeId: text,
    code: text,
    title: textOrNull,
    category: text,
    status: text,
    statusTitle: text,
    nextStep: text,
    nextDueAt: textOrNull,
    overdue: z.boolean(),
  })
  .meta({ id: 'QueueCase', title: '待办案件' });

const QueueSession = z
  .object({
    disputeId: text,
    code: text,
    title: textOrNull,
    startsAt: text,
    place: textOrNull,
  })
  .meta({ id: 'QueueSession', title: '调解安排' });

const QueueEscalation = z
  .object({ disputeId: text, code: text, title: textOrNull, rung: text, reason: textOrNull })
  .meta({ id: 'QueueEscalation', title: '督办' });

const QueueUnassigned = z
  .object({
    assignmentId: text,
    disputeId: text,
    code: textOrNull,
    category: text,
    organisationId: text,
    organisationName: textOrNull,
    rounds: z.int(),
    reason: textOrNull,
    since: text,
    candidates: z.array(z.object({ mediatorId: text, name: text, score: z.number(), removedBecause: textOrNull })),
  })
  .meta({ id: 'QueueUnassigned', title: '待指派' });

/** My queue: what waits for me, most urgent first. Lists that do not concern the reader's role are empty. */
export const Queue = z
  .object({
    offers: z.array(QueueOffer),
    cases: z.array(QueueCase),
    due: z.array(QueueCase),
    sessions: z.array(QueueSession),
    escalations: z.array(QueueEscalation),
    unassigned: z.array(QueueUnassigned),
    handoffs: z.array(HandoffItem),
    differences: z.array(BookDifference),
    signals: z.array(Signal),
  })
  .meta({ id: 'Queue', title: '我的工作台' });
export type Queue = z.infer<typeof Queue>;

export const HealthLive = z.object({ status: z.literal('live') }).meta({ id: 'HealthLive', title: '存活' });

export const HealthReady = z
  .object({
    status: z.enum(['ready', 'starting', 'unavailable']),
    head: text,
    checks: z.array(z.object({ name: text, ok: z.boolean() })),
    views: z.array(z.object({ name: text, position: text, state: text, lagSeconds: z.number() })),
  })
  .meta({ id: 'HealthReady', title: '就绪' });
export type HealthReady = z.infer<typeof HealthReady>;
