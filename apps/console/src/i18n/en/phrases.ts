import { bodyInEnglish } from './bodies-by-rule.js';
import { patternInEnglish } from './patterns.js';
import { barrierPhrases } from './phrases-barriers.js';
import { bodyPhrases } from './phrases-bodies.js';
import { casePhrases } from './phrases-case.js';
import { dutyPhrases } from './phrases-duties.js';
import { fieldPhrases } from './phrases-fields.js';
import { lawPhrases } from './phrases-law.js';
import { handoffPhrases } from './phrases-handoffs.js';
import { officePhrases } from './phrases-office.js';
import { rosterPhrases } from './phrases-roster.js';
import { wayPhrases } from './phrases-ways.js';

/**
 * Fixed words of the server, in English: vocabularies of the trade, stages, next steps, actions, events, papers. What people
 * wrote (facts, names, minutes) stays as they wrote it. `test/phrases.spec.ts` proves that none is missing.
 */
export const phrases: Readonly<Record<string, string>> = {
  // What a word means among the fields of a paper gives way to what it means on a page.
  ...fieldPhrases,
  ...lawPhrases,
  ...casePhrases,
  ...officePhrases,
  ...barrierPhrases,
  ...bodyPhrases,
  ...wayPhrases,
  ...dutyPhrases,
  ...handoffPhrases,
  ...rosterPhrases,
  // Categories (domain.md 3)
  婚姻家庭: 'Marriage and family',
  邻里: 'Neighbours',
  房屋宅基地: 'Housing and homesteads',
  合同: 'Contract',
  生产经营: 'Production and business',
  损害赔偿: 'Damages',
  山林土地: 'Forest and land',
  征地拆迁: 'Land taking and relocation',
  环境污染: 'Pollution',
  拖欠农民工工资: 'Unpaid wages of migrant workers',
  其他劳动争议: 'Other labour dispute',
  旅游: 'Travel',
  电子商务: 'E-commerce',
  其他消费: 'Other consumer dispute',
  医疗: 'Medical',
  道路交通事故: 'Road accident',
  物业: 'Property management',
  其他: 'Other',
  // Sources
  依申请: 'On application',
  主动: 'On own initiative',
  法院: 'Court',
  检察院: 'Procuratorate',
  公安: 'Police',
  信访: 'Petition office',
  网格: 'Grid centre',
  其他部门: 'Another department',
  // Flags
  可能激化: 'May escalate',
  群体性: 'Many people',
  人身伤亡: 'Injury or death',
  家庭暴力: 'Domestic violence',
  正在诉讼: 'In litigation',
  曾经诉讼: 'Litigated before',
  刑事: 'Criminal',
  涉行政机关: 'Against an authority',
  涉行政监管: 'Regulated matter',
  跨区域: 'Across districts',
  未成年人: 'Minor',
  前次调解失败: 'Earlier mediation failed',
  前次协商失败: 'Earlier talks failed',
  协议反悔: 'Agreement gone back on',
  系列案件: 'Series of cases',
  用工主体不清: 'Employer unclear',
  轻生风险: 'Risk of suicide',
  弱势群体: 'Vulnerable people',
  约定仲裁: 'Arbitration agreed',
  // Parties and manners
  申请人: 'Applicant',
  被申请人: 'Respondent',
  第三人: 'Third party',
  自然人: 'Person',
  法人: 'Legal person',
  其他组织: 'Other organisation',
  老人: 'Elderly',
  口头: 'orally',
  书面: 'in writing',
  签名: 'signature',
  盖章: 'seal',
  按指印: 'fingerprint',
  电子签名: 'electronic signature',
  电话: 'by telephone',
  上门: 'at home',
  // Roles
  登记员: 'Clerk',
  调解员: 'Mediator',
  司法所负责人: 'Head of the judicial office',
  协作单位: 'Partner agency',
  领导: 'Leader',
  法律明白人: 'Legal-sense person',
  当事人: 'Party',
  系统: 'System',
  系统管理员: 'Administrator',
  安全审计员: 'Auditor',
  安全保密员: 'Security officer',
  // Stages of a dispute
  已登记: 'Registered',
  受理审查: 'Screening',
  不予受理: 'Refused',
  已受理: 'Accepted',
  调解准备: 'Preparing',
  调解中: 'In mediation',
  协议待签署: 'Agreement to be signed',
  中止调解: 'Suspended',
  达成协议: 'Agreed',
  履行中: 'Being performed',
  待回访: 'Return visit due',
  '调解终结（未达成协议）': 'Ended without agreement',
  移送中: 'Being handed over',
  已结案: 'Closed',
  已归档: 'Filed',
  已并入他案: 'Merged into another case',
  // Next steps
  '系统正在审查受理条件并提出分流建议。': 'The system is checking admissibility and proposing a way.',
  '征求各方当事人意愿；全部同意后受理，有法定不予受理情形或一方拒绝的，告知其他途径。':
    'Ask every party. Accept when all agree; where the law bars it or a party refuses, tell them the other ways.',
  '已告知其他途径，可以结案。': 'The other ways were told; the case can be closed.',
  '等待选派的调解员接受；同时向当事人告知权利义务。':
    'Wait for the mediator to accept; meanwhile tell the parties their rights.',
  '告知权利义务，安排第一次调解。': 'Tell the parties their rights and plan the first session.',
  '继续调解并记录；达成一致的拟定协议，无法达成的终结调解。':
    'Go on and record; draft the agreement when they agree, end the mediation when they cannot.',
  '请协议列明的各方签名、盖章；最后一方签署之日协议生效。':
    'Let everybody named in the agreement sign or seal it; it takes effect on the day of the last signature.',
  '中止原因消除后恢复调解；无法继续的终结调解。':
    'Resume when the reason for the suspension is gone; end the mediation if it cannot go on.',
  '督促履行；需要强制执行力的，自协议生效之日起三十日内共同申请司法确认，逾期的可以申请支付令、办理赋强公证或就协议起诉。':
    'See to performance. For enforceability ask the court together for confirmation within 30 days of effect; later, a payment order, an enforceable notarial deed or a suit on the agreement remain.',
  '跟踪各条款履行情况。': 'Follow the performance of each term.',
  '回访当事人；有条款未履行的，告知可就协议起诉。':
    'Visit the parties again; where a term was not performed, tell them they can sue on the agreement.',
  '告知仲裁、行政、司法等途径后，可以移送其他渠道或者结案。':
    'After telling the ways of arbitration, administration and court, hand over to another channel or close.',
  '等待接收单位答复；接收前仍由移送单位负责。':
    'Wait for the receiver’s answer; until it accepts, the sender remains responsible.',
  '核对卷宗材料并归档。': 'Check the file and put it into the archive.',
  '已归档，无须处理。': 'Filed; nothing to do.',
  '已并入另一案件办理；并错的，由司法所撤销并案。':
    'Handled with another case; a wrong merger is undone by the judicial office.',
};

/** A fixed word, a sentence made of fixed parts, or the name of a body, in English; what is none of these stays as it is. */
export function sayInEnglish(text: string): string {
  return phrases[text] ?? patternInEnglish(text, (word) => phrases[word] ?? word) ?? bodyInEnglish(text);
}
