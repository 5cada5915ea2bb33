import type { AreaTables } from './rule.js';

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
  invitations: [
    {
      id: 'shanghai-three-stations-help',
      when: { notSource: ['公安', '法院'], any: ['fightStarted', 'mayIntensify', 'mediationFailedBefore'] },
      role: 'stations',
      body: 'policeStationCommittee',
      source: '三所联动；公布案例归纳 2',
      text: '争吵升级、多次上门或前次调解未成：启动三所联动，派出所管证据和秩序，律师说明责任，承办单位不变。',
      validFrom: '2026-11-24',
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

/** 徐汇: the published service guide goes further than the national rule; not only accepted, but also applied for. */
const XUHUI: AreaTables = {
  area: '310104',
  bars: [
    {
      id: 'authority-accepted',
      when: {
        notSource: ['法院', '公安', '检察院', '信访', '其他部门'],
        any: ['authorityAccepted', 'authorityApplied'],
      },
      closes: ['people'],
      source: '徐汇服务指南',
      text: '徐汇区：当事人已申请其他行政部门处理的，人民调解不受理；该部门已终结处理的除外。',
      validFrom: '2026-11-24',
    },
  ],
};

/** City, districts and streets, each only with what it has otherwise than the area above it. */
export const AREAS: readonly AreaTables[] = [SHANGHAI, XUHUI];
