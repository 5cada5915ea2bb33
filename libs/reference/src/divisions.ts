import { DIVISIONS_EDITION, SHANGHAI_DIVISIONS } from './data/shanghai-divisions.js';

export type DivisionLevel = 'city' | 'district' | 'subdistrict' | 'community';

/** One unit of the statistical division code. Codes are hierarchical prefixes: 31, 310109, 310109xxx, 310109xxxxxx. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly parentCode: string | null;
}

export const CITY: Division = { code: '31', name: '上海市', level: 'city', parentCode: null };
export { DIVISIONS_EDITION };

interface Index {
  readonly byCode: ReadonlyMap<string, Division>;
  readonly children: ReadonlyMap<string, readonly Division[]>;
}

function parseLine(line: string): Division[] {
  const [code = '', name = '', ...communities] = line.split(' ');
  if (code.length === 6) return [{ code, name, level: 'district', parentCode: CITY.code }];
  const street: Division = { code, name, level: 'subdistrict', parentCode: code.slice(0, 6) };
  return [
    street,
    ...communities.map((entry): Division => ({
      code: code + entry.slice(0, 3),
      name: entry.slice(3),
      level: 'community',
      parentCode: code,
    })),
  ];
}

let cached: Index | undefined;

/** Parsed once, on first use (6,760 units, a few milliseconds). */
function index(): Index {
  if (cached) return cached;
  const divisions = [CITY, ...SHANGHAI_DIVISIONS.trim().split('\n').flatMap(parseLine)];
  const children = new Map<string, Division[]>();
  for (const division of divisions) {
    if (division.parentCode === null) continue;
    const siblings = children.get(division.parentCode);
    if (siblings) siblings.push(division);
    else children.set(division.parentCode, [division]);
  }
  cached = { byCode: new Map(divisions.map((division) => [division.code, division])), children };
  return cached;
}

export const allDivisions = (): readonly Division[] => [...index().byCode.values()];

export const divisionByCode = (code: string): Division | undefined => index().byCode.get(code);

/** Direct children; without a code the city itself. */
export const divisionChildren = (parentCode?: string): readonly Division[] =>
  parentCode === undefined ? [CITY] : (index().children.get(parentCode) ?? []);

/** From the unit itself up to the city; empty where the code is unknown. */
export function divisionAncestors(code: string): readonly Division[] {
  const path: Division[] = [];
  for (let at = divisionByCode(code); at; at = at.parentCode === null ? undefined : divisionByCode(at.parentCode)) {
    path.push(at);
  }
  return path;
}

const ancestorAt =
  (level: DivisionLevel) =>
  (code: string): Division | undefined =>
    divisionAncestors(code).find((division) => division.level === level);

export const districtOf = ancestorAt('district');
export const streetOf = ancestorAt('subdistrict');

/** The full name a person reads, for example 上海市徐汇区天平路街道. */
export const divisionPath = (code: string): string =>
  divisionAncestors(code)
    .toReversed()
    .map((division) => division.name)
    .join('');

/** True where `code` is `area` or lies in it. */
export const liesWithin = (code: string, area: string): boolean => code.startsWith(area);

/** 浦东新区 is also written 浦东, 徐汇区 also 徐汇. */
const shortName = (district: Division): string => district.name.replace(/(新区|区)$/, '');

const deepestNamed = (candidates: readonly Division[], text: string): Division | undefined =>
  candidates
    .filter((division) => text.includes(division.name))
    .toSorted((left, right) => right.name.length - left.name.length)[0];

/**
 * The deepest unit that free text names without doubt: 上海市徐汇区天平路街道 gives the street. A street is looked for
 * inside the district that the text names; where it names none, only a street name that is unique in the city counts.
 * Text of another city gives nothing.
 */
export function findDivision(text: string): Division | undefined {
  const districts = divisionChildren(CITY.code);
  const district =
    deepestNamed(districts, text) ??
    (text.includes('上海') ? districts.find((each) => text.includes(`上海市${shortName(each)}`)) : undefined);
  if (!district) {
    return text.includes('上海') ? (uniqueStreet(text) ?? CITY) : undefined;
  }
  const abroad = /[一-龥]{2,}(省|自治区)|(北京|天津|重庆)市/.test(text) && !text.includes('上海');
  if (abroad) return undefined;
  const street = deepestNamed(divisionChildren(district.code), text);
  return street ? (deepestNamed(divisionChildren(street.code), text) ?? street) : district;
}

function uniqueStreet(text: string): Division | undefined {
  const named = allDivisions().filter((division) => division.level === 'subdistrict' && text.includes(division.name));
  return named.length === 1 ? named[0] : undefined;
}
