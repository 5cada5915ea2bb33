import { CHANNEL_TERMS, ENDING_TERMS, type IntakeSource } from '@libs/reference';

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const local = (instant: string): string => new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString();

/** `2026年3月2日`, of a day or of an instant in Shanghai. */
export function dayInWords(day: string | null | undefined): string | null {
  if (!day) return null;
  const [year, month, date] = (day.length > 10 ? local(day) : day).slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2026年3月2日14时30分` */
export function timeInWords(instant: string | null | undefined): string | null {
  if (!instant) return null;
  const [hour, minute] = local(instant).slice(11, 16).split(':').map(Number);
  return `${dayInWords(instant)}${hour}时${minute === 0 ? '' : `${minute}分`}`;
}

export const amountInWords = (amount: number | null | undefined): string | null =>
  amount === null || amount === undefined
    ? null
    : `人民币${amount.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}元`;

/** Somebody whose name is not known here; an id never stands on a paper. */
export const UNNAMED = '（姓名待补）';

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** `十一`; 1 to 99. */
export function numeral(count: number): string {
  const tens = Math.floor(count / 10);
  const first = tens > 1 ? NUMERALS[tens] : '';
  return `${first}${tens > 0 ? '十' : ''}${NUMERALS[count % 10]}`;
}

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** `叁仟贰佰捌拾元伍角整`: the way a sum is written so that nobody can change it. Whole fen, less than 10^16 yuan. */
export function amountInCapitals(amount: number): string {
  const fen = Math.round(amount * 100);
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan === 0 && fen > 0 ? '' : `${wholeInCapitals(yuan)}元`;
  if (jiao === 0 && rest === 0) return `${whole}整`;
  const tens = jiao === 0 ? (whole === '' ? '' : '零') : `${DIGITS[jiao]}角`;
  return rest === 0 ? `${whole}${tens}整` : `${whole}${tens}${DIGITS[rest]}分`;
}

function wholeInCapitals(yuan: number): string {
  if (yuan === 0) return '零';
  const groups: number[] = [];
  for (let left = yuan; left > 0; left = Math.floor(left / 10_000)) groups.push(left % 10_000);
  return groups
    .map((group, at) => {
      if (group === 0) return groups.slice(at + 1).some((one) => one > 0) && at === 0 ? '' : '零';
      const isInner = at < groups.length - 1;
      return `${isInner && group < 1_000 ? '零' : ''}${groupInCapitals(group)}${GROUPS[at]}`;
    })
    .toReversed()
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}

function groupInCapitals(group: number): string {
  return [3, 2, 1, 0]
    .map((place) => {
      const digit = Math.floor(group / 10 ** place) % 10;
      return digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[place]}`;
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

const SOURCES: Partial<Record<IntakeSource, string>> = {
  依申请: '当事人申请',
  主动: '主动调解',
  法院: '人民法院委托（移送）',
  检察院: '人民检察院委托（移送）',
  公安: '公安机关委托（移送）',
  信访: '信访部门委托（移送）',
  12345: '12345热线转办',
  网格: '网格上报',
  其他部门: '其他部门委托（移送）',
};

export const sourceInWords = (source: IntakeSource | null): string | null =>
  source === null ? null : (SOURCES[source] ?? source);

export const endingInWords = (ending: string | null): string | null =>
  ending === null ? null : (ENDING_TERMS[ending as keyof typeof ENDING_TERMS] ?? null);

export const channelInWords = (channel: string | null): string | null =>
  channel === null ? null : (CHANNEL_TERMS[channel as keyof typeof CHANNEL_TERMS] ?? null);

export const OUTCOMES: Readonly<Record<string, string>> = {
  settled: '调解成功',
  'partly-settled': '部分达成协议',
  'not-settled': '调解未达成协议',
  refused: '不予受理',
  transferred: '已移送其他单位',
};

export const RULINGS: Readonly<Record<string, string>> = {
  valid: '裁定调解协议有效',
  rejected: '裁定驳回申请',
  withdrawn: '申请人撤回申请',
  'not-accepted': '裁定不予受理',
  terminated: '裁定终结特别程序',
};

export const REPRESENTATIVES: Readonly<Record<string, string>> = {
  legal: '法定代理人',
  guardian: '监护人',
  agent: '委托代理人',
  elected: '推选代表人',
};
export const POWERS: Readonly<Record<string, string>> = { general: '一般授权', special: '特别授权' };

export interface Person {
  readonly sex: string;
  readonly bornOn: string;
}

/** Sex and birth date as an identity number of 18 digits has them; null for any other document. */
export function personOf(idNumber: string | null): Person | null {
  const [, year, month, date, order] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dXx]$/.exec(idNumber ?? '') ?? [];
  if (year === undefined) return null;
  return { sex: Number(order) % 2 === 1 ? '男' : '女', bornOn: `${year}-${month}-${date}` };
}

export function ageOn(bornOn: string, day: string): number {
  const age = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? age - 1 : age;
}
