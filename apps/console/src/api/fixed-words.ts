type Say = (text: string) => string;

let say: Say | null = null;

/** From now on the fixed words in what the server sends are said like this; null: as they are sent. */
export function hearIn(words: Say | null): void {
  say = words;
}

/** Fields that are words to be read, never codes to be sent back. */
const WORDS = /Title$|^title$|^nextStep$|^derivation$|[oO]rganisationName$|^courtName$/;

/** What the server sent, its fixed Chinese words in the chosen language. What people wrote stays as it is. */
export function heard(value: unknown): unknown {
  return say === null ? value : translated(value, say);
}

function translated(value: unknown, words: Say): unknown {
  if (Array.isArray(value)) return value.map((one) => translated(one, words));
  if (typeof value !== 'object' || value === null) return value;
  // A body of the directory, or a court to choose: such a name is never sent back.
  const isBody = 'organisationId' in value && ('divisionCode' in value || 'ground' in value);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      typeof one === 'string' && (WORDS.test(name) || (isBody && name === 'name'))
        ? words(one)
        : translated(one, words),
    ]),
  );
}
