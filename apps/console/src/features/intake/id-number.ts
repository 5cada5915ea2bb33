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
  return {
    valid: CHECK_DIGITS[sum % 11] === digits[17],
    sex: Number(digits[16]) % 2 === 1 ? 'male' : 'female',
    bornOn: `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`,
  };
}
