import * as z from 'zod';
import { lateEntry } from './common.js';
import { amount, day, id, instant, line, longText } from './primitives.js';
import { sharingBasis } from './safeguards-actions.js';
import {
  ADMINISTRATIVE_KINDS,
  CHANNELS,
  CONSENT_DECISIONS,
  ENDINGS,
  JUDICIAL_KINDS,
  PAPER_ONLY,
  PERFORMANCE_OUTCOMES,
  SIGNATORY_KINDS,
  SIGNING_MANNERS,
  UNCONFIRMABLE,
} from './vocabulary.js';

const channel = z.enum(CHANNELS).meta({ title: '调解渠道' });
const partyId = id('当事人');
const manner = line(20, '方式');

const command = <Shape extends z.core.$ZodLooseShape>(name: string, title: string, shape: Shape) =>
  z.strictObject({ ...shape, ...lateEntry }).meta({ id: name, title });

export const Reroute = command('Reroute', '重新分流', {});

export const OverrideRouting = command('OverrideRouting', '改派', {
  channel,
  body: line(100, '调解机构类型'),
  reason: longText(2_000, '改派理由'),
});

export const RecordConsent = command('RecordConsent', '记录当事人意愿', {
  partyId,
  channel,
  decision: z.enum(CONSENT_DECISIONS).meta({ title: '意愿', description: '同意、拒绝或撤回' }),
  manner: manner.meta({ title: '表示方式', description: '口头、书面、电话、线上' }),
  representativeId: id('代为表示的代理人或监护人')
    .nullish()
    .meta({ title: '代为表示的代理人或监护人', description: '未成年人须由监护人表示；只登记了一名监护人的不必填写' }),
});

export const RefuseDispute = command('RefuseDispute', '不予受理', {
  otherWays: z
    .array(line(100, '其他途径'))
    .min(1, '不予受理须告知当事人其他解决途径，请至少填写一项。')
    .max(20)
    .meta({ title: '告知的其他途径' }),
});

export const AcceptDispute = command('AcceptDispute', '受理', {
  channel,
  organisationId: id('受理机构'),
  judicialKind: z.enum(JUDICIAL_KINDS).optional().meta({
    title: '法院委派或委托',
    description:
      'delegated 立案前委派（30 日）；entrusted-ordinary 普通程序委托（15 日）；entrusted-summary 简易程序委托（7 日）',
  }),
  administrativeKind: z.enum(ADMINISTRATIVE_KINDS).optional().meta({
    title: '承办的行政机关',
    description:
      'traffic-police 交警（10 日）；public-security 治安调解（3 个、7 个工作日内各一次）；health 卫健（30 个工作日）；education 教育（3 个月）；other 其他',
  }),
  findingReceivedOn: day('收到事故认定书之日')
    .optional()
    .meta({ title: '收到事故认定书之日', description: '交警调解须在十日内共同申请（道交程序规定第八十六条）' }),
  peoplesMediationEndedOn: day('人民调解终结之日')
    .optional()
    .meta({ title: '人民调解终结之日', description: '人民调解未成的，三日内可以申请交警调解（第八十五条）' }),
  mediationStartsOn: day('调解起算之日')
    .optional()
    .meta({ title: '调解起算之日', description: '办丧结束、治疗终结、定残或者定损之日（第九十条）' }),
});

export const TellRights = command('TellRights', '告知权利义务', { manner: manner.meta({ title: '告知方式' }) });

export const ScheduleSession = command('ScheduleSession', '安排调解', {
  startsAt: instant('调解时间'),
  place: line(200, '调解地点'),
  open: z.boolean().default(false).meta({ title: '公开调解' }),
  openAgreedBy: z
    .array(partyId)
    .max(200)
    .optional()
    .meta({ title: '同意公开的当事人', description: '医疗纠纷和法院委派、委托的调解，公开须经全部当事人同意' }),
});

export const RecordSession = command('RecordSession', '记录调解', {
  sessionId: id('调解场次'),
  present: z.array(partyId).max(200).meta({ title: '到场当事人' }),
  minutes: longText(20_000, '调解笔录').meta({ title: '调解笔录', description: '仅调解员可见' }),
});

export const AgreeExtension = command('AgreeExtension', '同意延期', {
  clockId: id('期限'),
  dueOn: day('延长至'),
  agreedBy: z.array(partyId).min(1, '延长期限须经当事人同意。').max(200).meta({ title: '同意的当事人' }),
});

