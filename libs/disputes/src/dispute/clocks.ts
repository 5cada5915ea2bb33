import type { Category, Channel, IntakeSource } from '@libs/reference';
import type { JudicialKind } from './court.events.js';
import type { Clock } from './dispute.events.js';

/** Ids of the clocks a dispute starts (domain.md 11); lengths and sources are data of libs/deadlines. */
export const CONTACT_RULE = 'contact_party';
export const CONFIRMATION_RULE = 'confirmation_window';
export const PERFORMANCE_RULE = 'performance_due';
export const ESCALATION_RULE = 'escalation_answer';
export const OBJECTION_RULES = ['confirmation_objection_party', 'confirmation_objection_third'] as const;
export const ENFORCEMENT_RULE = 'enforcement';
export const RETURN_VISIT_RULE = 'return_visit';

export const MEDIATION_RULES = [
  'peoples_mediation',
  'delegated_mediation',
  'entrusted_ordinary',
  'entrusted_summary',
  'administrative_mediation',
  'medical_health_office',
  'traffic_police_mediation',
  'student_injury_mediation',
  'labour_mediation',
  'medical_mediation',
] as const;
export type MediationRule = (typeof MEDIATION_RULES)[number];

/** Sessions that police hold within days of each other (公安机关治安调解工作规范). */
export const FIRST_POLICE_SESSION = 'police_first_session';
export const POLICE_SESSIONS = [FIRST_POLICE_SESSION, 'police_second_session'] as const;
/** Parties may still go to the traffic police after a people's mediation failed (道交程序规定 85). */
export const TRAFFIC_AFTER_FAILED = 'traffic_police_after_failed';

/** The parties choose together, or somebody is appointed, for what a court sent (在线调解规则 10). */
export const COURT_CHOICE = ['court_choose_mediator', 'court_appoint_mediator'] as const;
/** Who took what a court sent contacts the other party within three working days (在线调解规则 15). */
export const COURT_CONTACT_RULE = 'court_contact_other';

export const CLOCK_RULES = [
  CONTACT_RULE,
  ...MEDIATION_RULES,
  CONFIRMATION_RULE,
  PERFORMANCE_RULE,
  ESCALATION_RULE,
  ...OBJECTION_RULES,
  ENFORCEMENT_RULE,
  RETURN_VISIT_RULE,
  ...POLICE_SESSIONS,
  ...COURT_CHOICE,
  COURT_CONTACT_RULE,
  TRAFFIC_AFTER_FAILED,
  'traffic_police_apply',
] as const;
export type ClockRule = (typeof CLOCK_RULES)[number];

interface Origin {
  readonly source: IntakeSource | null;
  readonly category: Category;
}

const LABOUR: readonly Category[] = ['拖欠农民工工资', '其他劳动争议'];

export const isLabour = (category: Category): boolean => LABOUR.includes(category);

/** Before filing 30 days; after it 15, or 7 in the summary procedure (特邀调解规定 27; 在线调解规则 24). */
export const JUDICIAL_RULES: Readonly<Record<JudicialKind, MediationRule>> = {
  delegated: 'delegated_mediation',
  'entrusted-ordinary': 'entrusted_ordinary',
  'entrusted-summary': 'entrusted_summary',
};

/** Which agency mediates: their time limits differ (domain.md 4.2). */
export const ADMINISTRATIVE_KINDS = ['traffic-police', 'public-security', 'health', 'education', 'other'] as const;
export type AdministrativeKind = (typeof ADMINISTRATIVE_KINDS)[number];

const ADMINISTRATIVE_RULES: Readonly<Record<AdministrativeKind, MediationRule>> = {
  'traffic-police': 'traffic_police_mediation',
  health: 'medical_health_office',
  education: 'student_injury_mediation',
  'public-security': 'administrative_mediation',
  other: 'administrative_mediation',
};

/** Where nobody says which agency it is, the subject does. */
export function administrativeKindOf(category: Category): AdministrativeKind {
  if (category === '道路交通事故') return 'traffic-police';
  return category === '医疗' ? 'health' : 'other';
}

/**
 * Which clock a mediation runs under: what the court sent follows the court's rule whoever mediates (特邀调解规定 27);
 * labour (劳动争议调解仲裁法 14) and medical disputes (医疗纠纷条例 38, 40) have their own; an agency has its own; else the
 * channel decides.
 */
export function mediationRule(
  channel: Channel,
  { source, category }: Origin,
  kind: AdministrativeKind = administrativeKindOf(category),
): MediationRule {
  if (channel === 'judicial' || source === '法院') return 'delegated_mediation';
  if (isLabour(category)) return 'labour_mediation';
  if (channel === 'administrative') return ADMINISTRATIVE_RULES[kind];
  return category === '医疗' ? 'medical_mediation' : 'peoples_mediation';
}

export function isCourtChoice(rule: string): boolean {
  return (COURT_CHOICE as readonly string[]).includes(rule);
}

export function isPoliceSession(rule: string): boolean {
  return (POLICE_SESSIONS as readonly string[]).includes(rule);
}

export function isMediationRule(rule: string): boolean {
  return (MEDIATION_RULES as readonly string[]).includes(rule);
}

/** Rights of the parties that outlive the case: closing it takes nothing from them. */
const PASSING_RIGHTS: readonly string[] = [CONFIRMATION_RULE, RETURN_VISIT_RULE, 'court_choose_mediator'];
const LASTING_RIGHTS: readonly string[] = [...OBJECTION_RULES, ENFORCEMENT_RULE, TRAFFIC_AFTER_FAILED];

export function outlivesTheCase({ rule }: Clock): boolean {
  return LASTING_RIGHTS.includes(rule);
}

/**
 * Running out of these calls somebody (督办). Windows are rights of the parties: when one passes, the right is gone and
 * nobody is to blame. A return visit that is due is only marked.
 */
export function escalates(rule: Clock['rule']): boolean {
  return !PASSING_RIGHTS.includes(rule) && !LASTING_RIGHTS.includes(rule);
}
