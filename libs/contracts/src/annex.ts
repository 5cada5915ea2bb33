import * as z from 'zod';
import { anotherPerson, lateEntry, RuleHit } from './common.js';
import { AgreementTermInput } from './dispute-actions.js';
import { amount, day, divisionCode, id, line, longText, text, textOrNull } from './primitives.js';
import { EarlierDecisionInput, PartyInput } from './register-dispute.js';
import {
  CATEGORY_NAMES,
  DUPLICATE_DECISIONS,
  IDENTITY_DOCUMENTS,
  POWERS,
  REOPEN_CAUSES,
  REPRESENTATIVE_KINDS,
  SUCCESSION_CAUSES,
} from './vocabulary.js';

/** What stands beside the course of a mediation: people, links, payments, and what the law asks of the case. */

const partyId = id('当事人');
const reason = longText(2_000, '理由');
const otherDisputeId = id('另一案件');

const command = <Shape extends z.core.$ZodLooseShape>(name: string, title: string, shape: Shape) =>
  z.strictObject({ ...shape, ...lateEntry }).meta({ id: name, title });

export const DecideDuplicate = command('DecideDuplicate', '处理重复案件', {
  otherDisputeId,
  decision: z.enum(DUPLICATE_DECISIONS).meta({ title: '处理', description: '并入、关联或认定不是重复' }),
  reason,
});
export const UndoDuplicate = command('UndoDuplicate', '撤销重复处理', { otherDisputeId, reason });
export const JoinSeries = command('JoinSeries', '加入系列案件', {
  parentDisputeId: id('系列主案'),
  model: z.boolean().default(false).meta({ title: '示范案件', description: '其协议条款可供同系列案件参照' }),
});
export const JoinParty = command('JoinParty', '追加当事人', { party: PartyInput });
export const SucceedParty = command('SucceedParty', '登记当事人死亡或终止', {
  partyId,
  cause: z
    .enum(SUCCESSION_CAUSES)
    .meta({ title: '原因', description: 'death 死亡；dissolution 终止（注销、合并、分立）' }),
  on: day('死亡或终止之日'),
  successors: z
    .array(partyId)
    .min(1, '请选择承受其权利义务的当事人。')
    .max(200)
    .meta({ title: '承受人', description: '已追加为同一方当事人的继承人或者权利义务承受人' }),
});
export const ReleaseParty = command('ReleaseParty', '登记当事人退出调解', {
  partyId,
  on: day('退出日期'),
  agreedBy: z.array(partyId).min(1, '继续调解须经其余当事人同意。').max(200).meta({
    title: '同意继续调解的当事人',
    description: '须为其余全部当事人；有人不同意的，请记录撤回同意，调解随之终结',
  }),
});
export const NameRepresentative = command('NameRepresentative', '登记代理人', {
  partyId,
  kind: z
    .enum(REPRESENTATIVE_KINDS)
    .meta({ title: '身份', description: '法定代表人或法定代理人、监护人、委托代理人、推选的代表人' }),
  power: z.enum(POWERS).meta({ title: '权限', description: '一般授权或特别授权（可以代为和解、签署）' }),
  document: z.boolean().meta({ title: '已收授权委托书或监护证明' }),
  name: line(100, '姓名'),
  idNumber: PartyInput.shape.idNumber.unwrap().unwrap(),
  phone: PartyInput.shape.phone,
  anotherPerson,
});
export const CheckIdentity = command('CheckIdentity', '核验身份', {
  partyId,
  manner: line(20, '核验方式').meta({ title: '核验方式', description: '当面、视频、电子证照' }),
  document: z.enum(IDENTITY_DOCUMENTS).meta({ title: '证件' }),
  on: day('核验日期'),
});
export const NoteEarlierDecision = command('NoteEarlierDecision', '登记在先裁判或协议', EarlierDecisionInput.shape);
export const RecordPayment = command('RecordPayment', '记录付款', {
  payerPartyId: partyId,
  termId: id('条款').nullish(),
  amountCny: amount('金额'),
  on: day('付款日期'),
});
export const ChangeAgreement = command('ChangeAgreement', '变更协议', {
  terms: z.array(AgreementTermInput).min(1, '协议至少有一条内容。').max(100).meta({ title: '变更后的条款' }),
  agreedBy: z.array(partyId).min(1, '变更协议须经当事人同意。').max(200).meta({ title: '同意的当事人' }),
  on: day('变更日期'),
  reason,
});
export const EndAgreement = command('EndAgreement', '登记协议被撤销或无效', {
  kind: z.enum(['revoked', 'held-invalid']).meta({ title: '结果', description: '被撤销或被确认无效' }),
  on: day('裁判日期'),
  decidedBy: line(100, '作出裁判的机构'),
  documentNo: line(100, '文号'),
  reason: reason.nullable().default(null),
});
export const ReopenDispute = command('ReopenDispute', '重新办理', {
  cause: z.enum(REOPEN_CAUSES).meta({ title: '原因', description: '反悔、协议无效、新事实、误结、其他' }),
  reason,
});
export const GrantSubsidy = command('GrantSubsidy', '以案定补', {});
export const NoteLead = command('NoteLead', '登记执法线索', {
  to: line(100, '移交单位'),
  content: longText(2_000, '线索内容'),
});
export const AnswerLead = command('AnswerLead', '线索办结', {
  leadId: id('线索'),
  answer: longText(2_000, '处理结果'),
});

