import type { UnseenDispute } from './unseen-dispute.js';

/** A seventh round, in which words mislead: a call is no blow, a crowd need not say so, and whose papers were used matters. */
export const UNSEEN_SEVENTH: readonly UnseenDispute[] = [
  [
    '婚姻家庭',
    '依申请',
    '哥哥拿着老父亲的身份证把房子过户到自己名下，父亲有老年痴呆，妹妹要求恢复原状。',
    'people',
    { must: ['incapacity-guardian'] },
  ],
  [
    '其他',
    '依申请',
    '前男友在朋友圈发我的私密照片还写了我的电话号码，天天有人打我电话骚扰，我不想活了。',
    'people',
    { must: ['suicide-risk'], never: ['domestic-violence-grave', 'domestic-violence-report'] },
  ],
  [
    '婚姻家庭',
    '依申请',
    '前夫欠了八个月抚养费，每次打他电话都不接，又打我妈手机说没钱。',
    'people',
    { never: ['domestic-violence-grave', 'domestic-violence-report'] },
  ],
  [
    '婚姻家庭',
    '公安',
    '丈夫酒后打我，前天把我从楼梯上推下去，肋骨断了一根，报过警出了告诫书，我想离婚要孩子。',
    'none',
    { must: ['domestic-violence-grave', 'protection-order'] },
  ],
  [
    '拖欠农民工工资',
    '信访',
    '春节前二十几个工人到区政府门口要工资，项目已完工，开发商说审计没结束不付款。',
    'administrative',
    { people_involved: 23, must: ['order-first', 'wages-labour-inspection'] },
  ],
  [
    '医疗',
    '依申请',
    '父亲在医院做胆囊手术后第三天大出血去世，医院说是并发症，我们怀疑手术失误，家属二十多人在病房门口。',
    'people',
    { flags: ['人身伤亡'], must: ['autopsy-in-time', 'medical-records-sealed'] },
  ],
  [
    '损害赔偿',
    '公安',
    '初中生课间打闹把同学牙打断两颗，学校说家长自己谈，对方家长要8万。',
    'people',
    { must: ['minor-guardian', 'minor-injury-check'], never: ['minor-abused'] },
  ],
  [
    '损害赔偿',
    '依申请',
    '外公在医院昏迷不醒，肇事的电瓶车主只肯跟他本人谈，要我们先签五万块一次了结的协议。',
    'people',
    { must: ['incapacity-guardian'], amount_cny: 50_000 },
  ],
  [
    '环境污染',
    '网格',
    '楼下烧烤店油烟直接排到居民窗口，晚上噪音到两点，居民联名要关店。',
    'administrative',
    { people_involved: 35, second: 'people', must: ['mass-representatives'] },
  ],
  ['旅游', '12345', '报的云南五日游，行程被改成购物团，导游说不买就不发房卡，要求退团费3980。', 'administrative'],
  [
    '其他消费',
    '依申请',
    '健身房办了三年卡两个月后关门，贴了个装修通知，老板电话停机，群里有两百多人。',
    'administrative',
    { people_involved: 200, must: ['consumer-mass-authority', 'series-parent'] },
  ],
  [
    '其他',
    '信访',
    '我不服派出所对我罚款500的决定，要求撤销，还要派出所道歉。',
    'other',
    { must: ['administrative-dispute', 'administrative-review-or-suit'] },
  ],
];
