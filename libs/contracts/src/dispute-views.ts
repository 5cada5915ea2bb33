import * as z from 'zod';
import { AllowedAction, Clock, nextCursor, page, RuleHit } from './common.js';
import { divisionCode, freshness, instant, text, textOrNull } from './primitives.js';
import { CATEGORY_NAMES, CHANNELS, DISPUTE_STATUSES } from './vocabulary.js';

const channel = z.enum(CHANNELS);
const channelOrNone = z.enum([...CHANNELS, 'none']);
const revision = z.int().meta({ title: '版本', description: '修改时放入 If-Match' });

/** Never a name or a number of a person: queries stand in URLs, and URLs in logs. */
export const DisputesQuery = z.strictObject({
  ...freshness,
  ...page,
  status: z.enum(DISPUTE_STATUSES).optional(),
  channel: channel.optional(),
  category: z.enum(CATEGORY_NAMES).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  area: divisionCode.optional().meta({ title: '区域', description: '该区划及其下级' }),
  open: z.enum(['true']).optional().meta({ title: '只列未结案件' }),
  /** Beginning of a case code. */
  code: z
    .string()
    .regex(/^[A-Za-z]{1,2}(-[A-Za-z0-9-]{0,40})?$/, '案件编号格式应类似 LD-310109-2026-000123。')
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type DisputesQuery = z.infer<typeof DisputesQuery>;

export const DisputeSummary = z
  .object({
    disputeId: text,
    code: text,
    /** null: none was given, or the reader may not see personal data. */
    title: textOrNull,
    category: text,
    status: text,
    statusTitle: text,
    channel: channelOrNone.nullable(),
    divisionCode: textOrNull,
    ownerOrganisationId: textOrNull,
    ownerOrganisationName: textOrNull,
    registeredAt: text,
    nextDueAt: textOrNull,
    overdue: z.boolean(),
    supervisable: z.boolean().meta({ description: '可以对此案下达督办' }),
  })
  .meta({ id: 'DisputeSummary', title: '纠纷摘要' });
export type DisputeSummary = z.infer<typeof DisputeSummary>;

export const Disputes = z
  .object({ items: z.array(DisputeSummary), nextCursor })
  .meta({ id: 'Disputes', title: '纠纷列表' });
export type Disputes = z.infer<typeof Disputes>;

const Party = z
  .object({
    partyId: text,
    role: text,
    kind: text,
    traits: z.array(text),
    name: textOrNull,
    idNumber: textOrNull,
    phone: textOrNull,
    address: textOrNull,
  })
  .meta({ id: 'Party', title: '当事人' });

const Consent = z
  .object({ partyId: text, channel, decision: text, manner: textOrNull, at: text })
  .meta({ id: 'Consent', title: '当事人意愿' });

const Grade = RuleHit.extend({
  code: text,
  name: text,
  respondWithin: z.object({ length: z.number().int(), unit: z.enum(['hour', 'working-day']) }),
  ownerLevel: text,
}).meta({ id: 'Grade', title: '分级（本地配置）' });

const Invitation = RuleHit.extend({
  role: z.enum(['judge', 'expert', 'lawyer', 'stations', 'body']),
  body: text,
}).meta({ id: 'Invitation', title: '建议邀请' });

const Routing = z
  .object({
    channel: channelOrNone,
    body: textOrNull,
    alternatives: z.array(z.object({ channel, body: text })),
    reasons: z.array(RuleHit),
    duties: z.array(RuleHit),
    invitations: z.array(Invitation),
    grade: Grade.nullable(),
    bars: z.array(RuleHit.extend({ channel })),
    overridden: z.boolean(),
    overrideReason: textOrNull,
  })
  .meta({ id: 'Routing', title: '分流结论' });

const Episode = z
  .object({
    episodeId: text,
    channel,
    organisationId: text,
    organisationName: textOrNull,
    mediatorId: textOrNull,
    mediatorName: textOrNull,
    openedAt: text,
    rightsTold: z.boolean(),
    ending: textOrNull,
    endingTitle: textOrNull,
    concludedAt: textOrNull,
    note: textOrNull,
  })
  .meta({ id: 'Episode', title: '一次调解' });

const MediationSession = z
  .object({
    sessionId: text,
    episodeId: text,
    startsAt: textOrNull,
    place: textOrNull,
    open: z.boolean().nullable(),
    heldAt: textOrNull,
    present: z.array(text),
    /** Only for the mediators of the case (design.md 6.4). */
    minutes: textOrNull,
  })
  .meta({ id: 'MediationSession', title: '调解场次' });

const AgreementTerm = z
  .object({
    termId: text,
    text: textOrNull,
    amountCny: z.number().nullable(),
    manner: textOrNull,
    place: textOrNull,
    dueOn: textOrNull,
    debtorPartyId: textOrNull,
    outcome: textOrNull,
    outcomeOn: textOrNull,
  })
  .meta({ id: 'AgreementTerm', title: '协议条款' });

const Agreement = z
  .object({
    agreementId: text,
    episodeId: text,
    form: text,
    scope: text,
    terms: z.array(AgreementTerm),
    signatories: z.array(z.object({ kind: text, id: text, signedOn: textOrNull, manner: textOrNull })),
    effectiveOn: textOrNull,
  })
  .meta({ id: 'Agreement', title: '调解协议' });

const Confirmation = z
  .object({
    courtId: text,
    courtName: textOrNull,
    requestedOn: text,
    outcome: textOrNull,
    decidedOn: textOrNull,
    documentNo: textOrNull,
    reason: textOrNull,
  })
  .meta({ id: 'Confirmation', title: '司法确认' });

const Escalation = z
  .object({ rung: text, organisationId: text, reason: text, at: text, answer: textOrNull, answeredAt: textOrNull })
  .meta({ id: 'Escalation', title: '督办' });

export const DisputeHandoff = z
  .object({
    handoffId: text,
    channel,
    fromOrganisationId: text,
    fromOrganisationName: textOrNull,
    toOrganisationId: text,
    toOrganisationName: textOrNull,
    status: text,
    statusTitle: text,
    reason: textOrNull,
    returnReason: textOrNull,
  })
  .meta({ id: 'DisputeHandoff', title: '案件移送' });

/** The case page: what is true, what comes next, and what the reader may do. */
export const DisputePage = z
  .object({
    disputeId: text,
    code: text,
    revision,
    status: text,
    statusTitle: text,
    nextStep: text.meta({ title: '下一步' }),
    allowedActions: z.array(AllowedAction),
    title: textOrNull,
    category: text,
    subCategory: textOrNull,
    source: textOrNull,
    sourceOrderNo: textOrNull,
    facts: text,
    claims: textOrNull,
    amountCny: z.number().nullable(),
    peopleInvolved: z.int().nullable(),
    flags: z.array(text),
    place: textOrNull,
    divisionCode: textOrNull,
    divisionName: textOrNull,
    requestedOn: text,
    registeredAt: text,
    receivedBy: text,
    ownerOrganisationId: text,
    ownerOrganisationName: textOrNull,
    parties: z.array(Party),
    consents: z.array(Consent),
    routing: Routing.nullable(),
    clocks: z.array(Clock),
    episodes: z.array(Episode),
    sessions: z.array(MediationSession),
    agreement: Agreement.nullable(),
    confirmation: Confirmation.nullable(),
    escalations: z.array(Escalation),
    returnVisit: z.object({ on: text, manner: text, satisfied: z.boolean().nullable(), note: textOrNull }).nullable(),
    handoffs: z.array(DisputeHandoff),
    emergencies: z
      .array(z.object({ emergencyId: text, name: text, status: z.enum(['open', 'closed']) }))
      .meta({ title: '纳入的突发事件', description: '有权查看突发事件的人可见，其他人为空' }),
    outcome: textOrNull,
    dossier: z
      .object({
        fileNo: text,
        retention: z.object({ class: text, source: text, approvedBy: text }).nullable(),
        documents: z.array(z.object({ item: text, present: z.boolean(), required: z.boolean() })),
      })
      .nullable(),
  })
  .meta({ id: 'DisputePage', title: '案件' });
export type DisputePage = z.infer<typeof DisputePage>;

/** One line of the history: what, who in which role, by which rule, and both times (design.md 3.3). */
export const TimelineEntry = z
  .object({
    eventId: text,
    position: text,
    stream: text,
    type: text,
    title: text,
    detail: textOrNull,
    happenedAt: text,
    recordedAt: text,
    actorId: text,
    actorName: textOrNull,
    role: text,
    roleTitle: text,
    organisationId: textOrNull,
    organisationName: textOrNull,
    via: text,
    rule: textOrNull,
  })
  .meta({ id: 'TimelineEntry', title: '时间线条目' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const Timeline = z.object({ items: z.array(TimelineEntry) }).meta({ id: 'Timeline', title: '时间线' });
export type Timeline = z.infer<typeof Timeline>;

export const AtLeastQuery = z.strictObject(freshness);

export const DisputeAsOfQuery = AtLeastQuery.extend({
  at: instant('时间点').meta({ description: '按记入时间；不得晚于现在。' }),
});
