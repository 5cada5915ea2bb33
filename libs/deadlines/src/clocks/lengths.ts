import type { Length } from './clock-rule.js';

/** Words in which the rule tables state lengths. */
export const days = (length: number): Length => ({ length, unit: 'day' });
export const workingDays = (length: number): Length => ({ length, unit: 'working-day' });
export const months = (length: number): Length => ({ length, unit: 'month' });
export const years = (length: number): Length => ({ length, unit: 'year' });

export const FIXED = { extendable: false, pausable: false } as const;
/** Extended by agreement of all parties; appraisal is not counted (特邀调解规定 27；在线调解规则 24, 26；医疗纠纷条例 38). */
export const BY_AGREEMENT = { extendable: true, pausable: true } as const;
