import * as z from 'zod';
import { NamedAttachment } from './attachments.js';
import { CommandAnswer, lateEntry } from './common.js';
import { day, divisionCode, freshness, id, line, longText, text, textOrNull } from './primitives.js';
import { HANDOFF_KINDS, LINKAGES_IN, PROGRESS_STAGES } from './partner-vocabulary.js';
import { RegisterDispute } from './register-dispute.js';
import { CHANNELS, RETURN_CODES } from './vocabulary.js';

const reason = longText(2_000, '理由');
const note = longText(2_000, '说明').nullish();

export const ObjectToHandoff = z
  .strictObject({
    code: z.enum(RETURN_CODES).meta({ title: '异议类别' }),
    legalBasis: line(200, '法律依据'),
    reason: longText(2_000, '异议理由'),
    ...lateEntry,
  })
  .meta({ id: 'ObjectToHandoff', title: '提出异议' });

export const ConcedeObjection = z
  .strictObject({ reason: note, ...lateEntry })
  .meta({ id: 'ConcedeObjection', title: '认可异议' });

export const DecideObjection = z
  .strictObject({
    decision: z
      .enum(['upheld', 'overruled'])
      .meta({ title: '裁定', description: 'upheld：异议成立，由移送单位办理；overruled：由接收单位办理' }),
    reason: longText(2_000, '裁定理由'),
    ...lateEntry,
  })
  .meta({ id: 'DecideObjection', title: '裁定' });

export const RecallHandoff = z.strictObject({ reason, ...lateEntry }).meta({ id: 'RecallHandoff', title: '撤回' });
export const RequestReturn = z.strictObject({ reason, ...lateEntry }).meta({ id: 'RequestReturn', title: '请求退回' });

export const AnswerReturn = z
  .strictObject({
    decision: z.enum(['accepted', 'refused']).meta({ title: '答复' }),
    reason: note,
    ...lateEntry,
  })
  .meta({ id: 'AnswerReturn', title: '答复退回请求' });

export const ReportProgress = z
  .strictObject({ stage: z.enum(PROGRESS_STAGES).meta({ title: '进展' }), reason: note, ...lateEntry })
  .meta({ id: 'ReportProgress', title: '反馈进展' });

export const HoldHandoff = z.strictObject({ reason, ...lateEntry }).meta({ id: 'HoldHandoff', title: '暂停办理' });
export const ExtendHandling = z
  .strictObject({
    reason,
    dueOn: day('延长至').nullish().meta({
      title: '延长至',
      description: '法院审查司法确认申请时必填；12345 复杂工单按规定天数计算，不填',
    }),
    ...lateEntry,
  })
  .meta({ id: 'ExtendHandling', title: '批准延长办理期限' });
export const ResumeHandoff = z.strictObject({ ...lateEntry }).meta({ id: 'ResumeHandoff', title: '恢复办理' });
export const CloseHandoff = z.strictObject({ ...lateEntry }).meta({ id: 'CloseHandoff', title: '确认办结' });

export const ProposeMaterial = z
  .strictObject({
    text: longText(5_000, '补充内容'),
    attachmentIds: z.array(id('附件')).max(50).default([]).meta({ title: '所附材料', description: '已提交的附件' }),
    ...lateEntry,
  })
  .meta({ id: 'ProposeMaterial', title: '补充建议' });

export const AnswerProposal = z
  .strictObject({
    proposalId: id('补充建议'),
    decision: z.enum(['taken', 'declined']).meta({ title: '答复' }),
    reason: note,
    ...lateEntry,
  })
  .meta({ id: 'AnswerProposal', title: '答复补充建议' });

export const ConfirmErasure = z
  .strictObject({ subjectId: id('被删除的当事人') })
  .meta({ id: 'ConfirmErasure', title: '确认已删除' });

/** What a body beside the owner is asked for, without the case changing its owner. Names stay here. */
export const HandOver = z
  .strictObject({
    kind: z.enum(HANDOFF_KINDS).meta({ title: '方式', description: 'referral 转介；joint 会办；notice 告知' }),
    channel: z.enum(CHANNELS).meta({ title: '渠道' }),
    toOrganisationId: id('接收单位'),
    reason,
    requestedAction: line(200, '请对方办理的事项').nullish(),
    ...lateEntry,
  })
  .meta({ id: 'HandOver', title: '转介、会办或告知' });

/** The would-be receiver asks the owner for the case. */
export const RequestTransfer = z
  .strictObject({ reason, ...lateEntry })
  .meta({ id: 'RequestTransfer', title: '请求移交' });

/** A partner hands a case to us. Its own number makes it one: the same number is the same case for ever. */
export const SubmitHandoff = z
  .strictObject({
    sourceOrderNo: line(100, '来源工单号'),
    linkage: z.enum(LINKAGES_IN).meta({ title: '对接事项' }),
    channel: z.enum(CHANNELS).default('people').meta({ title: '渠道' }),
    toOrganisationId: id('接收单位').nullish(),
    reason,
    requestedAction: line(200, '请求办理的事项').nullish(),
    dispute: RegisterDispute.omit({ source: true, sourceOrderNo: true, happenedAt: true, divisionCode: true })
      .extend({ divisionCode })
      .meta({ title: '纠纷' }),
    ...lateEntry,
  })
  .meta({ id: 'SubmitHandoff', title: '移送案件' });

export const SubmitAnswer = CommandAnswer.extend({ handoffId: text, disputeId: text }).meta({
  id: 'SubmitAnswer',
  title: '移送回执',
});

export const PackageQuery = z.strictObject({ ...freshness });

const PackageParty = z
  .object({
    /** The id that a notice of erasure names. */
    subjectId: text,
    label: text,
    role: text,
    kind: text,
    name: textOrNull,
    idNumber: textOrNull,
    phone: textOrNull,
    address: textOrNull,
  })
  .meta({ id: 'PackageParty', title: '材料包中的当事人' });

export const HandoffPackage = z
  .object({
    handoffId: text,
    disputeCode: text,
    disclosure: text,
    reason: textOrNull,
    requestedAction: textOrNull,
    case: z.object({
      category: text,
      subCategory: textOrNull,
      flags: z.array(text),
      divisionCode: textOrNull,
      amountCny: z.number().nullable(),
      peopleInvolved: z.number().nullable(),
      requestedOn: text,
      facts: textOrNull,
      claims: textOrNull,
    }),
    parties: z.array(PackageParty),
    consents: z.array(z.object({ label: text, channel: text, decision: text })),
    items: z.array(
      z.object({ type: text, title: text, classification: z.enum(['public', 'internal', 'sensitive']), sha256: text }),
    ),
    attachments: z.array(NamedAttachment),
    contentHash: text.meta({ description: '除本项外全部内容的 SHA-256：JSON 按 RFC 8785 规范化' }),
  })
  .meta({ id: 'HandoffPackage', title: '移送材料包' });
