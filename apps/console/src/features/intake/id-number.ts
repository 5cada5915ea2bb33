const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

export interface IdNumberFacts {
  readonly valid: boolean;
  readonly sex: 'male' | 'female';
  /** ISO date. */
  readonly bornOn: string;
}

/** Sex and birth date of an 18-digit citizen number and whether its check digit fits (GB 11643-1999); null if not one. */
export function readIdNumber(idNumber: string): IdNumberFacts | null {
  const digits = idNumber.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(digits)) return null;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const bornOn = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`;
  return {
    valid: CHECK_DIGITS[sum % 11] === digits[17] && isDay(bornOn),
    sex: Number(digits[16]) % 2 === 1 ? 'male' : 'female',
    bornOn,
  };
}

function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

const AGE_TRAITS: readonly string[] = ['未成年人', '老人'];

/** Traits with those of age as the birth date says: under 18 (未成年人保护法 2), 60 and over (老年人权益保障法 2). */
export function withAge(traits: readonly string[], bornOn: string, today: string): string[] {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (today.slice(5) < bornOn.slice(5) ? 1 : 0);
  const others = traits.filter((trait) => !AGE_TRAITS.includes(trait));
  if (years < 18) return [...others, '未成年人'];
  return years >= 60 ? [...others, '老人'] : others;
}
