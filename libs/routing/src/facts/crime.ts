import type { Reading } from './reading.js';

const ACCIDENTS = ['道路交通事故', '医疗', '其他劳动争议', '拖欠农民工工资'];
/** Accidents stay out: their civil damages are mediated beside a criminal case. */
const noAccident = (of: Reading): boolean => !ACCIDENTS.includes(of.record.category);

const TAKEN_UP =
  /刑事(案件|立案|责任|拘留)|刑拘|取保候审|批准逮捕|审查起诉|提起公诉|轻伤[一二]级|故意伤害(案|罪)|重伤[一二]级|(公安|派出所|警方).{0,6}(已经?)?(立案|立了.{0,6}案)|(打人|嫌疑|行凶|动手|肇事)?的?(人)?(已经?)?被(抓|逮|拘)(了|走|捕)?|(被|让)(警察|公安|民警|派出所)[^，。]{0,4}(带走|抓)|看守所|谅解书|诈骗案|涉嫌(诈骗|盗窃|敲诈|寻衅滋事|非法拘禁|职务侵占)|卷款(跑|潜逃)|敲诈|勒索|裸照|(捅|砍)(了|伤|成)/;

export const crime = (of: Reading): boolean => noAccident(of) && (of.flagged('刑事') || of.says(TAKEN_UP));

export const graveCrime = (of: Reading): boolean =>
  noAccident(of) &&
  of.says(
    /强奸|性侵|猥亵|拐卖|故意杀人|被杀害|绑架案|抢劫|纵火|放火|投毒|泼硫酸|鉴定.{0,4}重伤|重伤[一二]级|虐待罪|遗弃罪|故意伤害致死|涉黑|(非法集资|集资诈骗|非法吸收公众存款)(案|罪)|涉嫌(非法集资|集资诈骗|非法吸收公众存款)|(按|以|因)(非法集资|集资诈骗|非法吸收公众存款)[^，。]{0,4}(立案|侦查|查处|被抓)|(捅|砍|刺)[^。]{0,12}(脾|肝|肾|肺|肠|心脏|动脉|肌腱)[^。]{0,4}(切除|破裂|断裂|刺破)|(裸照|私密照|裸聊)[^。]{0,20}(要我|给钱|转账|要钱|[万元块])/,
  );
