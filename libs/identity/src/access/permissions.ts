import type { Role } from '@platform/messaging';

/**
 * Action x role, whole and in one place. What is not listed is forbidden. `system` stands for imports and the demo,
 * which act through commands, never through HTTP. Administrator, auditor and security officer see no case at all: one
 * person who keeps accounts, reads logs and guards keys could hide a trace (三员分立).
 */
export const PERMISSION_TABLE = {
  'dispute:register': ['clerk', 'mediator', 'coordinator', 'partner'],
  'dispute:list': ['clerk', 'mediator', 'coordinator', 'partner', 'leader'],
  'dispute:read': ['clerk', 'mediator', 'coordinator', 'partner'],
  'dispute:triage': ['coordinator'],
  'dispute:consent': ['clerk', 'mediator', 'coordinator', 'partner'],
  'dispute:accept': ['clerk', 'coordinator', 'partner'],
  'dispute:mediate': ['mediator', 'coordinator'],
  // Minutes belong to the mediators of the case (design.md 6.4).
  'dispute:record-session': ['mediator'],
  'dispute:follow-up': ['clerk', 'mediator', 'coordinator'],
  'dispute:close': ['mediator', 'coordinator'],
  'dispute:transfer': ['coordinator', 'partner'],
  'dispute:answer-escalation': ['coordinator'],
  'dispute:supervise': ['coordinator', 'leader'],
  'dispute:report-safety': ['clerk', 'mediator', 'coordinator'],
  'paper:read': ['clerk', 'mediator', 'coordinator', 'partner'],
  // A partner reads what it is sent and makes its papers in its own system.
  'paper:issue': ['clerk', 'mediator', 'coordinator'],
  // Forms belong to whoever keeps the rules; no case is seen for it.
  'template:keep': ['administrator'],
  // Rules hold no case; a draft is tried only on the cases that its reader sees, so an administrator's on none.
  'rules:read': ['coordinator', 'administrator'],
  // Two administrators for a change: who wrote a draft does not review it.
  'rules:keep': ['administrator'],
  'assignment:answer-offer': ['mediator'],
  'assignment:assign': ['coordinator'],
  'handoff:list': ['clerk', 'coordinator', 'partner'],
  'handoff:answer': ['coordinator', 'partner'],
  'queue:read': ['clerk', 'mediator', 'coordinator', 'partner'],
  'operations:redrive': ['administrator'],
  'queue:claim': ['clerk', 'coordinator', 'partner'],
  'figures:read': ['coordinator', 'leader'],
  'figures:base': ['coordinator', 'leader'],
  // Two people for a report: who confirmed it does not publish it.
  'edition:prepare': ['coordinator', 'leader'],
  'edition:publish': ['coordinator', 'leader'],
  // One makes accounts, another lets them in, the third reads what both did (三员分立).
  'account:list': ['administrator', 'security-officer', 'auditor'],
  'account:manage': ['administrator'],
  'account:approve': ['security-officer'],
  'audit:read': ['auditor'],
  'audit:verify': ['auditor', 'security-officer'],
  'screening:record': ['clerk', 'mediator', 'coordinator', 'partner'],
  // Who told is kept from everybody who need not go back to them (反家庭暴力法 14；信访工作条例 30).
  'screening:reporters': ['coordinator'],
  // 法律明白人 tell and read what became of it; they decide nothing and see no case.
  'tip:report': ['reporter'],
  'tip:handle': ['clerk', 'mediator', 'coordinator'],
  'conversion:record': ['mediator', 'coordinator'],
  'signal:handle': ['coordinator'],
  // An administrator opens and closes an emergency across areas and sees its counts, never its cases.
  'emergency:declare': ['coordinator', 'administrator'],
  'emergency:read': ['coordinator', 'leader', 'administrator'],
  'emergency:work': ['coordinator'],
  // Who mediates is public (特邀规定 8); the justice administration keeps the list (人民调解法 10).
  'roster:read': ['clerk', 'mediator', 'coordinator', 'partner', 'leader', 'administrator'],
  'roster:own': ['mediator', 'coordinator', 'administrator'],
  'roster:keep': ['coordinator', 'administrator'],
  // Whether an office has its people is a figure of the area a leader answers for.
  'roster:staffing': ['coordinator', 'leader', 'administrator'],
  // Who may connect is an account like any other; what a system may do is narrowed by the scopes of its token.
  'partner:keep': ['administrator'],
  'partner:interface': ['partner'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof PERMISSION_TABLE;

export function may(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSION_TABLE[permission];
  return roles.includes(role);
}

export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(PERMISSION_TABLE) as Permission[]).filter((permission) => may(role, permission));
}

export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  clerk: '登记员',
  mediator: '调解员',
  coordinator: '司法所负责人',
  partner: '协作单位',
  leader: '领导',
  reporter: '法律明白人',
  party: '当事人',
  system: '系统',
  administrator: '系统管理员',
  auditor: '安全审计员',
  'security-officer': '安全保密员',
};
