import type { UnseenDispute } from './unseen-dispute.js';

const person = (role: '申请人' | '被申请人' | '第三人', traits: string[] = []) => ({
  role,
  kind: '自然人' as const,
  traits,
});
const company = (role: '申请人' | '被申请人' | '第三人', traits: string[] = []) => ({
  role,
  kind: '法人' as const,
  traits,
});

/**
 * The fourth set, 2026-11-24: what a clerk of a Shanghai judicial office hears in a month. Expectations are the author's own
 * judgement of what a lawyer there would say, written down before the rules were tried; no lawyer has seen them.
 */
export const UNSEEN_FOURTH: readonly UnseenDispute[] = [
  [
    '物业',
    '依申请',
    '物业公司来申请：三号楼 602 室业主两年没交物业费共 5216 元，业主说电梯常坏、门禁失灵，修好再交。',
    'people',
    { claims: '支付物业费 5216 元', second: 'administrative', must: ['check-the-manager'] },
  ],
  [
    '医疗',
    '依申请',
    '母亲膝关节置换术后感染，二次手术，家属认为医院消毒不到位，要求医院赔偿并申请鉴定。',
    'people',
    { second: 'administrative', claims: '赔偿医疗费、护理费 18 万元', must: ['medical-committee'] },
  ],
  [
    '道路交通事故',
    '公安',
    '外卖电动车撞倒过马路老人，老人髋部骨折，交警认定骑手负主要责任，双方对护理费谈不拢。',
    'people',
    { second: 'administrative', claims: '赔偿护理费、伤残赔偿金' },
  ],
  [
    '拖欠农民工工资',
    '网格',
    '网格员走访装修工地，七名油漆工说包工头三个月没发钱，总包单位称已付给分包。',
    'people',
    { second: 'administrative', must: ['third-parties-later'] },
  ],
  [
    '婚姻家庭',
    '12345',
    '女子来电，丈夫夜里又掐她脖子，手臂青紫，她带着孩子躲在娘家，问能不能找人调解让他改。',
    'none',
    { must: ['domestic-violence-grave', 'domestic-violence-report', 'protection-order'] },
  ],
  [
    '损害赔偿',
    '依申请',
    '初二男生被同班三名同学长期索要零花钱，上周在厕所被扇耳光并拍视频发群里，家长要求对方道歉赔偿。',
    'none',
    { must: ['minor-harm-report'] },
  ],
  [
    '婚姻家庭',
    '依申请',
    '老父亲留下自书遗嘱把房子给小儿子，大儿子说签名不像父亲的字，要求重新分。',
    'people',
    { second: 'other' },
  ],
  [
    '征地拆迁',
    '信访',
    '信访人对区房屋征收部门作出的补偿决定不服，认为面积认定少算，要求撤销决定。',
    'other',
    { must: ['administrative-dispute'], parties: [person('申请人'), company('被申请人', ['征收部门'])] },
  ],
  [
    '征地拆迁',
    '依申请',
    '老房动迁款下来了，户口在册的三兄妹对怎么分谈不拢，小妹要求多分安置份额。',
    'people',
    { second: 'other' },
  ],
  [
    '其他消费',
    '依申请',
    '健身房预付卡剩 4800 元，门店突然关门，老板电话打不通，要求退费。',
    'administrative',
    { claims: '退还预付卡余额 4800 元' },
  ],
  [
    '邻里',
    '公安',
    '楼上卫生间漏水泡坏楼下吊顶，楼下上门敲门争吵推搡，民警到场劝开。',
    'people',
    { must: ['invite-expert', 'police-report'] },
  ],
  [
    '合同',
    '依申请',
    '两名股东之间的股权转让协议写明争议提交上海仲裁委员会仲裁，受让人欠最后一期转让款 60 万元。',
    'people',
    { claims: '支付转让款', second: 'other', must: ['arbitration-agreed'] },
  ],
  [
    '电子商务',
    '12345',
    '网上买的手机拆开发现是翻新机，卖家说拆封不退，来电人要求退一赔三。',
    'other',
    { second: 'administrative' },
  ],
  [
    '其他劳动争议',
    '依申请',
    '冲床工人右手食指被压断，厂里垫付了医药费，对后续赔偿数额谈不拢，还没申报工伤。',
    'people',
    { must: ['work-injury-recognition', 'legal-aid'] },
  ],
  [
    '电子商务',
    '依申请',
    '十岁男孩用奶奶手机给游戏充值 2.8 万元，平台只肯退三成，家长要求全部退还。',
    'administrative',
    { parties: [person('申请人', ['未成年人']), company('被申请人')], second: 'other', must: ['minor-guardian'] },
  ],
  [
    '损害赔偿',
    '公安',
    '小区遛狗没牵绳，狗扑倒邻居老太，手腕咬伤打了狂犬疫苗，狗主人只肯付一半。',
    'people',
    { claims: '赔偿医药费', second: 'administrative' },
  ],
  [
    '其他劳动争议',
    '信访',
    '退休职工反映社保中心核定养老金时少算了两年下乡工龄，要求重新核定。',
    'other',
    { parties: [person('申请人', ['老人']), company('被申请人', ['社保中心', '区人社局'])] },
  ],
  [
    '合同',
    '依申请',
    '投资公司以年息 15% 向二十多名老人借款后失联，老人们已报案，经侦已按非法吸收公众存款立案侦查，来问能不能调解还钱。',
    'none',
    { people_involved: 23, flags: ['刑事', '群体性'] },
  ],
  [
    '合同',
    '依申请',
    '法国籍租客退租，房东以地板有划痕为由不退两个月押金，租客中文不好，请朋友代说。',
    'people',
    { parties: [person('申请人', ['外籍']), person('被申请人')], must: ['foreign-party'] },
  ],
  [
    '其他',
    '依申请',
    '摄影师说一家咖啡馆公众号未经许可用了他九张照片，要求停止使用并赔偿著作权损失。',
    'people',
    { second: 'other', must: ['intellectual-property-committee'] },
  ],
  [
    '婚姻家庭',
    '主动',
    '社工走访发现八十七岁老人独居，三个子女互相推诿，都不给赡养费也不上门。',
    'people',
    { parties: [person('申请人', ['老人'])], must: ['legal-aid'] },
  ],
  [
    '婚姻家庭',
    '法院',
    '夫妻离婚诉前委派调解，双方都同意离，争的是六岁女儿跟谁生活和探望时间。',
    'people',
    { claims: '离婚，女儿由原告抚养', must: ['not-confirmable'], second: 'judicial' },
  ],
  ['婚姻家庭', '依申请', '订婚给了 18.8 万彩礼，没领证就分手，男方要求退还，女方说已买了嫁妆。', 'people'],
];
