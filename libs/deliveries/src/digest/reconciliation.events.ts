import type { EventDefinition } from '@platform/event-store';
import type { Difference, DigestItem } from './digest.rules.js';

/** The daily comparison with one partner. Stream `reconciliation-<partnerId>`. Case codes, never a person. */

export interface DigestIssued {
  readonly type: 'DigestIssued'; // 出具每日对账单
  readonly data: {
    readonly partnerId: string;
    readonly day: string;
    readonly asOf: string;
    readonly items: readonly DigestItem[];
    readonly keyId: string;
    readonly signature: string;
  };
}

/** The partner's own list came, its signature was checked, and it says the same. */
export interface DigestMatched {
  readonly type: 'DigestMatched'; // 对账一致
  readonly data: { readonly partnerId: string; readonly day: string; readonly asOf: string; readonly items: number };
}

/** It says something else: a task on both sides, naming the cases. */
export interface DigestMismatchFound {
  readonly type: 'DigestMismatchFound'; // 对账不一致
  readonly data: {
    readonly partnerId: string;
    readonly day: string;
    readonly asOf: string;
    readonly signature: string;
    readonly differences: readonly Difference[];
  };
}

/** A person has settled it; an equal digest later does so by itself. */
export interface DigestMismatchResolved {
  readonly type: 'DigestMismatchResolved'; // 对账差异处理完毕
  readonly data: { readonly partnerId: string; readonly day: string; readonly note: string };
}

export type ReconciliationEvent = DigestIssued | DigestMatched | DigestMismatchFound | DigestMismatchResolved;

const TYPES = [
  'DigestIssued',
  'DigestMatched',
  'DigestMismatchFound',
  'DigestMismatchResolved',
] satisfies ReconciliationEvent['type'][];

export const reconciliationEvents: readonly EventDefinition[] = TYPES.map((type) => ({ type, schema: 1 }));
