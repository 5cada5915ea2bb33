import type { DomainCommand } from '@platform/messaging';
import type { OfDispute } from './dispute.commands.js';
import type { Clock } from './dispute.events.js';
import type { MediatorReleased, RecusalGround, SuspensionGround } from './proceedings.events.js';

/** What can be asked about the conduct of a mediation. */

export type SuspendMediationCommand = DomainCommand<
  'SuspendMediation',
  OfDispute & {
    readonly ground: SuspensionGround;
    readonly since: string;
    readonly note: string | null;
    /** Parties that agree that the time does not count, where no law says so. */
    readonly agreedBy: readonly string[];
    /** Clocks whose rule lets time be left out. */
    readonly pausableClockIds: readonly string[];
  }
>;

export type ResumeMediationCommand = DomainCommand<
  'ResumeMediation',
  OfDispute & {
    readonly on: string;
    /** Every paused clock with its paused days added. */
    readonly clocks: readonly Clock[];
    /** First session of the police, counted anew once the appraisal is there. */
    readonly sessionClock?: Clock | null;
  }
>;

export type DiscloseRelationCommand = DomainCommand<
  'DiscloseRelation',
  OfDispute & { readonly mediatorId: string; readonly ground: RecusalGround; readonly detail: string | null }
>;

export type RequestRecusalCommand = DomainCommand<
  'RequestRecusal',
  OfDispute & {
    readonly mediatorId: string;
    readonly partyId: string;
    readonly ground: RecusalGround;
    readonly reason: string | null;
  }
>;

export type WaiveRecusalCommand = DomainCommand<
  'WaiveRecusal',
  OfDispute & { readonly mediatorId: string; readonly partyIds: readonly string[] }
>;

/** By the assignment: the mediator gave the case back, or it was taken back. */
export type ReleaseMediatorCommand = DomainCommand<'ReleaseMediator', Omit<MediatorReleased['data'], 'mediatorsLeft'>>;

export type DecideRecusalCommand = DomainCommand<
  'DecideRecusal',
  OfDispute & { readonly mediatorId: string; readonly outcome: 'replaced' | 'kept'; readonly reason: string }
>;

export type RefuseReplacementCommand = DomainCommand<
  'RefuseReplacement',
  OfDispute & { readonly partyId: string; readonly afterFailedClock?: Clock | null }
>;

export type FlagShamCommand = DomainCommand<
  'FlagSham',
  OfDispute & {
    readonly ground: string;
    readonly reportedTo: string;
    readonly since: string;
    readonly pausableClockIds: readonly string[];
  }
>;

export type DecideShamCommand = DomainCommand<
  'DecideSham',
  OfDispute & { readonly outcome: 'cleared' | 'confirmed'; readonly reason: string }
>;

export type ProceedingsCommand =
  | SuspendMediationCommand
  | ResumeMediationCommand
  | DiscloseRelationCommand
  | RequestRecusalCommand
  | WaiveRecusalCommand
  | DecideRecusalCommand
  | ReleaseMediatorCommand
  | RefuseReplacementCommand
  | FlagShamCommand
  | DecideShamCommand;
