/** Words that turn a statement round when they stand shortly before it in the same clause. */
const NEGATION = /(没有|没|未曾|从未|尚未|未|并非|并无|不是|不存在|不涉及|无|否认|不)[^，。；：！？、“”]{0,3}$/;
const LOOK_BACK = 8;

/** True where `pattern` stands in the text without a negation shortly before it (没有受伤 is not 受伤). */
export function says(text: string, pattern: RegExp): boolean {
  for (const found of text.matchAll(new RegExp(pattern, 'g'))) {
    if (!NEGATION.test(text.slice(Math.max(0, found.index - LOOK_BACK), found.index))) return true;
  }
  return false;
}
