import type { HandoffItem } from '../../api/types';

export type Hint = 'answer' | 'sign' | 'help' | 'work' | 'hold' | 'return' | 'arbiter' | 'confirm';

const BY_STATUS: Readonly<Record<string, Hint>> = {
  sent: 'answer',
  delivered: 'answer',
  received: 'answer',
  accepted: 'work',
  overruled: 'work',
  'in-progress': 'work',
  'on-hold': 'hold',
  'return-requested': 'return',
  objected: 'arbiter',
  blocked: 'arbiter',
};

/** What to do next, for somebody who opens this page once a month; null: nothing, or for others to do. */
export function hintsOf(
  { status, kind, toOrganisationId }: HandoffItem,
  organisationId: string | null,
): readonly Hint[] {
  const receives = toOrganisationId === organisationId;
  if (!receives) return status === 'concluded' ? ['confirm'] : [];
  const hint = BY_STATUS[status];
  if (hint === undefined) return [];
  if (hint === 'answer' && kind === 'notice') return ['sign'];
  const helps = kind === 'referral' || kind === 'joint';
  return helps && (hint === 'answer' || hint === 'work') ? [hint, 'help'] : [hint];
}
