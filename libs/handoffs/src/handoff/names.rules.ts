import { spelledLoosely } from '@platform/privacy';

/** By what a text gives a person away. */
export interface Known {
  readonly label: string;
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** A single character stands in every text. */
const SHORTEST = 2;
const LEFT_OUT = '［已隐去］';

function patterns(known: readonly Known[]): readonly { readonly found: RegExp; readonly instead: string }[] {
  return known
    .flatMap(({ label, name, idNumber, phone, address }) => [
      { text: name, instead: label },
      ...[idNumber, phone, address].map((text) => ({ text, instead: LEFT_OUT })),
    ])
    .flatMap(({ text, instead }) => (text !== null && text.trim().length >= SHORTEST ? [{ text, instead }] : []))
    .toSorted((a, b) => b.text.length - a.text.length)
    .map(({ text, instead }) => ({ found: spelledLoosely(text.trim()), instead }));
}

/** Whether a text names one of them. Who is not known cannot be found. */
export const namesSomebody = (text: string, known: readonly Known[]): boolean =>
  patterns(known).some(({ found }) => found.test(text));

/** Labels instead of names, nothing instead of numbers and addresses. */
export const withoutNames = (text: string, known: readonly Known[]): string =>
  patterns(known).reduce((left, { found, instead }) => left.replaceAll(found, instead), text);
