import { citeInEnglish } from './citations.js';

type Say = (word: string) => string;
type Pattern = readonly [RegExp, (said: Say, ...parts: string[]) => string];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const UNITS: Readonly<Record<string, string>> = {
  个工作日: 'working days',
  日: 'days',
  个月: 'months',
  年: 'years',
  个工作小时: 'working hours',
};

const countOf = (length: string | undefined, unit: string): string => {
  const words = `${length} ${UNITS[unit] ?? unit}`;
  return length === '1' ? words.replace(/s$/, '') : words;
};

/** Part of a derivation that not every clock has. */
const optional = (text: string | undefined, words: (text: string) => string): string => (text ? words(text) : '');

/** What is said after the basis: years without a notice, extensions, suspensions. */
const laterInEnglish = (rest: string): string =>
  rest
    .replace(
      /([\d、]+) 年放假安排尚未公布，暂按周末推算，公布后重新计算。/,
      ' Holidays of $1 are not published yet: weekends only, recounted later.',
    )
    .replaceAll(/各方约定延长至 (\S+?)。/g, ' Extended by agreement to $1.')
    .replaceAll(
      /(\d{4}-\d\d-\d\d) 为休假日，顺延至 (\S+?)（民法典 203）。/g,
      ' $1 is a day off, so to $2 (Civil Code 203).',
    )
    .replaceAll(
      /(\S+) 至 (\S+) 中止，计 (\d+) 日不计入，约定期限顺延至 (\S+?)。/g,
      ' Suspended from $1 to $2, $3 days not counted, so to $4.',
    );

/** Sentences that the server makes from a few parts: periods, and how the last day of a clock came about. */
const PATTERNS: readonly Pattern[] = [
  [/^(\d{4}) 年 (\d+) 月$/, (_say, year, month) => `${MONTHS[Number(month) - 1] ?? month} ${year}`],
  [/^(\d{4}) 年第([一二三四])季度$/, (_say, year, quarter) => `Q${'一二三四'.indexOf(quarter ?? '') + 1} ${year}`],
  [/^(\d{4}) 年(上|下)半年$/, (_say, year, half) => `${half === '上' ? 'first' : 'second'} half of ${year}`],
  [/^(\d{4}) 年第 (\d+) 周$/, (_say, year, week) => `week ${week} of ${year}`],
  [/^(\d{4}) 年$/, (_say, year) => year ?? ''],
  [
    /^本可选(.+?)（(.+)），因上述禁止事由不能选。$/,
    (say, channel = '', body = '') =>
      `${say(channel)} (${say(body)}) was possible, but is closed for the reasons above.`,
  ],
  [
    /^次选(.+?)（(.+)）：规则权重 (\d+)，低于首选规则 (\S+) 的 (\d+)，列为备选。$/,
    (say, ...parts) => {
      const [channel = '', body = '', weight, first, heavier] = parts;
      return `Second choice ${say(channel).toLowerCase()} (${say(body)}): weight ${weight}, below ${heavier} of ${first}.`;
    },
  ],
  [
    /^(.+?)：自 (\S+) 次日起 (\d+) (日|个工作日)，至 (\S+?)；依据 (.+?)。?$/,
    (say, ...parts) => {
      const [title = '', from, length, unit = '', last, source = ''] = parts;
      return `${say(title)}: ${countOf(length, unit)} from the day after ${from}, until ${last}. Basis: ${citeInEnglish(source)}.`;
    },
  ],
  [/^(\d+)人$/, (_say, count) => `${count} people`],
  [
    /^(\d{4}-\d\d-\d\d) (.+?)，(当日|次日)起算 (\d+) (个工作日|日|个月|年)(?:（(.+?)）)?((?:，\S+ 至 \S+ 不计入)*)(?:，(\S+) 为(.+?)，顺延至次一工作日（民法典 203）)?，期限最后一日为 (\d{4}-\d\d-\d\d)；依据 (.+?)。(.*)$/,
    (say, ...parts) => {
      const [day, start, from, length, unit = '', between, pauses, nominal, off, last, source = '', rest = ''] = parts;
      const counted = from === '当日' ? 'counted from that day' : 'counted from the next day';
      const spared = optional(
        between,
        (text) =>
          ` (${text
            .replace(/扣除(.+?)放假/, (_all, days: string) => `without ${days.split('、').map(say).join(', ')}`)
            .replace(/计入调休上班 (\d+) 天/, 'with $1 make-up working days')
            .replaceAll('，', ', ')})`,
      );
      const paused = optional(pauses, (text) => text.replaceAll(/，(\S+) 至 (\S+) 不计入/g, ', $1 to $2 not counted'));
      const moved = optional(
        nominal,
        (text) => `; ${text} is a day off (${say(off ?? '')}), so the next working day (Civil Code 203)`,
      );
      return `${day}, ${say(start ?? '').toLowerCase()}: ${countOf(length, unit)} ${counted}${spared}${paused}${moved}; last day ${last}. Basis: ${citeInEnglish(source)}.${laterInEnglish(rest)}`;
    },
  ],
  [
    /^(\d{4}-\d\d-\d\d) (.+?)，按办公时间计 (\d+) 个工作小时，至 (\S+ ?\S*) 止；依据 (.+?)。(.*)$/,
    (say, ...parts) => {
      const [day, start = '', hours, last, source = '', rest = ''] = parts;
      return `${day}, ${say(start).toLowerCase()}: ${hours} working hours, until ${last}. Basis: ${citeInEnglish(source)}.${laterInEnglish(rest)}`;
    },
  ],
  [
    /^调解协议约定 (\S+) 前履行；依据 (.+?)。$/,
    (_say, day, source = '') => `To be performed before ${day} by the agreement. Basis: ${citeInEnglish(source)}.`,
  ],
];

/** A sentence of a known pattern in English; null: of none. */
export function patternInEnglish(text: string, say: Say): string | null {
  for (const [pattern, words] of PATTERNS) {
    const found = pattern.exec(text);
    if (found) return words(say, ...found.slice(1));
  }
  return null;
}
