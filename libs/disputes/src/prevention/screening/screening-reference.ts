const PREFIX = 'screening-';

/** The order number of a dispute that came of a screening; what stands for the number of another system elsewhere. */
export const screeningReference = (screeningId: string): string => `${PREFIX}${screeningId}`;

export function screeningIdIn(sourceOrderNo: string | null): string | null {
  return sourceOrderNo?.startsWith(PREFIX) ? sourceOrderNo.slice(PREFIX.length) : null;
}
