import { bodyWords } from './zh/bodies';
import { caseWords } from './zh/case';
import { checksWords } from './zh/checks';
import { clockWords } from './zh/clocks';
import { codeWords } from './zh/codes';
import { conflictWords } from './zh/conflict';
import { emergencyWords } from './zh/emergencies';
import { figureWords } from './zh/figures';
import { handoffWords } from './zh/handoffs';
import { officeWords } from './zh/office';
import { pagesWords } from './zh/pages';
import { paperWords } from './zh/papers';
import { partyWords } from './zh/party';
import { partnersWords } from './zh/partners';
import { matchingWords } from './zh/matching';
import { rosterWords } from './zh/roster';
import { ruleWords } from './zh/rules';
import { supervisionWords } from './zh/supervision';
import { tipWords } from './zh/tips';
import { valueWords } from './zh/values';
import { workWords } from './zh/work';

/**
 * Every word the console says, in Chinese: one dictionary in parts. Each part of `en.ts` must have exactly the keys
 * of its Chinese part or the build fails.
 */
export const zh = {
  ...pagesWords,
  ...officeWords,
  ...conflictWords,
  ...emergencyWords,
  ...figureWords,
  ...partyWords,
  ...handoffWords,
  ...partnersWords,
  ...paperWords,
  ...bodyWords,
  ...caseWords,
  ...checksWords,
  ...clockWords,
  ...codeWords,
  ...matchingWords,
  ...rosterWords,
  ...ruleWords,
  ...supervisionWords,
  ...tipWords,
  ...valueWords,
  ...workWords,
} as const;

export type WordKey = keyof typeof zh;
export type Dictionary = Readonly<Record<WordKey, string>>;
