import type { Category, Channel, IntakeSource } from '@libs/reference';
import { organisationIdOf } from '../people/demo-organisations.js';

/** Where a demo dispute happens. */
export interface Place {
  readonly district: string;
  readonly street: string;
  readonly community: string;
}

interface Question {
  readonly category: Category;
  readonly bodies: readonly string[];
  readonly place: Place;
}

type Rule = readonly [words: RegExp, slug: string];

/** Words in the published names of bodies, most telling first. */
const COMMITTEES: readonly Rule[] = [
  [/交通事故.*调解委员会/, 'traffic'],
  [/(医患|医疗).*调解委员会/, 'medical'],
  [/婚姻家庭.*调解委员会/, 'family'],
  [/知识产权/, 'society'],
];
const AGENCIES: readonly Rule[] = [
  [/交警/, 'traffic-police'],
  [/劳动|人社/, 'labour'],
  [/市场监管|市场监督/, 'market'],
  [/文旅|旅游/, 'tourism'],
  [/环保|环境|渔政|城管/, 'environment'],
  [/乡政府|资规/, 'planning'],
  [/卫生/, 'health'],
];
const LOCAL = /社区|居委|村|网格/;
const LOCAL_ONLY = /街道|镇|司法所|三所|派出所|综治/;

const firstMatch = (rules: readonly Rule[], text: string): string | undefined =>
  rules.find(([words]) => words.test(text))?.[1];

/** The organisation of the demo that stands for the published body in this channel. */
export function mediatingBody(channel: Channel, { category, bodies, place }: Question): string {
  const text = bodies.join(' ');
  switch (channel) {
    case 'judicial':
      return organisationIdOf(place.district, 'court');
    case 'other':
      return organisationIdOf(place.district, 'society');
    case 'administrative': {
      const agency = firstMatch(AGENCIES, text);
      return agency ? organisationIdOf(place.district, agency) : organisationIdOf(place.street, 'police');
    }
    case 'people': {
      const committee = firstMatch(COMMITTEES, text) ?? (category === '医疗' ? 'medical' : undefined);
      if (committee) return organisationIdOf(place.district, committee);
      const local = LOCAL.test(text) && !LOCAL_ONLY.test(text);
      return organisationIdOf(local ? place.community : place.street, 'committee');
    }
  }
}

/** Who received the dispute first and owns it until another body accepts it. */
export function firstReceiver(source: IntakeSource | null, place: Place): string {
  switch (source) {
    case '法院':
      return organisationIdOf(place.district, 'court');
    case '检察院':
      return organisationIdOf(place.district, 'procuratorate');
    case '公安':
      return organisationIdOf(place.street, 'police');
    case '信访':
      return organisationIdOf(place.district, 'petition');
    case '12345':
      return organisationIdOf('31', 'hotline');
    case '网格':
      return organisationIdOf(place.district, 'grid');
    case '主动':
      return organisationIdOf(place.street, 'office');
    case '依申请':
    case '其他部门':
    case null:
      return organisationIdOf(place.district, 'centre');
  }
}
