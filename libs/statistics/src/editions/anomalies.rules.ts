import type { FiguresTable } from '../answers/get-figures.js';

export interface Anomaly {
  readonly rule: string;
  /** An error must be explained before anybody confirms. */
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

type Values = FiguresTable['values'];

const AT_MOST: readonly (readonly [part: keyof Values, whole: keyof Values, text: string])[] = [
  ['agreed', 'concluded', '达成协议数大于调解终结数'],
  ['overdue', 'open', '期末逾期数大于期末在办数'],
  ['clocksMet', 'clocksEnded', '按时完成的期限数大于终止的期限数'],
  ['satisfied', 'visitedAsked', '满意数大于询问数'],
  ['visitedAsked', 'visited', '询问满意的次数大于回访次数'],
  ['confirmed', 'confirmationDecided', '司法确认有效数大于有结果数'],
];

/** Below this a jump says nothing. */
const SMALLEST_COMPARED = 20;
const JUMP = 3;

/** What a careful clerk would stop at before the report goes out (domain.md 9.3). */
export function anomaliesOf(values: Values, previous: Values | null): readonly Anomaly[] {
  const found: Anomaly[] = [];
  for (const [part, whole, text] of AT_MOST) {
    if (values[part] > values[whole]) {
      found.push({
        rule: `${part}-over-${whole}`,
        severity: 'error',
        text: `${text}（${values[part]} ＞ ${values[whole]}）。`,
      });
    }
  }
  if (!previous) return found;
  const came = values.registered + values.reopened + values.mergeUndone;
  const carried = previous.open + came - values.closed - values.merged;
  if (carried !== values.open) {
    const text = `上期在办 ${previous.open}＋登记 ${values.registered}＋重新办理 ${values.reopened}＋撤销并入 ${values.mergeUndone}－结案 ${values.closed}－并入他案 ${values.merged}＝${carried}，与期末在办 ${values.open} 不符。`;
    found.push({ rule: 'carried-forward', severity: 'error', text });
  }
  for (const [id, title] of [
    ['registered', '登记'],
    ['concluded', '调解终结'],
  ] as const) {
    const [was, is] = [previous[id], values[id]];
    if (Math.max(was, is) < SMALLEST_COMPARED || (is <= was * JUMP && was <= is * JUMP)) continue;
    found.push({ rule: `jump-${id}`, severity: 'warning', text: `${title}数与上期相差三倍以上（${was} → ${is}）。` });
  }
  return found;
}
