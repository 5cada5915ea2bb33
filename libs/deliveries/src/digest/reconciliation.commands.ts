import type { DomainCommand } from '@platform/messaging';
import type { Difference } from './digest.rules.js';
import type { DigestIssued, DigestMismatchResolved } from './reconciliation.events.js';

export type IssueDigest = DomainCommand<'IssueDigest', DigestIssued['data']>;

/** The partner's list, its signature checked, compared with ours. */
export type CompareDigest = DomainCommand<
  'CompareDigest',
  {
    readonly partnerId: string;
    readonly day: string;
    readonly asOf: string;
    readonly signature: string;
    readonly items: number;
    readonly differences: readonly Difference[];
  }
>;
export type ResolveMismatch = DomainCommand<'ResolveMismatch', Omit<DigestMismatchResolved['data'], 'day'>>;

export type ReconciliationCommand = IssueDigest | CompareDigest | ResolveMismatch;
