import type { UnseenDispute } from './unseen-dispute.js';

/** Matters somebody else is dealing with already (domain.md 1.3), and disputes over a border of two areas. */
export const UNSEEN_PROCEDURE: readonly UnseenDispute[] = [
  [
    '邻里',
    '依申请',
    '房管局已经受理我的投诉，要求楼上恢复承重墙，我又想找居委会调解。',
    'administrative',
    { must: ['authority-accepted'] },
  ],
  [
    '邻里',
    '依申请',
    '我已向徐汇区房管局申请处理违章搭建，现在想请调委会一起调。',
    'other',
    { division_code: '310104', must: ['authority-accepted'] },
  ],
  [
    '邻里',
    '依申请',
    '我已向虹口区房管局申请处理违章搭建，现在想请调委会一起调。',
    'people',
    { division_code: '310109', never: ['authority-accepted'] },
  ],
  [
    '医疗',
    '其他部门',
    '医调委已受理患者与医院的争议，患者同时向卫健委提出调解申请。',
    'people',
    { must: ['medical-committee-accepted'] },
  ],
  [
    '合同',
    '信访',
    '法院去年判决驳回了我的请求，我认为判得不公，要求政府出面让对方还钱。',
    'other',
    { must: ['petition-judged'] },
  ],
  [
    '婚姻家庭',
    '依申请',
    '弟弟在苏州、姐姐在上海，为父亲的存折分配争执，两地都愿意帮忙。',
    'people',
    { flags: ['跨区域'] },
  ],
];
