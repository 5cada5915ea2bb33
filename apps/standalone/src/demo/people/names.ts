/**
 * Invented names. Mediators are recognisable as invented by their given names (harmony, reason, trust, ...); parties get
 * common surnames with plain given names, chosen by number, so that the same case always shows the same people.
 */
const SURNAMES = [...'陈李张王周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓冯'];
const MEDIATOR_GIVEN = [
  '和平',
  '明理',
  '守信',
  '安邻',
  '知礼',
  '正清',
  '言平',
  '心澄',
  '慕和',
  '致远',
  '乐群',
  '若谷',
  '思齐',
];
const PARTY_GIVEN = ['建新', '晓月', '文静', '志远', '春华', '海燕', '国梁', '小敏', '立群', '玉兰', '家宝', '雪梅'];
const FIRM_WORDS = ['示例', '样本', '假名', '演示', '虚拟'];

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

export function mediatorName(index: number): string {
  return pick(SURNAMES, index * 5 + Math.floor(index / SURNAMES.length)) + pick(MEDIATOR_GIVEN, index);
}

export function partyName(index: number): string {
  return pick(SURNAMES, index * 7 + 3) + pick(PARTY_GIVEN, index * 5 + Math.floor(index / SURNAMES.length));
}

export function firmName(index: number, line: string): string {
  return `上海${pick(FIRM_WORDS, index)}${line}有限公司`;
}

/** A number that cannot be dialled: no Shanghai number starts with 0000. */
export function unusedPhone(index: number): string {
  return `021-0000${String(1000 + (index % 9000))}`;
}

/** No area has the number 999999, so this belongs to nobody. */
export function inventedIdNumber(index: number): string {
  return `99999919800101${String(1000 + (index % 9000))}`;
}
