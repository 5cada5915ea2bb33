import type { DomainCommand } from '@platform/messaging';
import type { OutsiderRole, SafetyRisk } from './court.events.js';
import type { OfDispute } from './dispute.commands.js';
import type { SameName } from './decisions/later-roles.js';

/** What can be asked about the court's side, sessions and safety. */

export type RecordUndisputedFactsCommand = DomainCommand<
  'RecordUndisputedFacts',
  OfDispute & { readonly facts: string; readonly signedBy: readonly string[] }
>;

export type ReportToCourtCommand = DomainCommand<
  'ReportToCourt',
  OfDispute & {
    readonly court: string;
    readonly costRaisingConduct: string | null;
    readonly papers: readonly string[];
  }
>;

export type AdjournSessionCommand = DomainCommand<
  'AdjournSession',
  OfDispute & {
    readonly sessionId: string;
    readonly absent: readonly string[];
    readonly startsAt: string;
    readonly reason: string | null;
  }
>;

export type InviteOutsiderCommand = DomainCommand<
  'InviteOutsider',
  OfDispute & SameName & { readonly as: OutsiderRole; readonly name: string; readonly consentedBy: readonly string[] }
>;

export type TakeSafetyMeasuresCommand = DomainCommand<
  'TakeSafetyMeasures',
  OfDispute & {
    readonly risk: SafetyRisk;
    readonly measures: readonly string[];
    readonly followUpOn: string | null;
    readonly averted: boolean;
    readonly peopleInvolved: number | null;
  }
>;

export type CourtCommand =
  | RecordUndisputedFactsCommand
  | ReportToCourtCommand
  | AdjournSessionCommand
  | InviteOutsiderCommand
  | TakeSafetyMeasuresCommand;
