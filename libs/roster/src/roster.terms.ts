import type { InterestKind, AllowanceKind } from './mediator/mediator-record.events.js';
import type { DepartureReason, MediatorKind, Sex } from './mediator/mediator.events.js';
import type { OrganisationKind } from './organisation/organisation.events.js';

/** Chinese terms of the closed lists of the roster. */

export const ORGANISATION_KIND_TERMS: Readonly<Record<OrganisationKind, string>> = {
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

export const MEDIATOR_KIND_TERMS: Readonly<Record<MediatorKind, string>> = {
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
  'legal-sense-person': '法律明白人',
};

export const SEX_TERMS: Readonly<Record<Sex, string>> = { female: '女', male: '男' };

export const DEPARTURE_TERMS: Readonly<Record<DepartureReason, string>> = {
  resigned: '辞任',
  'term-over': '任期届满不再续任',
  dismissed: '解聘、罢免',
  health: '健康原因',
  deceased: '去世',
  other: '其他原因',
};

export const INTEREST_TERMS: Readonly<Record<InterestKind, string>> = {
  adviser: '曾为其提供法律服务',
  employer: '受雇或任职',
  share: '持股、合伙等利益',
  relative: '近亲属',
  other: '其他可能影响公正的关系',
};

export const ALLOWANCE_TERMS: Readonly<Record<AllowanceKind, string>> = {
  'lost-work': '误工补贴',
  transport: '交通补贴',
  meal: '误餐补贴',
  case: '个案补贴',
};
