import type { Length } from './clock-rule.js';

/** Words in which the rule tables state lengths. */
export const days = (length: number): Length => ({ length, unit: 'day' });
export const workingDays = (length: number): Length => ({ length, unit: 'working-day' });
export const months = (length: number): Length => ({ length, unit: 'month' });
export const years = (length: number): Length => ({ length, unit: 'year' });

export const FIXED = { extendable: false, pausable: false } as const;
/** Extended by agreement of all parties, and so paused by it too (特邀调解规定 27；人民调解工作若干规定 33). */
export const BY_AGREEMENT = { extendable: true, pausable: true } as const;
/** Beside that, days of an appraisal do not count by law (在线调解规则 26, before filing；医疗纠纷条例 38, 40). */
export const WITHOUT_APPRAISAL = { ...BY_AGREEMENT, appraisalCounts: false } as const;
