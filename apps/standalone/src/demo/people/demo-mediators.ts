import { CATEGORY_NAMES, type Category } from '@libs/reference';
import type { MediatorKind } from '@libs/roster';
import { type DemoOrganisation, DEMO_DISTRICTS, organisationIdOf } from './demo-organisations.js';
import { mediatorName } from './names.js';

export interface DemoMediator {
  readonly mediatorId: string;
  readonly name: string;
  readonly kind: MediatorKind;
  readonly organisationId: string;
  readonly fields: readonly Category[];
  readonly languages: readonly string[];
  readonly districtCodes: readonly string[];
  readonly capacity: number;
  readonly termEndsOn: string | null;
  readonly trainedUntil: string | null;
  readonly formerEmployers: readonly string[];
}

interface Post {
  readonly organisationId: string;
  readonly kind: MediatorKind;
  readonly fields: readonly Category[];
  readonly formerEmployer?: string;
}

/** Retired and in-service legal people who help the streets of one district, one set for each district. */
const STREET_HELPERS: readonly (readonly [MediatorKind, string | undefined])[][] = [
  [
    ['retired-police', '公安派出所'],
    ['lawyer', undefined],
    ['volunteer', undefined],
  ],
  [
    ['retired-procurator', '区人民检察院'],
    ['community-adviser', undefined],
    ['law-teacher', undefined],
  ],
  [
    ['retired-notary', '公证处'],
    ['retired-lawyer', '律师事务所'],
    ['retired-judicial-officer', '司法所'],
  ],
];

const INDUSTRY_FIELDS: Readonly<Record<string, readonly Category[]>> = {
  medical: ['医疗'],
  traffic: ['道路交通事故', '损害赔偿'],
  property: ['物业', '邻里', '房屋宅基地'],
  family: ['婚姻家庭'],
  work: ['其他劳动争议', '拖欠农民工工资'],
};

const AGENCIES = [
  'market',
  'labour',
  'tourism',
  'environment',
  'planning',
  'traffic-police',
  'health',
  'housing',
] as const;

function streetPosts(
  streetCode: string,
  index: number,
  helpers: (typeof STREET_HELPERS)[number],
  communities: readonly string[],
): Post[] {
  const [kind, formerEmployer] = helpers[index] as (typeof helpers)[number];
  const committee = organisationIdOf(streetCode, 'committee');
  return [
    { organisationId: committee, kind: 'full-time', fields: CATEGORY_NAMES },
    { organisationId: committee, kind, fields: CATEGORY_NAMES, ...(formerEmployer ? { formerEmployer } : {}) },
    { organisationId: organisationIdOf(streetCode, 'police'), kind: 'administrative-mediator', fields: CATEGORY_NAMES },
    ...communities.slice(0, 1).map((organisationId): Post => ({
      organisationId,
      kind: 'part-time',
      fields: ['婚姻家庭', '邻里', '物业', '损害赔偿', '其他消费', '房屋宅基地', '合同', '电子商务', '其他'],
    })),
  ];
}

function districtPosts(code: string): Post[] {
  return [
    ...Object.entries(INDUSTRY_FIELDS).map(([slug, fields]): Post => ({
      organisationId: organisationIdOf(code, slug),
      kind: 'full-time',
      fields,
    })),
    ...AGENCIES.map((slug): Post => ({
      organisationId: organisationIdOf(code, slug),
      kind: 'administrative-mediator',
      fields: CATEGORY_NAMES,
    })),
    { organisationId: organisationIdOf(code, 'court'), kind: 'court-invited', fields: CATEGORY_NAMES },
    { organisationId: organisationIdOf(code, 'society'), kind: 'notary', fields: CATEGORY_NAMES },
  ];
}

const isCommunity = ({ divisionCode }: DemoOrganisation, street: string): boolean =>
  divisionCode.length === 12 && divisionCode.startsWith(street);

/**
 * About eighty people of every kind of the roster. Terms and training end well after `today` (ISO date), so that nobody is
 * filtered out for a paper.
 */
export function demoMediators(organisations: readonly DemoOrganisation[], today: string): readonly DemoMediator[] {
  const posts = DEMO_DISTRICTS.flatMap(({ code, streets }, districtIndex) => [
    ...streets.flatMap((street, index) => {
      const communities = organisations.filter((one) => isCommunity(one, street)).map((one) => one.organisationId);
      return streetPosts(street, index, STREET_HELPERS[districtIndex] ?? [], communities);
    }),
    {
      organisationId: organisationIdOf(streets[0], 'studio'),
      kind: 'retired-judge' as const,
      fields: CATEGORY_NAMES,
      formerEmployer: '区人民法院',
    },
    ...districtPosts(code),
  ]);
  const endsOn = `${Number(today.slice(0, 4)) + 2}-12-31`;
  return posts.map((post, index): DemoMediator => ({
    mediatorId: `med-${String(index + 1).padStart(3, '0')}`,
    name: mediatorName(index),
    kind: post.kind,
    organisationId: post.organisationId,
    fields: post.fields,
    languages: index % 2 === 0 ? ['普通话', '上海话'] : ['普通话'],
    districtCodes: [post.organisationId.slice(4, 10)],
    capacity: 20,
    termEndsOn: endsOn,
    trainedUntil: endsOn,
    formerEmployers: post.formerEmployer ? [post.formerEmployer] : [],
  }));
}
