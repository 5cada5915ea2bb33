import { DISTRICTS, STREETS } from './places.js';

/** Kinds of bodies by how their names end; the longest that fits counts. */
const KINDS: readonly (readonly [chinese: string, english: string])[] = [
  ['道路交通事故人民调解委员会', 'Road Accident Mediation Committee'],
  ['婚姻家庭纠纷人民调解委员会', 'Family Mediation Committee'],
  ['医疗纠纷人民调解委员会', 'Medical Dispute Mediation Committee'],
  ['物业纠纷人民调解委员会', 'Property Mediation Committee'],
  ['劳动争议人民调解委员会', 'Labour Mediation Committee'],
  ['劳动人事争议仲裁委员会', 'Labour Arbitration Commission'],
  ['劳动人事争议仲裁院', 'Labour Arbitration Court'],
  ['人民调解委员会', 'People’s Mediation Committee'],
  ['12345市民服务热线', '12345 Citizens’ Hotline'],
  ['非诉讼争议解决中心', 'Dispute Resolution Centre'],
  ['人力资源和社会保障局', 'Human Resources and Social Security Bureau'],
  ['住房保障和房屋管理局', 'Housing Administration Bureau'],
  ['规划和自然资源局', 'Planning and Natural Resources Bureau'],
  ['市场监督管理局', 'Market Regulation Bureau'],
  ['卫生健康委员会', 'Health Commission'],
  ['文化和旅游局', 'Culture and Tourism Bureau'],
  ['生态环境局', 'Ecology and Environment Bureau'],
  ['公安分局交警支队', 'Traffic Police'],
  ['公安分局', 'Public Security Branch'],
  ['信访办公室', 'Letters and Visits Office'],
  ['城市运行管理中心', 'City Operations Centre'],
  ['和谐调解服务中心', 'Harmony Mediation Service Centre'],
  ['老法官调解工作室', 'Retired Judges’ Mediation Studio'],
  ['个人调解工作室', 'Mediation Studio'],
  ['调解工作室', 'Mediation Studio'],
  ['法律援助中心', 'Legal Aid Centre'],
  ['人民检察院', 'People’s Procuratorate'],
  ['人民法院', 'People’s Court'],
  ['人民政府', 'People’s Government'],
  ['街道办事处', 'Subdistrict Office'],
  ['司法局', 'Justice Bureau'],
  ['司法所', 'Judicial Office'],
  ['派出所', 'Police Station'],
];

const UNITS: Readonly<Record<string, string>> = { 街道: 'Subdistrict', 镇: 'Town', 乡: 'Township' };
const COMMUNITIES: Readonly<Record<string, string>> = {
  居委会: 'Residents’ Committee',
  居民委员会: 'Residents’ Committee',
  村委会: 'Villagers’ Committee',
  村民委员会: 'Villagers’ Committee',
};

/** A place at the head of a name, and what is left of it. */
type Head = readonly [place: string | null, rest: string];

function cityOf(name: string): Head {
  return name.startsWith('上海市') ? ['Shanghai', name.slice(3)] : [null, name];
}

function districtOf(name: string): Head {
  const [, stem = '', unit = ''] = /^(.{2})(新区|区)/.exec(name) ?? [];
  const english = DISTRICTS[stem];
  if (!english) return [null, name];
  return [`${english} ${unit === '新区' ? 'New Area' : 'District'}`, name.slice(stem.length + unit.length)];
}

function streetOf(name: string): Head {
  const [, stem = '', unit = ''] = /^(.{1,5}?)(街道|镇(?!街道)|乡)(?!办事处)/.exec(name) ?? [];
  const english = STREETS[stem];
  if (english) return [`${english} ${UNITS[unit] ?? ''}`.trim(), name.slice(stem.length + unit.length)];
  return Object.hasOwn(STREETS, name) ? [STREETS[name] ?? null, ''] : [null, name];
}

/** A community has its own name, which stays as it is: nobody has given it an English one. */
function communityOf(name: string): Head {
  const [, stem, unit = ''] = /^(.{1,12}?)(居民委员会|村民委员会|居委会|村委会)/.exec(name) ?? [];
  return stem ? [`${stem} ${COMMUNITIES[unit] ?? ''}`, name.slice(stem.length + unit.length)] : [null, name];
}

/** Null where the rule does not reach: the name stays as it is. */
function englishName(name: string): string | null {
  const kind = KINDS.find(([chinese]) => name.endsWith(chinese));
  let rest = kind ? name.slice(0, -kind[0].length) : name;
  const places: string[] = [];
  for (const readPlace of [cityOf, districtOf, streetOf, communityOf]) {
    const [place, left] = readPlace(rest);
    if (place) places.push(place);
    rest = left;
  }
  if (rest !== '' || places.length === 0) return null;
  return [places.join(', '), kind?.[1] ?? ''].join(' ').trim();
}

/**
 * The name of a body in English, made from its place and its kind, with the Chinese one beside it: that one is the legal
 * name. A name that the rule does not know stays as it is.
 */
export function bodyInEnglish(name: string): string {
  const english = englishName(name);
  return english === null ? name : `${english} (${name})`;
}
