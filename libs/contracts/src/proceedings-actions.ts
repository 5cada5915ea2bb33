import * as z from 'zod';
import { lateEntry } from './common.js';
import { day, id, line, longText } from './primitives.js';
import { RECUSAL_GROUNDS, SUSPENSION_GROUNDS } from './vocabulary.js';

/** Bodies about the conduct of a mediation: suspension, recusal, suspected sham mediation. */

const partyId = id('当事人');
const mediatorId = id('调解员');
const ground = z.enum(RECUSAL_GROUNDS).meta({
  title: '回避情形',
  description: 'near-relative 近亲属；interest 利害关系；other-relation 其他可能影响公正的关系',
});

const command = <Shape extends z.core.$ZodLooseShape>(name: string, title: string, shape: Shape) =>
  z.strictObject({ ...shape, ...lateEntry }).meta({ id: name, title });

export const SuspendMediation = command('SuspendMediation', '中止调解', {
  ground: z.enum(SUSPENSION_GROUNDS).meta({
    title: '中止原因',
    description: 'appraisal 鉴定；party-absent 当事人不能参加；party-died 当事人死亡或终止，等待承受人；other 其他',
  }),
  since: day('中止日期').optional(),
  note: longText(2_000, '说明').nullish(),
  agreedBy: z.array(partyId).max(200).optional().meta({
    title: '同意不计入期限的当事人',
    description:
      '委派调解、医疗纠纷的鉴定期间依法不计入，无须填写；其他须全部当事人同意；当事人死亡或终止的，须其余全部当事人同意',
  }),
});

export const ResumeMediation = command('ResumeMediation', '恢复调解', { on: day('恢复日期').optional() });

export const DiscloseRelation = command('DiscloseRelation', '披露利害关系', {
  mediatorId,
  ground,
  detail: longText(2_000, '情况说明').nullish(),
});

export const RequestRecusal = command('RequestRecusal', '申请回避', {
  mediatorId,
  partyId,
  ground,
  reason: longText(2_000, '申请理由').nullish(),
});

export const WaiveRecusal = command('WaiveRecusal', '同意继续调解', {
  mediatorId,
  partyIds: z.array(partyId).min(1).max(200).meta({ title: '同意的当事人' }),
});

export const DecideRecusal = command('DecideRecusal', '决定回避', {
  mediatorId,
  outcome: z.enum(['replaced', 'kept']).optional().meta({ title: '决定', description: '不填为更换调解员' }),
  reason: longText(2_000, '决定理由'),
});

export const RefuseReplacement = command('RefuseReplacement', '不接受更换后的调解员', { partyId });

export const FlagSham = command('FlagSham', '标记疑似虚假调解', {
  ground: longText(2_000, '可疑情形'),
  reportedTo: line(100, '报告的法院或公安机关'),
});

export const DecideSham = command('DecideSham', '认定虚假调解', {
  outcome: z.enum(['cleared', 'confirmed']).meta({ title: '处理结果', description: 'cleared 排除；confirmed 认定' }),
  reason: longText(2_000, '理由'),
});
