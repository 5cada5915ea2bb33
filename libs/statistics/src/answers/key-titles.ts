import { CLOCK_RULES } from '@libs/deadlines';
import { CHANNEL_TERMS, divisionNameOn, ENDING_TERMS } from '@libs/reference';
import { MEDIATOR_KIND_TERMS, ORGANISATION_KIND_TERMS } from '@libs/roster';
import { AGE_BANDS } from './fact-rows.js';
import type { Breakdown } from './question.js';
import { DETAIL_TERMS } from './words.js';

const UNKNOWN: Readonly<Record<Breakdown, string>> = {
  channel: '尚未分流',
  category: '未分类',
  source: '来源未填',
  area: '地点未填',
  organisation: '单位未填',
  bodyKind: '单位未入库',
  mediatorKind: '尚无调解员',
  mediator: '尚无调解员',
  age: '登记日期未知',
  detail: '未注明',
  rule: '未注明',
  day: '',
  month: '',
};

const CLOCK_TITLES: Readonly<Record<string, string>> = Object.fromEntries(
  CLOCK_RULES.rules.map(({ id, title }) => [id, title]),
);

const TERMS: Readonly<Partial<Record<Breakdown, Readonly<Record<string, string>>>>> = {
  channel: CHANNEL_TERMS,
  bodyKind: ORGANISATION_KIND_TERMS,
  mediatorKind: MEDIATOR_KIND_TERMS,
  age: Object.fromEntries(AGE_BANDS.map(({ key, title }) => [key, title])),
  detail: { ...ENDING_TERMS, ...DETAIL_TERMS },
  rule: { ...DETAIL_TERMS, ...CLOCK_TITLES },
};

/**
 * What a person reads for a key; names of bodies are brought by the caller, areas are named as they were on the day.
 * A key that nobody knows stands for itself.
 */
export function keyTitles(breakdown: Breakdown, key: string, names: ReadonlyMap<string, string>, on: string): string {
  if (key === '') return UNKNOWN[breakdown];
  if (breakdown === 'area') return divisionNameOn(key, on);
  return names.get(key) ?? TERMS[breakdown]?.[key] ?? key;
}
