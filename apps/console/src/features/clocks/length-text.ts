/** 30 个工作日 */
export const lengthText = (
  { length, unit }: { readonly length: number; readonly unit: string },
  term: (family: string, code: string) => string,
): string => `${length} ${term('unit', unit)}`;
