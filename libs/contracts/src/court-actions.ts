import * as z from 'zod';
import { anotherPerson, lateEntry } from './common.js';
import { day, id, instant, line, longText } from './primitives.js';
import { OUTSIDER_ROLES, SAFETY_RISKS } from './vocabulary.js';

/** Bodies about the court's side, sessions and safety. */

const partyIds = z.array(id('当事人')).max(200);

const command = <Shape extends z.core.$ZodLooseShape>(name: string, title: string, shape: Shape) =>
  z.strictObject({ ...shape, ...lateEntry }).meta({ id: name, title });

export const RecordUndisputedFacts = command('RecordUndisputedFacts', '记载无争议事实', {
  facts: longText(5_000, '无争议事实').meta({ title: '无争议事实', description: '不得记入为达成协议所作的妥协' }),
  signedBy: partyIds.min(1).meta({ title: '签字确认的当事人' }),
});

export const ReportToCourt = command('ReportToCourt', '向法院报告', {
  court: line(100, '人民法院'),
  costRaisingConduct: longText(2_000, '增加对方成本的行为').nullish(),
  papers: z.array(line(100, '材料')).min(1, '请列明移送法院的材料。').max(50).meta({ title: '移送的材料' }),
});

export const AdjournSession = command('AdjournSession', '延期调解', {
  sessionId: id('调解场次'),
  startsAt: instant('新的调解时间'),
  absent: partyIds.optional().meta({ title: '未到场的当事人' }),
  reason: longText(2_000, '原因').nullish(),
});

export const InviteOutsider = command('InviteOutsider', '邀请参与调解', {
  as: z.enum(OUTSIDER_ROLES).meta({
    title: '身份',
    description:
      'relative 亲属；neighbour 邻里；expert 专家；interpreter 翻译；lawyer 律师；judge 法官；police 民警；three-stations 三所联动',
  }),
  name: line(100, '姓名或单位'),
  consentedBy: partyIds.min(1).meta({ title: '同意的当事人' }),
  anotherPerson,
});

export const TakeSafetyMeasures = command('TakeSafetyMeasures', '记录预防措施', {
  risk: z.enum(SAFETY_RISKS).meta({
    title: '风险',
    description:
      'suicide 轻生；civil-to-criminal 民转刑；group-petition 群体性上访；group-fight 群体性械斗；other 其他',
  }),
  measures: z.array(longText(500, '措施')).min(1, '请至少填写一项措施。').max(20).meta({ title: '已采取的措施' }),
  followUpOn: day('回看日期').nullish(),
  averted: z.boolean().optional().meta({ title: '是否已防止' }),
  peopleInvolved: z.int().min(1).max(100_000).nullish().meta({ title: '涉及人数' }),
});
