import type { IntakeFlag } from '@libs/reference';

/** Danger to people first (人民调解法 25), then what somebody above asked about, then what is late, then who needs care. */
export const RANK_TERMS = ['人身安全或激化风险', '督办', '逾期', '群体性或弱势群体', '一般'] as const;

const DANGER: readonly IntakeFlag[] = ['可能激化', '家庭暴力', '轻生风险', '人身伤亡'];
const CARE: readonly IntakeFlag[] = ['群体性', '弱势群体', '未成年人'];

export type Risk = 'danger' | 'care' | null;

export function riskOf(flags: readonly IntakeFlag[]): Risk {
  if (flags.some((flag) => DANGER.includes(flag))) return 'danger';
  return flags.some((flag) => CARE.includes(flag)) ? 'care' : null;
}

/** Place of a case in the order by priority; 0 comes first. */
export function rankOf({ risk, escalation, overdue }: { risk: Risk; escalation: unknown; overdue: boolean }): number {
  if (risk === 'danger') return 0;
  if (escalation !== null) return 1;
  if (overdue) return 2;
  return risk === 'care' ? 3 : 4;
}
