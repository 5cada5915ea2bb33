import type { Channel } from '@libs/reference';
import type { OrganisationKind } from '@libs/roster';

export interface DemoOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly channels: readonly Channel[];
  readonly divisionCode: string;
  readonly parentId: string | null;
  readonly industry: string | null;
}

/** The three districts of the demo with the streets and towns that are filled in; the codes are the real ones. */
export const DEMO_DISTRICTS = [
  { code: '310109', streets: ['310109018', '310109014', '310109017'] },
  { code: '310104', streets: ['310104014', '310104011', '310104010'] },
  { code: '310115', streets: ['310115016', '310115125', '310115013'] },
] as const;

const COMMUNITIES_PER_STREET = 2;

export interface DivisionNames {
  nameOf(code: string): string;
  childrenOf(code: string): readonly string[];
}

type Body = readonly [
  slug: string,
  suffix: string,
  kind: OrganisationKind,
  channels: readonly Channel[],
  industry?: string,
];

/** What every district has beside its justice bureau and dispute centre. */
const DISTRICT_BODIES: readonly Body[] = [
  ['court', '人民法院', 'court', ['judicial']],
  ['procuratorate', '人民检察院', 'procuratorate', []],
  ['market', '市场监督管理局', 'market-regulator', ['administrative']],
  ['labour', '人力资源和社会保障局', 'labour-agency', ['administrative']],
  ['housing', '住房保障和房屋管理局', 'housing-agency', ['administrative']],
  ['health', '卫生健康委员会', 'health-agency', ['administrative']],
  ['tourism', '文化和旅游局', 'other-agency', ['administrative']],
  ['environment', '生态环境局', 'other-agency', ['administrative']],
  ['planning', '规划和自然资源局', 'other-agency', ['administrative']],
  ['traffic-police', '公安分局交警支队', 'police-station', ['administrative']],
  ['petition', '信访办公室', 'petition-office', []],
  ['grid', '城市运行管理中心', 'grid-centre', []],
  ['medical', '医疗纠纷人民调解委员会', 'industry-committee', ['people'], '医疗'],
  ['traffic', '道路交通事故人民调解委员会', 'industry-committee', ['people'], '道路交通事故'],
  ['property', '物业纠纷人民调解委员会', 'industry-committee', ['people'], '物业'],
  ['family', '婚姻家庭纠纷人民调解委员会', 'industry-committee', ['people'], '婚姻家庭'],
  ['work', '劳动争议人民调解委员会', 'industry-committee', ['people'], '劳动'],
  ['society', '和谐调解服务中心', 'social-organisation', ['people', 'other']],
];

export const organisationIdOf = (divisionCode: string, slug: string): string => `org-${divisionCode}-${slug}`;

export const CITY = '31';
export const CITY_BUREAU = organisationIdOf(CITY, 'justice');

function city(names: DivisionNames): DemoOrganisation[] {
  const name = names.nameOf(CITY);
  const base = { divisionCode: CITY, channels: [], industry: null } as const;
  return [
    { ...base, organisationId: CITY_BUREAU, name: `${name}司法局`, kind: 'justice-bureau', parentId: null },
    {
      ...base,
      organisationId: organisationIdOf(CITY, 'hotline'),
      name: `${name}12345市民服务热线`,
      kind: 'hotline-12345',
      parentId: null,
    },
  ];
}

function district(code: string, names: DivisionNames): DemoOrganisation[] {
  const name = names.nameOf(code);
  const bureau = organisationIdOf(code, 'justice');
  const centre = organisationIdOf(code, 'centre');
  const base = { divisionCode: code, channels: [], industry: null } as const;
  return [
    { ...base, organisationId: bureau, name: `${name}司法局`, kind: 'justice-bureau', parentId: CITY_BUREAU },
    { ...base, organisationId: centre, name: `${name}非诉讼争议解决中心`, kind: 'dispute-centre', parentId: bureau },
    ...DISTRICT_BODIES.map(([slug, suffix, kind, channels, industry]): DemoOrganisation => ({
      organisationId: organisationIdOf(code, slug),
      name: `${name}${suffix}`,
      kind,
      channels,
      divisionCode: code,
      // The dispute centre follows up what it passed on (domain.md 5.3), so escalations of the district's bodies go there.
      parentId: centre,
      industry: industry ?? null,
    })),
  ];
}

function street(code: string, names: DivisionNames): DemoOrganisation[] {
  const name = names.nameOf(code);
  const short = name.replace(/(街道|镇)$/, '');
  const office = organisationIdOf(code, 'office');
  const town = name.endsWith('镇');
  const base = { divisionCode: code, industry: null } as const;
  return [
    {
      ...base,
      organisationId: office,
      name: `${name}司法所`,
      kind: 'judicial-office',
      channels: [],
      parentId: organisationIdOf(code.slice(0, 6), 'justice'),
    },
    {
      ...base,
      organisationId: organisationIdOf(code, 'committee'),
      name: `${name}人民调解委员会`,
      kind: town ? 'town-committee' : 'street-committee',
      channels: ['people'],
      parentId: office,
    },
    {
      ...base,
      organisationId: organisationIdOf(code, 'police'),
      name: `${short}派出所`,
      kind: 'police-station',
      channels: ['administrative'],
      parentId: organisationIdOf(code.slice(0, 6), 'centre'),
    },
    ...names
      .childrenOf(code)
      .slice(0, COMMUNITIES_PER_STREET)
      .map((community): DemoOrganisation => ({
        organisationId: organisationIdOf(community, 'committee'),
        name: `${name}${names.nameOf(community)}人民调解委员会`,
        kind: names.nameOf(community).endsWith('村委会') ? 'village-committee' : 'community-committee',
        channels: ['people'],
        divisionCode: community,
        parentId: office,
        industry: null,
      })),
  ];
}

function studio(streetCode: string, names: DivisionNames): DemoOrganisation {
  const name = `${names.nameOf(streetCode)}老法官调解工作室`;
  return {
    organisationId: organisationIdOf(streetCode, 'studio'),
    name,
    kind: 'studio',
    channels: ['people', 'other'],
    divisionCode: streetCode,
    parentId: organisationIdOf(streetCode, 'office'),
    industry: null,
  };
}

/** Every body of the demo, those above before those below. */
export function demoOrganisations(names: DivisionNames): readonly DemoOrganisation[] {
  const districts = DEMO_DISTRICTS.flatMap(({ code, streets }) => [
    ...district(code, names),
    ...streets.flatMap((streetCode) => street(streetCode, names)),
    studio(streets[0], names),
  ]);
  return [...city(names), ...districts];
}
