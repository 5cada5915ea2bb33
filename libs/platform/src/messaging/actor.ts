/**
 * Who did something, as they were at that moment. Copied into every event: a role or an organisation that changes later
 * must not rewrite what the history says (design.md 3.3).
 */
export interface Actor {
  /** Account id, or the name of the process for automatic steps. Never a person's name. */
  readonly id: string;
  readonly role: Role;
  /** Organisation the actor worked for, null for parties and for the system itself. */
  readonly organisationId: string | null;
}

/** Roles of design.md section 1. The last three are never held by one person. */
export const ROLES = [
  'clerk', // 登记员
  'mediator', // 调解员
  'coordinator', // 司法所负责人
  'partner', // 协作单位
  'leader', // 领导
  'reporter', // 法律明白人: tell and decide nothing
  'party', // 当事人
  'system', // processes and imports
  'administrator', // 系统管理员
  'auditor', // 安全审计员
  'security-officer', // 安全保密员
] as const;
export type Role = (typeof ROLES)[number];

/** Automatic steps act under their own name, so that a timeline can tell a rule from a person. */
export function systemActor(name: string): Actor {
  return { id: name, role: 'system', organisationId: null };
}
