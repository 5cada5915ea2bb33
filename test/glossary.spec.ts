import fs from 'node:fs';
import path from 'node:path';
import {
  CHANNELS,
  DISPUTE_STATUSES,
  ENDINGS,
  JUDICIAL_KINDS,
  ORGANISATION_KINDS,
  RECUSAL_GROUNDS,
  ROLES,
} from '@libs/contracts';

const ROOT = path.resolve(__dirname, '..');

/** The names of the first column of every table. */
function namesOf(glossary: string): readonly string[] {
  const firstCells = glossary
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|')[1] ?? '');
  return firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

function sourcesBelow(directory: string): string {
  return fs
    .readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => fs.readFileSync(path.join(directory, file), 'utf8'))
    .join('\n');
}

describe('the glossary', () => {
  const names = namesOf(fs.readFileSync(path.join(ROOT, 'libs/reference/GLOSSARY.md'), 'utf8'));
  const sources = sourcesBelow(path.join(ROOT, 'libs'));

  it.each([...new Set(names)])('explains %s, which is in the code', (name) => {
    expect(new RegExp(String.raw`(?<![\w-])${name}(?![\w-])`).test(sources)).toBe(true);
  });

  it.each([
    ...CHANNELS,
    ...DISPUTE_STATUSES,
    ...ENDINGS,
    ...JUDICIAL_KINDS,
    ...ORGANISATION_KINDS,
    ...RECUSAL_GROUNDS,
    ...ROLES,
  ])('has a row for the code %s', (code) => {
    expect(names).toContain(code);
  });
});
