import type { ClockTest, HolidayYear, LocalClocks } from '@libs/deadlines';
import type { AreaTables, RoutingTest } from '@libs/routing';
import type { EventDefinition } from '@platform/event-store';

/**
 * The rules that areas make for themselves, and the holidays of later years. One stream for the whole installation: drafts
 * are few, versions of one area must follow each other, and every process can hold the whole book in memory.
 */
export const RULEBOOK_STREAM = 'rulebook-shanghai';

export interface RoutingContent {
  readonly kind: 'routing';
  readonly tables: AreaTables;
  readonly tests: readonly RoutingTest[];
}
export interface ClocksContent {
  readonly kind: 'clocks';
  readonly tables: LocalClocks;
  readonly tests: readonly ClockTest[];
  /** What happens to clocks that run when the version begins: they keep theirs, or are counted anew. */
  readonly running: 'keep' | 'recount';
}
/** All that a version of an area says; it replaces the area's earlier version whole. */
export type RuleContent = RoutingContent | ClocksContent;
export type RuleKind = RuleContent['kind'];

/** Who and when, kept in the fact itself: the rules ask for both (nobody reviews their own draft). */
interface Act {
  readonly draftId: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export interface RuleDraftStarted {
  readonly type: 'RuleDraftStarted'; // 起草规则
  readonly data: Act & {
    readonly area: string;
    readonly title: string;
    readonly reason: string;
    readonly content: RuleContent;
    /** Number of the area's version that the draft began from; 0: the release. */
    readonly basedOn: number;
  };
}
export interface RuleDraftRevised {
  readonly type: 'RuleDraftRevised'; // 修改草案
  readonly data: Act & {
    /** 1 is the start; each revision adds one. */
    readonly revision: number;
    readonly title: string;
    readonly reason: string;
    readonly content: RuleContent;
  };
}
/** Somebody saw what the draft would change in past cases. */
export interface RuleDraftTried {
  readonly type: 'RuleDraftTried'; // 试算草案
  readonly data: Act & {
    readonly revision: number;
    /** Days of registration in Shanghai, both included; null: no bound. */
    readonly from: string | null;
    readonly to: string | null;
    readonly compared: number;
    readonly changed: number;
  };
}
export interface RuleDraftSubmitted {
  readonly type: 'RuleDraftSubmitted'; // 提请审核
  readonly data: Act & { readonly revision: number; readonly testsPassed: number };
}
export interface RuleDraftReturned {
  readonly type: 'RuleDraftReturned'; // 审核退回
  readonly data: Act & { readonly revision: number; readonly opinion: string };
}
export interface RuleDraftWithdrawn {
  readonly type: 'RuleDraftWithdrawn'; // 撤回草案
  readonly data: Act & { readonly reason: string };
}
export interface RuleVersionApproved {
  readonly type: 'RuleVersionApproved'; // 审核通过并定施行日
  readonly data: Act & {
    readonly revision: number;
    /** Counts per kind and area from 1. */
    readonly number: number;
    /** First instant at which it holds: 0:00 in Shanghai of the day, or the approval itself. */
    readonly effectiveAt: string;
    readonly opinion: string;
  };
}
/** Before its first day only; what has held stays in the book. */
export interface RuleVersionRevoked {
  readonly type: 'RuleVersionRevoked'; // 施行前撤销
  readonly data: Act & { readonly reason: string };
}

export interface CalendarYearAnnounced {
  readonly type: 'CalendarYearAnnounced'; // 登记放假安排
  readonly data: {
    readonly changeId: string;
    readonly by: string;
    readonly at: string;
    /** `source` names the notice of the State Council's office and its number. */
    readonly year: HolidayYear;
    /** Why an earlier entry of the same year is replaced; null for the first. */
    readonly correction: string | null;
  };
}

export type RulebookEvent =
  | RuleDraftStarted
  | RuleDraftRevised
  | RuleDraftTried
  | RuleDraftSubmitted
  | RuleDraftReturned
  | RuleDraftWithdrawn
  | RuleVersionApproved
  | RuleVersionRevoked
  | CalendarYearAnnounced;

export const rulebookEvents: readonly EventDefinition[] = [
  'RuleDraftStarted',
  'RuleDraftRevised',
  'RuleDraftTried',
  'RuleDraftSubmitted',
  'RuleDraftReturned',
  'RuleDraftWithdrawn',
  'RuleVersionApproved',
  'RuleVersionRevoked',
  'CalendarYearAnnounced',
].map((type) => ({ type, schema: 1 }));
