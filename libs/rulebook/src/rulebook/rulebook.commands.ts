import type { HolidayYear } from '@libs/deadlines';
import type { DomainCommand } from '@platform/messaging';
import type { RuleDraftTried } from './rulebook.events.js';
import type { RawContent } from './rulebook.rules.js';

/** `keeperArea`: the area whose rules the administrator keeps. */
interface Keeper {
  readonly draftId: string;
  readonly keeperArea: string;
}
interface OnRevision extends Keeper {
  /** The revision that the sender saw. */
  readonly revision: number;
}
interface Written {
  readonly title: string;
  readonly reason: string;
  readonly content: RawContent;
}

export type StartRuleDraftCommand = DomainCommand<'StartRuleDraft', Keeper & Written & { readonly area: string }>;
export type ReviseRuleDraftCommand = DomainCommand<'ReviseRuleDraft', OnRevision & Written>;
export type NoteRuleTrialCommand = DomainCommand<
  'NoteRuleTrial',
  OnRevision & Pick<RuleDraftTried['data'], 'from' | 'to' | 'compared' | 'changed'>
>;
export type SubmitRuleDraftCommand = DomainCommand<'SubmitRuleDraft', OnRevision>;
export type ReturnRuleDraftCommand = DomainCommand<'ReturnRuleDraft', OnRevision & { readonly opinion: string }>;
export type ApproveRuleDraftCommand = DomainCommand<
  'ApproveRuleDraft',
  OnRevision & {
    readonly opinion: string;
    /** First day in Shanghai; null: at once. */
    readonly effectiveOn: string | null;
  }
>;
export type WithdrawRuleDraftCommand = DomainCommand<'WithdrawRuleDraft', Keeper & { readonly reason: string }>;
export type RevokeRuleVersionCommand = DomainCommand<'RevokeRuleVersion', Keeper & { readonly reason: string }>;
export type AnnounceCalendarYearCommand = DomainCommand<
  'AnnounceCalendarYear',
  {
    readonly changeId: string;
    readonly keeperArea: string;
    readonly year: HolidayYear;
    readonly correction: string | null;
  }
>;

export type RulebookCommand =
  | StartRuleDraftCommand
  | ReviseRuleDraftCommand
  | NoteRuleTrialCommand
  | SubmitRuleDraftCommand
  | ReturnRuleDraftCommand
  | ApproveRuleDraftCommand
  | WithdrawRuleDraftCommand
  | RevokeRuleVersionCommand
  | AnnounceCalendarYearCommand;
