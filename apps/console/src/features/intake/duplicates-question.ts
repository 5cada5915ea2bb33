import type { DuplicatesQuestion, RegisterDispute } from '../../api/types';

type Party = Partial<RegisterDispute['parties'][number]>;

/** What the form knows so far. */
export interface Known {
  readonly parties?: readonly (Party | undefined)[];
  readonly division?: readonly string[];
  readonly category?: RegisterDispute['category'];
}

/** Numbers that are still being typed would be refused by the server, so they are not asked with. */
const WHOLE_PHONE = /^\+?[0-9][0-9 -]{5,19}$/;
const WHOLE_ID_NUMBER = /^([0-9]{17}[0-9X]|[0-9]{15}|[0-9A-HJ-NPQRTUWXY]{18}|[A-Z][0-9A-Z]{6,11})$/i;

const whole = (text: string | null | undefined, pattern: RegExp): string | undefined => {
  const trimmed = text?.trim() ?? '';
  return pattern.test(trimmed) ? trimmed : undefined;
};

/** Name and phone, or an identity number, or place and category: less than that finds half the town. null: not enough. */
export function duplicatesQuestion({ parties = [], division, category }: Known): DuplicatesQuestion | null {
  const asked = parties.flatMap((party) => {
    const name = party?.name?.trim() || undefined;
    const phone = whole(party?.phone, WHOLE_PHONE);
    const idNumber = whole(party?.idNumber, WHOLE_ID_NUMBER);
    if (!idNumber && !(name && phone)) return [];
    return [{ ...(name ? { name } : {}), ...(phone ? { phone } : {}), ...(idNumber ? { idNumber } : {}) }];
  });
  const divisionCode = division?.at(-1);
  const place = divisionCode && category ? { divisionCode, category } : {};
  if (asked.length === 0 && !('category' in place)) return null;
  return { parties: asked, ...place };
}
