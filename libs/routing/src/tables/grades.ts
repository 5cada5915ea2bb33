import type { GradeRule } from './rule.js';

const LOCAL = '本系统约定（颜色分级，上海未见统一标准，由各街镇自行配置）';

/**
 * The colour scheme as shipped: our own configuration without any claim that it is official (domain.md 5.6). The gravest
 * comes first; an area replaces the scheme as a whole.
 */
export const GRADES: readonly GradeRule[] = [
  {
    id: 'grade-red',
    code: 'red',
    name: '红色',
    criteria: [
      { any: ['suicideRisk', 'graveCrime', 'minorAbused'] },
      { all: ['domesticViolence'], any: ['injury', 'violenceRepeated', 'crime'] },
      { all: ['crowd'], any: ['death', 'group', 'mayIntensify'] },
    ],
    respondWithin: { length: 1, unit: 'hour' },
    ownerLevel: '街道（镇）主要负责人',
    source: LOCAL,
    text: '有人身危险或群体冲突：立即报告，街道（镇）主要负责人包案。',
    validFrom: '2026-11-24',
  },
  {
    id: 'grade-orange',
    code: 'orange',
    name: '橙色',
    criteria: [{ any: ['crowd', 'mayIntensify', 'death', 'domesticViolence', 'crime', 'mass'] }],
    respondWithin: { length: 24, unit: 'hour' },
    ownerLevel: '司法所负责人',
    source: LOCAL,
    text: '可能激化或涉及人数众多：当日报告并到场，由司法所负责人跟进。',
    validFrom: '2026-11-24',
  },
  {
    id: 'grade-yellow',
    code: 'yellow',
    name: '黄色',
    criteria: [
      { any: ['fightStarted', 'injury', 'mediationFailedBefore', 'agreementReneged', 'group', 'crossArea'] },
      { any: ['largeAmount', 'minor', 'vulnerable', 'suitPending'] },
    ],
    respondWithin: { length: 3, unit: 'working-day' },
    ownerLevel: '街道（镇）人民调解委员会',
    source: LOCAL,
    text: '较复杂：三个工作日内联系双方，由街道（镇）人民调解委员会掌握。',
    validFrom: '2026-11-24',
  },
  {
    id: 'grade-blue',
    code: 'blue',
    name: '蓝色',
    criteria: [{}],
    respondWithin: { length: 5, unit: 'working-day' },
    ownerLevel: '居（村）民委员会',
    source: LOCAL,
    text: '一般纠纷：五个工作日内联系双方，由居（村）民委员会掌握。',
    validFrom: '2026-11-24',
  },
];
