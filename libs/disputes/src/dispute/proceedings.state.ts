import type { DisputeStatus } from './dispute.status.js';
import type { SuspensionGround } from './proceedings.events.js';

/** An open question whether a mediator may go on. */
export interface RecusalMatter {
  readonly mediatorId: string;
  /** The mediator disclosed it; otherwise a party asked. */
  readonly disclosed: boolean;
  /** Every party agreed that the person goes on. */
  readonly waived: boolean;
}

export interface Proceedings {
  readonly suspension: { readonly ground: SuspensionGround; readonly returnTo: DisputeStatus } | null;
  readonly recusals: readonly RecusalMatter[];
  /** Mediators who had to leave this mediation and do not come back to it. */
  readonly replaced: readonly string[];
  readonly sham: 'flagged' | 'confirmed' | null;
}

export const NO_PROCEEDINGS: Proceedings = { suspension: null, recusals: [], replaced: [], sham: null };
