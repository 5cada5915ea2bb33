import { CHANNEL_TERMS, divisionByCode, ENDING_TERMS } from '@libs/reference';
import type { Dimension } from './cell.js';

const UNKNOWN: Readonly<Record<Dimension, string>> = {
  channel: '尚未分流',
  category: '未分类',
  source: '来源未填',
  area: '地点未填',
  ending: '尚未终结',
};

/** What a person reads for a key of a breakdown. */
export function titleOf(dimension: Dimension, key: string): string {
  if (key === '') return UNKNOWN[dimension];
  switch (dimension) {
    case 'channel':
      return known(CHANNEL_TERMS, key);
    case 'ending':
      return known(ENDING_TERMS, key);
    case 'area':
      return divisionByCode(key)?.name ?? key;
    case 'category':
    case 'source':
      return key;
  }
}

/** A key that nobody knows stands for itself. */
const known = (terms: Readonly<Record<string, string>>, key: string): string => terms[key] ?? key;
