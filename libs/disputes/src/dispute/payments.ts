import type { Dispute } from './dispute.state.js';

const cents = (yuan: number): number => Math.round(yuan * 100);

const total = (amounts: readonly number[]): number => amounts.reduce((sum, yuan) => sum + cents(yuan), 0) / 100;

/** Yuan paid so far for one term. */
export function paidOn({ annex }: Dispute, termId: string): number {
  return total(annex.payments.filter((one) => one.termId === termId).map(({ amountCny }) => amountCny));
}

/** Yuan paid before there was an agreement to perform. */
export function paidBefore({ annex, agreement }: Dispute): number {
  const before = annex.payments.filter(
    ({ termId, on }) => termId === null && (!agreement?.effectiveOn || on <= agreement.effectiveOn),
  );
  return total(before.map(({ amountCny }) => amountCny));
}

/** Yuan that the agreement promises. */
export function promised({ agreement }: Dispute): number {
  return total((agreement?.terms ?? []).map(({ amountCny }) => amountCny ?? 0));
}
