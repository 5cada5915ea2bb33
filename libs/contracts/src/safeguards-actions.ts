import * as z from 'zod';
import { lateEntry } from './common.js';
import { day, id, line, longText } from './primitives.js';
import {
  APPLICATION_FORMS,
  CONTACT_OUTCOMES,
  DATA_PURPOSES,
  OBJECTION_OUTCOMES,
  OBJECTORS,
  REMEDIES,
  SHARING_GROUNDS,
} from './safeguards-vocabulary.js';
import { CONSENT_DECISIONS } from './vocabulary.js';

/** Bodies about applications, separate consents, joint mediation and the ways after an agreement. */

const partyId = id('当事人');
const representativeId = id('代理人或监护人').nullish();

const command = <Shape extends z.core.$ZodLooseShape>(name: string, title: string, shape: Shape) =>
  z.strictObject({ ...shape, ...lateEntry }).meta({ id: name, title });

/** On what ground personal data goes to another body (个人信息保护法 13、23). */
export const sharingBasis = {
  sharingGround: z.enum(SHARING_GROUNDS).optional().meta({
    title: '提供个人信息的依据',
    description: 'consent 各自然人当事人单独同意（不填即为此项）；statutory-duty 法定职责；emergency 紧急情况',
  }),
  sharingAgreedBy: z.array(partyId).max(200).optional().meta({
    title: '单独同意提供个人信息的当事人',
    description: '已另行登记过同意的不必再填',
  }),
};

export const RecordApplication = command('RecordApplication', '登记申请', {
  form: z.enum(APPLICATION_FORMS).meta({ title: '申请形式', description: 'written 书面；oral 口头' }),
  applicants: z.array(partyId).min(1, '请选择申请人。').max(200).meta({ title: '申请人' }),
  manner: line(20, '签署方式').meta({ title: '签署方式', description: '签名、盖章、按指印' }),
  readBack: z.boolean().optional().meta({ title: '口头申请笔录已宣读', description: '口头申请须宣读并由申请人签署' }),
  on: day('申请日期'),
});

export const RecordContact = command('RecordContact', '记录联系情况', {
  partyId,
  outcome: z.enum(CONTACT_OUTCOMES).meta({ title: '结果', description: 'reached 已联系到；not-reached 未联系到' }),
  manner: line(20, '联系方式').meta({ title: '联系方式', description: '电话、上门、书面、线上' }),
  note: longText(2_000, '备注').nullish(),
});

export const RecordDataConsent = command('RecordDataConsent', '记录个人信息单独同意', {
  partyId,
  purpose: z.enum(DATA_PURPOSES).meta({
    title: '事项',
    description: 'sharing 向其他单位提供个人信息；sensitive 处理敏感个人信息',
  }),
  toOrganisationId: id('接收单位').nullish().meta({ title: '接收单位', description: '提供个人信息时必填' }),
  kinds: z.array(line(50, '信息种类')).min(1, '请写明信息种类。').max(20).meta({ title: '信息种类' }),
  decision: z.enum(CONSENT_DECISIONS).meta({ title: '意愿', description: '同意、拒绝或撤回' }),
  manner: line(20, '表示方式').meta({ title: '表示方式', description: '口头、书面、电话、线上' }),
  representativeId,
  told: z.boolean().meta({ title: '已告知接收方、目的、方式、种类、必要性和影响' }),
});

export const ArrangeJointMediation = command('ArrangeJointMediation', '联合调解', {
  assistingOrganisationId: id('协办单位'),
  assistingMediatorId: id('协办调解员').nullish(),
  reason: longText(2_000, '理由').meta({ title: '理由', description: '跨地区、跨单位或者疑难复杂' }),
  ...sharingBasis,
});

export const ReleaseAssistingBody = command('ReleaseAssistingBody', '协办单位退出', {
  organisationId: id('协办单位'),
});

export const NoteRemedy = command('NoteRemedy', '登记后续救济', {
  kind: z.enum(REMEDIES).meta({
    title: '途径',
    description:
      'payment-order 支付令；notarised-debt 赋强公证；enforcement 强制执行；suit 就协议起诉；arbitration 仲裁',
  }),
  body: line(100, '受理机构'),
  on: day('申请日期'),
  documentNo: line(100, '文号').nullish(),
});

const objector = {
  by: z.enum(OBJECTORS).meta({ title: '异议人', description: 'party 当事人；interested-person 利害关系人' }),
  partyId: id('当事人').nullish().meta({ title: '当事人', description: '当事人提出时必填' }),
  person: z.int().min(1).max(20).optional().meta({
    title: '第几位利害关系人',
    description: '有几位利害关系人的，按知悉先后编号；不填为第一位',
  }),
};

export const NoticeRuling = command('NoticeRuling', '登记收到或知悉裁定', {
  ...objector,
  on: day('收到裁定之日').meta({
    title: '收到裁定之日',
    description: '利害关系人填写知道或者应当知道其民事权益受到侵害之日',
  }),
});

export const ObjectToRuling = command('ObjectToRuling', '登记对裁定的异议', {
  ...objector,
  on: day('提出异议之日'),
  outcome: z.enum(OBJECTION_OUTCOMES).meta({
    title: '法院处理',
    description: 'pending 审查中；upheld 异议成立，撤销或者变更裁定；dismissed 驳回异议',
  }),
  documentNo: line(100, '文号').nullish(),
});
