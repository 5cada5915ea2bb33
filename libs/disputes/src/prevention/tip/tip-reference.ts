const PREFIX = 'tip-';

/** The order number of a dispute that came of a tip. */
export const tipReference = (tipId: string): string => `${PREFIX}${tipId}`;

export function tipIdIn(sourceOrderNo: string | null): string | null {
  return sourceOrderNo?.startsWith(PREFIX) ? sourceOrderNo.slice(PREFIX.length) : null;
}
