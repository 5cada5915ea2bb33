/** Signs between the characters of a name or a number, as people write them. */
const GROUPING = String.raw`\s\-－—·`;
const GROUPED = new RegExp(`[${GROUPING}]`, 'gu');
const NARROW_TO_WIDE = 0xfee0;

/** A letter, digit or sign as a class of its narrow and its wide form; other characters stand for themselves. */
function signOf(sign: string): string {
  if (!/[!-~]/u.test(sign)) return sign;
  const wide = String.fromCodePoint((sign.codePointAt(0) ?? 0) + NARROW_TO_WIDE);
  return `[${sign.replace(/[\]\\^]/u, '\\$&')}${wide}]`;
}

/**
 * Finds what names somebody (name, number, address) however it is spelled: grouped by spaces or hyphens, in wide or narrow
 * signs, in either case. Global; make one for each search.
 */
export function spelledLoosely(text: string): RegExp {
  const signs = [...text.normalize('NFKC').replaceAll(GROUPED, '')].map(signOf);
  return new RegExp(signs.join(`[${GROUPING}]*`), 'giu');
}