export const ConcludeMediation = command('ConcludeMediation', '终结调解', {
  ending: z.enum(ENDINGS).meta({ title: '终结情形' }),
  note: longText(2_000, '说明').nullish(),
});

export const TellRoutes = command('TellRoutes', '告知其他途径', {
  ways: z.array(line(100, '途径')).min(1, '请至少告知一种途径。').max(20).meta({ title: '告知的途径' }),
});

export const AgreementTermInput = z
  .strictObject({
    text: longText(2_000, '条款内容'),
    amountCny: amount('金额').nullish(),
    manner: line(50, '履行方式').nullish(),
    place: line(200, '履行地点').nullish(),
    dueOn: day('履行期限').nullish(),
    debtorPartyId: partyId.nullish(),
  })
  .meta({ id: 'AgreementTermInput', title: '协议条款' });

export const DraftAgreement = command('DraftAgreement', '拟定调解协议', {
  form: z.enum(['written', 'oral']).meta({ title: '协议形式', description: '书面或口头' }),
  scope: z.enum(['full', 'part']).meta({ title: '协议范围', description: '全部或部分' }),
  terms: z.array(AgreementTermInput).min(1, '协议至少有一条内容。').max(100).meta({ title: '条款' }),
  paperOnly: z
    .enum(PAPER_ONLY)
    .nullish()
    .meta({ title: '须书面签署的事项', description: '人身关系或停止公用事业服务（电子签名法第三条）' }),
});

export const SignAgreement = command('SignAgreement', '签署协议', {
  kind: z.enum(SIGNATORY_KINDS).meta({ title: '签署人类别' }),
  id: id('签署人'),
  manner: z.enum(SIGNING_MANNERS).meta({ title: '签署方式' }),
  signedOn: day('签署日期'),
  representativeId: id('代签的代理人').nullish(),
});

export const RequestConfirmation = command('RequestConfirmation', '申请司法确认', {
  courtId: id('人民法院'),
  requestedOn: day('申请日期').optional(),
  applicants: z.array(partyId).max(200).optional().meta({ title: '申请人', description: '不填为全体当事人共同申请' }),
  concerns: z.array(z.enum(UNCONFIRMABLE)).max(UNCONFIRMABLE.length).optional().meta({
    title: '不予确认的事项',
    description:
      '身份关系、物权或知识产权确权，其他特别程序、公示催告、破产程序，不属法院受理范围（民诉法解释第三百五十五条）',
  }),
});

export const RecordPerformance = command('RecordPerformance', '记录履行', {
  termId: id('条款'),
  outcome: z.enum(PERFORMANCE_OUTCOMES).meta({ title: '履行情况' }),
  on: day('日期'),
});

export const RecordReturnVisit = command('RecordReturnVisit', '记录回访', {
  manner: manner.meta({ title: '回访方式' }),
  on: day('回访日期'),
  satisfied: z.boolean().nullable().meta({ title: '是否满意', description: '未询问时为 null' }),
  note: longText(2_000, '回访记录').nullish(),
});

export const CloseDispute = command('CloseDispute', '结案', {});

export const FileDossier = command('FileDossier', '归档', {
  fileNo: line(50, '卷宗号').nullish(),
  documents: z.array(line(50, '卷内材料')).max(100).default([]).meta({ title: '卷内已有材料' }),
  retention: z
    .strictObject({ class: line(20, '保管期限'), source: line(200, '依据'), approvedBy: line(100, '批准单位') })
    .nullish()
    .meta({ title: '保管期限', description: '按本单位经批准的保管期限表填写（档案法实施条例第十九条）' }),
});

export const StartTransfer = command('StartTransfer', '移送', {
  channel,
  toOrganisationId: id('接收单位'),
  reason: longText(2_000, '移送理由'),
  ...sharingBasis,
});

export const AnswerEscalation = command('AnswerEscalation', '答复督办', { answer: longText(2_000, '答复') });

export const OrderSupervision = command('OrderSupervision', '督办', { text: longText(2_000, '督办要求') });

export const ReportSafety = command('ReportSafety', '报告公安机关', {
  to: line(100, '报告单位'),
  ground: line(200, '报告事由'),
});
