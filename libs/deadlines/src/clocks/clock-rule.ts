import type { Unit } from '../calendar/counting.js';

/** A period in days, months, years or working days; or in working hours of an office. */
export type Length =
  | { readonly length: number; readonly unit: Unit }
  | { readonly length: number; readonly unit: 'working-hour'; readonly opens: number; readonly closes: number };

/**
 * binding: law that binds here. practice: published practice of an office in Shanghai. model: law of another place,
 * used only where an area switches it on. local: our own configurable choice.
 */
export type RuleStanding = 'binding' | 'practice' | 'model' | 'local';

/** What an area (division code prefix) has otherwise. */
export interface AreaLength {
  readonly area: string;
  readonly period: Length;
  readonly source: string;
}

/** One clock of domain.md 11. */
export interface ClockRule {
  readonly id: ClockRuleId;
  /** Chinese name a person reads. */
  readonly title: string;
  readonly period: Length;
  readonly source: string;
  readonly standing: RuleStanding;
  /** Words for what starts it, for example 受理. */
  readonly starts: string;
  /** Words for what stops it. */
  readonly stops: string;
  /** What happens at the end: failed unless extended; released to another way; late; the right ends; may be deleted. */
  readonly expiry: 'failed' | 'released' | 'overdue' | 'right-ends' | 'keep-until';
  /** May all parties agree on a longer time? */
  readonly extendable: boolean;
  /** May days be left out of it at all? */
  readonly pausable: boolean;
  /** false: the law itself leaves days of an appraisal out; absent: only an agreement of all parties does. */
  readonly appraisalCounts?: false;
  readonly areas?: readonly AreaLength[];
}

export const CLOCK_RULE_IDS = [
  'contact_party',
  'wrong_referral_objection',
  'petition_reply_receipt',
  'transfer_out',
  'accept_decision',
  'accept_decision_complex',
  'court_accept_delegation',
  'court_contact_other',
  'court_choose_mediator',
  'court_appoint_mediator',
  'delegated_mediation',
  'entrusted_ordinary',
  'entrusted_summary',
  'peoples_mediation',
  'medical_mediation',
  'medical_health_office',
  'administrative_mediation',
  'student_injury_mediation',
  'labour_mediation',
  'confirmation_window',
  'confirmation_review',
  'confirmation_objection_party',
  'confirmation_objection_third',
  'traffic_police_apply',
  'traffic_police_after_failed',
  'traffic_police_mediation',
  'legal_aid_decision',
  'legal_aid_assignment',
  'hotline_handle',
  'hotline_handle_complex',
  'police_first_session',
  'police_second_session',
  'review_application',
  'enforcement',
  'pia_record_keep',
  'share_record_keep',
  'log_keep',
  'offer_answer',
  'handoff_receipt',
  'escalation_answer',
] as const;
export type ClockRuleId = (typeof CLOCK_RULE_IDS)[number];

export interface ClockRules {
  /** `clocks@YYYY-MM-DD`, stored with every clock. */
  readonly version: string;
  readonly rules: readonly ClockRule[];
}
