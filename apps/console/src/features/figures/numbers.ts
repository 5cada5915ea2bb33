/** A share with its base; below this base a share says nothing and may point at a person. */
export const SMALLEST_BASE = 10;

export const grouped = (value: number): string => value.toLocaleString('zh-CN', { maximumFractionDigits: 2 });

/** Change against another period; null when there is nothing to compare with. */
export function changeOf(
  is: number,
  was: number | undefined,
): { readonly up: boolean; readonly same: boolean; readonly text: string } | null {
  if (was === undefined || Math.max(is, was) < SMALLEST_BASE || was === 0) return null;
  const by = ((is - was) / was) * 100;
  return { up: by >= 0, same: by === 0, text: `${Math.abs(by).toFixed(1)}%` };
}
