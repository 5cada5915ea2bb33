type Phrases = Readonly<Record<string, string>>;

let phrases: Phrases = {};

/** From now on the fixed words in what the server sends are read in the language of this book; empty: as they are sent. */
export function hearIn(book: Phrases): void {
  phrases = book;
}

/** Fields that are words to be read, never codes to be sent back. */
const WORDS = /Title$|^title$|^nextStep$/;

/** What the server sent, its fixed Chinese words in the chosen language. What people wrote stays as it is. */
export function heard(value: unknown): unknown {
  return Object.keys(phrases).length === 0 ? value : translated(value);
}

function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      typeof one === 'string' && WORDS.test(name) ? (phrases[one] ?? one) : translated(one),
    ]),
  );
}
