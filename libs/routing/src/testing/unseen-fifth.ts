import type { UnseenDispute } from './unseen-dispute.js';

/** Written in November 2026 by somebody who had not looked at the rules for weeks; expectations from the laws they name. */
export const UNSEEN_FIFTH: readonly UnseenDispute[] = [
  [
    '损害赔偿',
    '依申请',
    '快递员送件时被未拴绳的犬只咬伤小腿，打了狂犬疫苗并误工五天，双方对误工费谈不拢。',
    'people',
    { claims: '赔偿医疗费和误工费 4200 元', amount_cny: 4200 },
  ],
  [
    '其他',
    '依申请',
    '家长发现四岁孩子手臂有淤青，监控显示老师多次用力拖拽、推搡孩子，家长要求园方给说法。',
    'people',
    { flags: ['未成年人'], second: 'administrative', must: ['minor-guardian', 'minor-injury-check', 'police-report'] },
  ],
  [
    '其他劳动争议',
    '12345',
    '公司三年没有给员工缴存住房公积金，员工离职后要求补缴。',
    'administrative',
    { must: ['housing-fund-centre'], never: ['social-insurance-inspection'] },
  ],
  ['其他劳动争议', '12345', '单位未足额缴纳社会保险费，职工要求补缴差额。', 'administrative'],
  [
    '婚姻家庭',
    '依申请',
    '女儿与父母协商用公积金还房贷，后来父母反悔，要求她把名下份额过户回来。',
    'people',
    { never: ['housing-fund-centre'] },
  ],
  [
    '道路交通事故',
    '公安',
    '行人过马路被电动自行车撞倒骨折，骑车人离开现场，交警还没有找到人，家属要求赔偿。',
    'administrative',
    { second: 'people', must: ['traffic-driver-unknown'] },
  ],
  [
    '道路交通事故',
    '公安',
    '两车在路口相撞，双方报警后留在现场等候，责任认定为主次，修车费谈不拢。',
    'people',
    { second: 'administrative', never: ['traffic-driver-unknown'] },
  ],
  [
    '房屋宅基地',
    '依申请',
    '兄弟两人为祖宅宅基地使用权归谁发生争执，村里历年登记不清。',
    'people',
    { claims: '确认宅基地使用权归申请人', second: 'administrative', must: ['not-confirmable'] },
  ],
  [
    '其他消费',
    '依申请',
    '一名境外游客在商场买到疑似假表，要求退货并三倍赔偿，三天后离境。',
    'administrative',
    { amount_cny: 26_000 },
  ],
  [
    '合同',
    '依申请',
    '加盟商要求解除加盟合同退还加盟费，合同约定争议由上海国际经济贸易仲裁委员会仲裁。',
    'people',
    { must: ['arbitration-clause-told'] },
  ],
  [
    '损害赔偿',
    '依申请',
    '九十岁老人在养老院夜间摔倒，次日死亡，家属认为看护不到位，在院门口拉横幅。',
    'people',
    { flags: ['可能激化'], must: ['police-report', 'order-first'] },
  ],
];
