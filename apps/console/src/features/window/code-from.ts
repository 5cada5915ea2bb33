/**
 * A case code from what was typed or pasted: full-width letters and digits, small letters, spaces and long dashes are the
 * same to a person. null: it cannot be one.
 */
export function codeFrom(entered: string): string | null {
  const code = entered
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐-―−﹣－_]/g, '-')
    .toUpperCase();
  return /^[A-Z]{1,2}(-[A-Z0-9-]{0,40})?$/.test(code) ? code : null;
}
