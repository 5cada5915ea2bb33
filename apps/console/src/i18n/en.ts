import { bodyWords } from './en/bodies';
import { caseWords } from './en/case';
import { checksWords } from './en/checks';
import { clockWords } from './en/clocks';
import { codeWords } from './en/codes';
import { conflictWords } from './en/conflict';
import { emergencyWords } from './en/emergencies';
import { figureWords } from './en/figures';
import { handoffWords } from './en/handoffs';
import { officeWords } from './en/office';
import { pagesWords } from './en/pages';
import { paperWords } from './en/papers';
import { partyWords } from './en/party';
import { partnersWords } from './en/partners';
import { matchingWords } from './en/matching';
import { rosterWords } from './en/roster';
import { ruleWords } from './en/rules';
import { supervisionWords } from './en/supervision';
import { tipWords } from './en/tips';
import { valueWords } from './en/values';
import { workWords } from './en/work';
import type { Dictionary } from './zh';

/** English, loaded only when it is chosen. */
export const en: Dictionary = {
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
};
