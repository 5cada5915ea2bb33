/** Lists of words with one meaning, joined into patterns; a synonym is added here once and every fact learns it. */
export const oneOf = (...words: readonly string[]): string => `(?:${words.join('|')})`;

/** Somebody was beaten; not a telephone, a suit, a needle or a pane of glass. */
export const BEATEN = '被.{0,8}打(?!电话|官司|扰|算|动|听|碎|坏|翻|折|针|印|车)';

/** Bodily violence that leaves no doubt about what was done. */
export const VIOLENT_ACT = oneOf(
  '虐待',
  '殴打',
  '毒打',
  '拳打脚踢',
  '打伤',
  '打骂',
  '抽打',
  '鞭打',
  '挨打',
  '施暴',
  '家暴',
  '动手打',
  '掐.{0,3}[脖颈]',
  '扇.{0,6}(?:耳光|巴掌)',
  '打.{0,2}耳光',
  '掌掴',
  '踹',
  '揪.{0,3}头发',
  '捆绑',
  '把(?!.{0,8}电话).{1,10}打[到得成]',
  BEATEN,
);

/** Wrongs a child may suffer beside blows. */
export const CHILD_HARM = oneOf(
  VIOLENT_ACT,
  '体罚',
  '猥亵',
  '性侵',
  '侵害',
  '遗弃',
  '欺凌',
  '霸凌',
  '踢打',
  '(?<![电风吊一两])扇了',
);

const NAMED_CHILD = oneOf(
  '孩子',
  '小孩',
  '儿童',
  '未成年',
  '[男女]童',
  '学生',
  '[初高][一二三]?[男女]?中?生',
  '初[一二三]',
  '[男女][生孩]',
  '幼儿',
  '女儿',
  '儿子',
  '孙子',
  '孙女',
);
export const CHILD = oneOf(NAMED_CHILD, '(?<!\\d)(?:1[0-7]|[1-9])岁');

export const SPOUSE_OR_KIN = oneOf(
  '丈夫',
  '妻子',
  '老公',
  '老婆',
  '男方',
  '女方',
  '前夫',
  '前妻',
  '同居男友',
  '男友',
  '儿子',
  '儿媳',
  '女婿',
  '父亲',
  '母亲',
  '继父',
  '继母',
);

/** What people call money earned by work. */
export const PAY = oneOf(
  '工资',
  '薪水',
  '薪资',
  '薪酬',
  '工钱',
  '人工费',
  '劳务费',
  '劳务报酬',
  '劳动报酬',
  '血汗钱',
  '辛苦钱',
  '加班费',
  '提成',
);

/** Money or a duty still owed. */
export const NOT_DONE = oneOf(
  '(?:未|没有?|不|拒不|拒绝)(?:按时|足额|全额)?(?:履行|执行|给|付|支付|还|发|结|兑现)',
  '一分.{0,3}[没未不]',
  '分文[未没]',
  '赖着不',
);

export const WEAPON_DRAWN = '(?:持|拿|提|掏|举|挥).{0,4}(?:刀|棍|斧|锤|铁管|钢管|砖头)';
