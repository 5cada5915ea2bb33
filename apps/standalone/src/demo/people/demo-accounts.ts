import { deterministicId, type Role } from '@platform/messaging';
import type { DemoMediator } from './demo-mediators.js';
import { CITY, CITY_BUREAU, DEMO_DISTRICTS, organisationIdOf } from './demo-organisations.js';

/** One password for every demo account; shown at the start and in the README. The demo never runs on a real system. */
export const DEMO_PASSWORD = 'liandiao-demo';

export interface DemoAccount {
  readonly username: string;
  readonly role: Role;
  /** Who it is, for the sign-in page and the start text. */
  readonly title: string;
  readonly organisationId: string | null;
  /** Post whose mediator signs in with it; set for mediators only. */
  readonly mediatesFor: { readonly organisationId: string; readonly index: number } | null;
  readonly areaCode: string | null;
}

type Short = readonly [pinyin: string, chinese: string];
const SHORT_NAMES: readonly Short[] = [
  ['hongkou', '虹口'],
  ['xuhui', '徐汇'],
  ['pudong', '浦东'],
];

function account(username: string, role: Role, title: string, rest: Partial<DemoAccount> = {}): DemoAccount {
  return { username, role, title, organisationId: null, mediatesFor: null, areaCode: null, ...rest };
}

function mediator(username: string, title: string, organisationId: string, index = 0): DemoAccount {
  return account(username, 'mediator', title, { organisationId, mediatesFor: { organisationId, index } });
}

function districtAccounts(code: string, street: string, [pinyin, chinese]: Short): DemoAccount[] {
  const at = (slug: string): Pick<DemoAccount, 'organisationId'> => ({ organisationId: organisationIdOf(code, slug) });
  const everywhere = [
    account(`clerk.${pinyin}`, 'clerk', `${chinese} 非诉讼争议解决中心登记员`, at('centre')),
    account(`coordinator.${pinyin}`, 'coordinator', `${chinese} 司法所负责人`, {
      organisationId: organisationIdOf(street, 'office'),
      areaCode: street,
    }),
    mediator(`mediator.${pinyin}`, `${chinese} 街镇调委会专职调解员`, organisationIdOf(street, 'committee')),
    account(`court.${pinyin}`, 'partner', `${chinese} 人民法院`, at('court')),
    account(`police.${pinyin}`, 'partner', `${chinese} 派出所`, { organisationId: organisationIdOf(street, 'police') }),
    account(`leader.${pinyin}`, 'leader', `${chinese} 区领导`, { ...at('justice'), areaCode: code }),
  ];
  // One district has an account for every kind of body; hashing a password takes time on purpose.
  if (code !== DEMO_DISTRICTS[0].code) return everywhere;
  return [
    ...everywhere,
    account(`centre.${pinyin}`, 'coordinator', `${chinese} 非诉讼争议解决中心负责人`, {
      ...at('centre'),
      areaCode: code,
    }),
    mediator(`helper.${pinyin}`, `${chinese} 街镇调委会法律专业志愿力量`, organisationIdOf(street, 'committee'), 1),
    mediator(`traffic.${pinyin}`, `${chinese} 交调委调解员`, organisationIdOf(code, 'traffic')),
    account(`reporter.${pinyin}`, 'reporter', `${chinese} 法律明白人`, {
      organisationId: organisationIdOf(street, 'committee'),
      areaCode: street,
    }),
    account(`labour.${pinyin}`, 'partner', `${chinese} 人社局`, at('labour')),
    account(`market.${pinyin}`, 'partner', `${chinese} 市场监管局`, at('market')),
  ];
}

const FIRST = SHORT_NAMES[0] as Short;

/** Accounts of the demo, one or more for every role. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  ...DEMO_DISTRICTS.flatMap(({ code, streets }, index) =>
    districtAccounts(code, streets[0], SHORT_NAMES[index] ?? FIRST),
  ),
  account('hotline.city', 'partner', '12345 市民服务热线', { organisationId: organisationIdOf(CITY, 'hotline') }),
  account('leader.city', 'leader', '市领导', { organisationId: CITY_BUREAU, areaCode: '31' }),
  account('admin', 'administrator', '系统管理员'),
  account('admin.review', 'administrator', '系统管理员（审核规则）'),
  account('admin.hongkou', 'administrator', '虹口 区级管理员', { areaCode: DEMO_DISTRICTS[0].code }),
  account('auditor', 'auditor', '安全审计员'),
  account('security', 'security-officer', '安全保密员'),
];

/** The id that `Accounts.create` gives a username; known before the account is there. */
export const accountIdOf = (username: string): string => deterministicId('account', username);

/** The mediator who signs in with an account, null for the other roles. */
export function mediatorOf(demo: DemoAccount, mediators: readonly DemoMediator[]): DemoMediator | null {
  const { mediatesFor } = demo;
  if (!mediatesFor) return null;
  const posts = mediators.filter((one) => one.organisationId === mediatesFor.organisationId);
  return posts[mediatesFor.index] ?? null;
}
