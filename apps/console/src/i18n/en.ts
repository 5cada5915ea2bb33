import { caseWords } from './en/case';
import { checksWords } from './en/checks';
import { codeWords } from './en/codes';
import { pagesWords } from './en/pages';
import { valueWords } from './en/values';
import type { Dictionary } from './zh';

/** English, loaded only when it is chosen. */
export const en: Dictionary = { ...pagesWords, ...caseWords, ...checksWords, ...codeWords, ...valueWords };
