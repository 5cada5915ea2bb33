import * as z from 'zod';
import { lateEntry } from './common.js';
import { amount, day, divisionCode, line, longText } from './primitives.js';
import { APPLICATION_FORMS, FINDERS } from './safeguards-vocabulary.js';
import {
  CATEGORY_NAMES,
  EARLIER_DECISIONS,
  INTAKE_FLAGS,
  INTAKE_SOURCES,
  PARTY_KINDS,
  PARTY_ROLES,
  POWERS,
  REPRESENTATIVE_KINDS,
} from './vocabulary.js';

const ID_NUMBER = /^([0-9]{17}[0-9Xx]|[0-9]{15}|[0-9A-HJ-NPQRTUWXY]{18}|[A-Z][0-9A-Z]{6,11})$/;
const PHONE = /^\+?[0-9][0-9 -]{4,19}$/;

export const PartyInput = z
  .strictObject({
    role: z.enum(PARTY_ROLES).meta({ title: '当事人地位' }),
    kind: z.enum(PARTY_KINDS).meta({ title: '当事人类型' }),
    name: line(100, '姓名或名称').nullish(),
    idNumber: line(30, '证件号码')
      .regex(ID_NUMBER, '证件号码格式不正确，请核对（身份证、统一社会信用代码或护照号）。')
      .nullish(),
    phone: line(30, '联系电话').regex(PHONE, '电话号码格式不正确，请核对。').nullish(),
    address: line(200, '住址').nullish(),
    traits: z
      .array(line(20, '特征'))
      .max(20)
      .default([])
      .meta({ title: '当事人特征', description: '未成年人、老人、残疾人、农民工等' }),
  })
  .meta({ id: 'PartyInput', title: '当事人' });

export const EarlierDecisionInput = z
  .strictObject({
    kind: z
      .enum(EARLIER_DECISIONS)
      .meta({ title: '种类', description: '判决裁定、法院调解书、仲裁裁决、协议、行政决定' }),
    documentNo: line(100, '文号').nullish(),
    decidedOn: day('作出日期').nullish(),
    content: longText(2_000, '主要内容'),
  })
  .meta({ id: 'EarlierDecisionInput', title: '在先裁判或协议' });

/** Guardian, agent or other representative who comes along to the window. */
export const RepresentativeInput = z
  .strictObject({
    kind: z
      .enum(REPRESENTATIVE_KINDS)
      .meta({ title: '身份', description: '法定代表人或法定代理人、监护人、委托代理人、代表人' }),
    power: z.enum(POWERS).optional().meta({ title: '权限', description: '不填：有证明材料为特别授权，没有为一般授权' }),
    document: z.boolean().meta({ title: '已收授权委托书或监护证明' }),
    name: line(100, '姓名'),
    idNumber: PartyInput.shape.idNumber.unwrap().unwrap(),
    phone: PartyInput.shape.phone,
  })
  .meta({ id: 'RepresentativeInput', title: '随同的代理人或监护人' });

const IntakePartyInput = PartyInput.extend({
  representatives: z.array(RepresentativeInput).max(5).optional().meta({ title: '代理人、监护人' }),
}).meta({ id: 'IntakePartyInput', title: '登记的当事人' });

const ApplicationInput = z
  .strictObject({
    form: z.enum(APPLICATION_FORMS).meta({ title: '申请形式', description: 'written 书面；oral 口头' }),
    manner: line(20, '签署方式').meta({ title: '签署方式', description: '签名、盖章、按指印' }),
    readBack: z.boolean().optional().meta({ title: '口头申请笔录已宣读', description: '口头申请须宣读并由申请人签署' }),
  })
  .meta({ id: 'ApplicationInput', title: '申请' });

/** Intake (登记): what a clerk knows at the window. */
export const RegisterDispute = z
  .strictObject({
    source: z.enum(INTAKE_SOURCES).nullish().meta({ title: '案件来源' }),
    sourceOrderNo: line(100, '来源工单号').nullish(),
    category: z.enum(CATEGORY_NAMES).meta({ title: '纠纷类别' }),
    subCategory: line(50, '纠纷小类').nullish(),
    title: line(100, '标题').nullish(),
    facts: longText(20_000, '纠纷事实'),
    claims: longText(5_000, '请求事项').nullish(),
    amountCny: amount('涉及金额').nullish(),
    peopleInvolved: z.int().min(1).max(1_000_000).nullish().meta({ title: '涉及人数' }),
    flags: z.array(z.enum(INTAKE_FLAGS)).max(INTAKE_FLAGS.length).default([]).meta({ title: '情形标记' }),
    parties: z
      .array(IntakePartyInput)
      .min(1, '至少登记一名当事人。')
      .max(200, '当事人超过 200 名，请选代表人登记。')
      .meta({ title: '当事人' }),
    place: line(200, '发生地点').nullish(),
    divisionCode: divisionCode.nullish(),
    reporter: line(100, '报告人').nullish(),
    finder: z
      .enum(FINDERS)
      .nullish()
      .meta({ title: '发现人身份', description: '主动发现或排查得来的，如法律明白人、网格员、楼组长' }),
    application: ApplicationInput.nullish().meta({
      title: '申请',
      description: '全体申请人的申请；未提出申请或者口头申请尚未宣读签署的不填，以后登记',
    }),
    earlierDecisions: z.array(EarlierDecisionInput).max(20).optional().meta({ title: '在先裁判或协议' }),
    requestedOn: day('请求日期')
      .optional()
      .meta({ title: '请求日期', description: '不填为今天；请求调解中断诉讼时效（民法典第一百九十五条）' }),
    ...lateEntry,
  })
  .meta({ id: 'RegisterDispute', title: '登记纠纷' });
export type RegisterDispute = z.infer<typeof RegisterDispute>;
