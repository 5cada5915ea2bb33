/** Digits and letters that nobody confuses when a code is read out: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
const LENGTH = 7;

/**
 * The code that a person is told: `LD-<district>-<year>-<number><check>`, for example `LD-310109-2026-K7MQ3XA4`.
 *
 * There is no counter behind it: a counter for the whole city would be one place where every registration waits. The
 * number comes from the dispute's id (a hash already), seven characters of 23: in one district and year with 20,000
 * disputes the chance of any two being equal is about 6 percent, so the id, not the code, is what machines use, and a
 * search by code may show two. The check character finds every single wrong character and most swapped neighbours.
 */
export function disputeCode(disputeId: string, divisionCode: string | null, receivedOn: string): string {
  const number = shortNumber(disputeId);
  const district = (divisionCode ?? '310000').slice(0, 6).padEnd(6, '0');
  return `LD-${district}-${receivedOn.slice(0, 4)}-${number}${checkCharacter(number)}`;
}

function shortNumber(disputeId: string): string {
  let rest = BigInt(`0x${disputeId.replaceAll('-', '')}`);
  const base = BigInt(ALPHABET.length);
  let text = '';
  for (let i = 0; i < LENGTH; i += 1) {
    text += ALPHABET.charAt(Number(rest % base));
    rest /= base;
  }
  return text;
}

/** Weighted sum modulo the (prime) size of the alphabet. */
function checkCharacter(number: string): string {
  const sum = [...number].reduce((total, character, index) => total + ALPHABET.indexOf(character) * (index + 2), 0);
  return ALPHABET.charAt(sum % ALPHABET.length);
}

/** True when the last character fits the rest: a misread code is caught before anything is searched. */
export function isPlausibleCode(code: string): boolean {
  const number = code.split('-').at(-1) ?? '';
  return number.length === LENGTH + 1 && checkCharacter(number.slice(0, -1)) === number.at(-1);
}