/** In a body, so that nothing personal stands in an address. */
export const DuplicatesQuestion = z
  .strictObject({
    parties: z
      .array(PartyInput.pick({ name: true, idNumber: true, phone: true }))
      .max(200)
      .default([]),
    divisionCode: divisionCode.nullish(),
    category: z.enum(CATEGORY_NAMES).nullish(),
  })
  .meta({ id: 'DuplicatesQuestion', title: '重复案件查询' });

export const Duplicates = z
  .object({
    items: z.array(
      z.object({
        disputeId: text,
        code: text,
        status: text,
        statusTitle: text,
        category: text,
        requestedOn: text,
        reasons: z.array(z.object({ reason: text, title: text })),
      }),
    ),
  })
  .meta({ id: 'Duplicates', title: '可能重复的案件' });

const Condition = RuleHit.extend({ met: z.boolean() }).meta({ id: 'Condition', title: '条件' });

export const LegalChecks = z
  .object({
    disputeId: text,
    representatives: z.array(
      z.object({
        representativeId: text,
        partyId: text,
        kind: text,
        power: text,
        document: z.boolean(),
        name: text,
        idNumber: text,
        phone: textOrNull,
      }),
    ),
    identityChecks: z.array(z.object({ partyId: text, manner: text, document: text, on: text })),
    earlierDecisions: z.array(z.object({ kind: text, documentNo: textOrNull, decidedOn: textOrNull, content: text })),
    payments: z.array(
      z.object({ paymentId: text, payerPartyId: text, termId: textOrNull, amountCny: z.number(), on: text }),
    ),
    paidBeforeCny: z.number().meta({ title: '协议生效前已付' }),
    promisedCny: z.number().meta({ title: '协议约定金额' }),
    balances: z.array(
      z.object({ termId: text, amountCny: z.number().nullable(), paidCny: z.number(), outcome: textOrNull }),
    ),
    links: z.array(
      z.object({ disputeId: text, code: text, kind: text, direction: z.enum(['to', 'from']), model: z.boolean() }),
    ),
    leads: z.array(z.object({ leadId: text, to: text, content: text, answer: textOrNull })),
    safeguards: z.object({
      applications: z.array(
        z.object({
          form: text,
          applicants: z.array(text),
          manner: text,
          readBack: z.boolean(),
          on: text,
          source: text,
        }),
      ),
      finder: textOrNull,
      dataConsents: z.array(
        z.object({
          partyId: text,
          purpose: text,
          toOrganisationId: textOrNull,
          kinds: z.array(text),
          decision: text,
          manner: text,
          representativeId: textOrNull,
          source: text,
        }),
      ),
      sharings: z.array(z.object({ toOrganisationId: text, ground: text, agreedBy: z.array(text), source: text })),
      assisting: z.array(
        z.object({
          episodeId: text,
          leadOrganisationId: text,
          assistingOrganisationId: text,
          assistingMediatorId: textOrNull,
          reason: text,
          source: text,
        }),
      ),
      remedies: z.array(
        z.object({ agreementId: text, kind: text, body: text, on: text, documentNo: textOrNull, source: text }),
      ),
      notices: z.array(z.object({ by: text, partyId: textOrNull, person: z.int().nullable(), on: text, source: text })),
      objections: z.array(
        z.object({
          by: text,
          partyId: textOrNull,
          person: z.int().nullable(),
          on: text,
          outcome: text,
          documentNo: textOrNull,
          source: text,
        }),
      ),
    }),
    changes: z.array(z.object({ on: text, reason: text })),
    agreementEnd: z.object({ kind: text, on: text, decidedBy: text, documentNo: text, reason: textOrNull }).nullable(),
    reopenings: z.array(z.object({ cause: text, reason: text })),
    confirmation: z.object({
      ready: z.boolean(),
      daysLeft: z.int().nullable(),
      conditions: z.array(Condition),
      courts: z.array(z.object({ organisationId: text, name: text, ground: text, text, source: text })),
    }),
    followUps: z.array(RuleHit).meta({ title: '接下来可以怎么办' }),
    dossier: z.object({
      documents: z.array(z.object({ item: text, present: z.boolean(), required: z.boolean() })),
      missing: z.array(text),
    }),
    subsidy: z.object({ eligible: z.boolean(), granted: z.boolean(), conditions: z.array(Condition) }),
  })
  .meta({ id: 'LegalChecks', title: '办案核对' });

export const ModelTerms = z
  .object({
    items: z.array(
      z.object({
        disputeId: text,
        code: text,
        terms: z.array(z.object({ text, amountCny: z.number().nullable(), manner: textOrNull })),
      }),
    ),
  })
  .meta({ id: 'ModelTerms', title: '示范案件条款' });
