import { BARS } from './bars.js';
import { BODIES } from './bodies.js';
import { CHOICES_BY_CATEGORY } from './choices-by-category.js';
import { CHOICES_BY_LAW } from './choices-by-law.js';
import { CHOICES_BY_SOURCE } from './choices-by-source.js';
import { CHOICES_BY_SUBJECT } from './choices-by-subject.js';
import { DUTIES } from './duties.js';
import type { AreaTables, RoutingTables } from './rule.js';

const SHANGHAI: AreaTables = {
  area: '31',
  without: ['police-to-committee'],
  choices: [
    {
      id: 'shanghai-three-stations',
      when: { source: ['公安'] },
      channel: 'people',
      body: 'policeStationCommittee',
      weight: 77,
      source: '三所联动；人民调解法 18；公布案例归纳 2',
      text: '上海民间纠纷警情由派出所、司法所、律师事务所联动，在三所联动调解室调解。',
    },
  ],
  bodies: {
    policeStationCommittee: { plain: '三所联动调解室（派出所、司法所、律师事务所）' },
    medicalCommittee: { plain: '区医疗纠纷人民调解委员会' },
    trafficCommittee: { plain: '区道路交通事故人民调解委员会' },
    familyCommittee: { plain: '区婚姻家庭纠纷人民调解委员会' },
    ipCommittee: { plain: '区知识产权纠纷人民调解委员会' },
    consumerAssociation: { plain: '区消费者权益保护委员会（消费纠纷联合调解中心）' },
  },
};

/** The tables in force. A change is a new version with its own date. */
export const ROUTING_TABLES: RoutingTables = {
  version: 'routing@2026-11-23',
  validFrom: '2026-11-23',
  bars: BARS,
  choices: [...CHOICES_BY_LAW, ...CHOICES_BY_SOURCE, ...CHOICES_BY_SUBJECT, ...CHOICES_BY_CATEGORY],
  duties: DUTIES,
  bodies: BODIES,
  areas: [SHANGHAI],
};
