import type { DeclineReason } from '@libs/assignment';
import type { HandoffOutcome } from '@libs/handoffs';
import type { MediatorKind, OrganisationKind } from '@libs/roster';

export const ORGANISATION_KIND_TITLES: Readonly<Record<OrganisationKind, string>> = {
  'community-committee': '居民委员会人民调解委员会',
  'village-committee': '村人民调解委员会',
  'street-committee': '街道人民调解委员会',
  'town-committee': '乡镇人民调解委员会',
  'enterprise-committee': '企事业单位人民调解委员会',
  'industry-committee': '行业性专业性人民调解委员会',
  'social-organisation': '调处类社会组织',
  studio: '个人调解工作室',
  'judicial-office': '司法所',
  'dispute-centre': '非诉讼争议解决中心',
  'justice-bureau': '司法局',
  'police-station': '派出所',
  court: '人民法院',
  procuratorate: '人民检察院',
  'market-regulator': '市场监督管理局（所）',
  'labour-agency': '人力资源和社会保障局',
  'housing-agency': '房屋管理局',
  'health-agency': '卫生健康委员会',
  'petition-office': '信访办公室',
  'hotline-12345': '12345 市民服务热线',
  'grid-centre': '城市运行管理中心（网格）',
  'other-agency': '其他行政机关',
};

export const MEDIATOR_KIND_TITLES: Readonly<Record<MediatorKind, string>> = {
  'full-time': '专职人民调解员',
  'part-time': '兼职人民调解员',
  'retired-judge': '退休法官',
  'retired-procurator': '退休检察官',
  'retired-police': '退休民警',
  'retired-lawyer': '退休律师',
  'retired-notary': '退休公证员',
  'retired-judicial-officer': '退休司法行政人员',
  lawyer: '律师',
  notary: '公证员',
  'community-adviser': '居村法律顾问',
  'law-teacher': '法学教师',
  'administrative-mediator': '行政调解人员',
  'court-invited': '法院特邀调解员',
  volunteer: '志愿者',
};

export const DECLINE_REASON_TITLES: Readonly<Record<DeclineReason, string>> = {
  'conflict-of-interest': '与当事人或纠纷有利害关系',
  'no-time': '时间冲突',
  'outside-field': '不属本人擅长领域',
  'on-leave': '请假',
  other: '其他',
};

export const HANDOFF_OUTCOME_TITLES: Readonly<Record<HandoffOutcome, string>> = {
  valid: '裁定协议有效',
  rejected: '裁定驳回申请',
  withdrawn: '准许撤回申请',
  'not-accepted': '不予受理',
  settled: '达成协议',
  'not-settled': '未达成协议',
};
