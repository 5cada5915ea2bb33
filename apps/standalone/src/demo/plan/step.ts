import type { LinkageId } from '@libs/handoffs';
import type { PaperKindId } from '@libs/papers';
import type { Channel, Ending } from '@libs/reference';
import type { RegisterDisputeData } from '@libs/disputes';

export interface PlannedTerm {
  readonly text: string;
  readonly amountCny: number | null;
  readonly dueOn: string | null;
}

/** One thing that a person did; carried out through the command of the same name. */
export type Action =
  | { readonly kind: 'register'; readonly data: RegisterDisputeData }
  | {
      readonly kind: 'consent';
      readonly party: number;
      readonly channel: Channel;
      readonly decision: 'given' | 'refused';
    }
  | { readonly kind: 'refuse'; readonly otherWays: readonly string[] }
  /** The rules proposed another channel than the one really taken: the coordinator overrides them with a reason. */
  | { readonly kind: 'ensure-route'; readonly channel: Channel }
  | { readonly kind: 'accept'; readonly channel: Channel; readonly organisationId: string }
  | {
      readonly kind: 'transfer';
      readonly channel: Channel;
      readonly toOrganisationId: string;
      readonly reason: string;
      /** How a court gives it out; absent: the usual link. */
      readonly linkage?: LinkageId;
    }
  | { readonly kind: 'receive-transfer' }
  | { readonly kind: 'accept-transfer' }
  /** The mediator takes the offer, or the coordinator assigns one by the number of their post. */
  | { readonly kind: 'accept-offer'; readonly assigned?: { readonly organisationId: string; readonly post: number } }
  /** Declined by whoever holds this post, where the offer went to them; else it stands. */
  | { readonly kind: 'decline-offer'; readonly by: { readonly organisationId: string; readonly post: number } }
  | { readonly kind: 'tell-rights' }
  | { readonly kind: 'schedule-session'; readonly session: number; readonly startsAt: string; readonly place: string }
  | { readonly kind: 'record-session'; readonly session: number; readonly minutes: string }
  | { readonly kind: 'conclude'; readonly ending: Exclude<Ending, 'agreement'>; readonly note: string }
  | { readonly kind: 'tell-routes'; readonly ways: readonly string[] }
  | { readonly kind: 'draft'; readonly scope: 'full' | 'part'; readonly terms: readonly PlannedTerm[] }
  /** All who must sign, or all but the last of them. */
  | { readonly kind: 'sign'; readonly all: boolean }
  | { readonly kind: 'request-confirmation'; readonly courtId: string }
  | { readonly kind: 'accept-confirmation' }
  | { readonly kind: 'decide-confirmation'; readonly documentNo: string }
  | { readonly kind: 'perform'; readonly term: number }
  | { readonly kind: 'visit'; readonly satisfied: boolean | null }
  /** What a court sent goes back to it with its papers, taken up or not (特邀调解规定 19, 21; 在线调解规则 12). */
  | { readonly kind: 'report-to-court'; readonly court: string; readonly papers: readonly string[] }
  | { readonly kind: 'close' }
  /** A paper for the file, made from the case as it stands. */
  | { readonly kind: 'issue-paper'; readonly paper: PaperKindId }
  | { readonly kind: 'file'; readonly documents: readonly string[] };

export type ActionKind = Action['kind'];

export interface Step {
  /** Unique and stable: the id of the command follows from it. */
  readonly key: string;
  readonly caseId: string;
  /** ISO 8601 instant in UTC at which it happened. */
  readonly at: string;
  readonly action: Action;
}
