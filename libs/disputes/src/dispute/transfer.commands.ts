import type { Channel } from '@libs/reference';
import type { DomainCommand } from '@platform/messaging';
import type { OfDispute } from './dispute.commands.js';
import type { SentByCourt } from './court.events.js';
import type { Clock } from './dispute.events.js';
import type { SharingBasis } from './safeguards/safeguards.commands.js';
import type { HandoverTerms } from './transfer.events.js';

/** A dispute moves to another body, and perhaps back. */

export type StartTransferCommand = DomainCommand<
  'StartTransfer',
  OfDispute &
    SharingBasis &
    HandoverTerms & {
      readonly handoffId: string;
      readonly channel: Channel;
      readonly toOrganisationId: string;
      readonly reason: string;
    }
>;

/** After an acceptance, by agreement of both bodies. */
export type GiveBackCommand = DomainCommand<
  'GiveBack',
  OfDispute & {
    readonly handoffId: string;
    readonly fromOrganisationId: string;
    readonly toOrganisationId: string;
  }
>;

export type TakeOverCommand = DomainCommand<
  'TakeOver',
  OfDispute & {
    readonly handoffId: string;
    readonly toOrganisationId: string;
    readonly episodeId: string;
    readonly mediationClock: Clock;
    /** Contacting the other party (在线调解规则 15); absent: no court sent it. */
    readonly courtContactClock?: Clock | null;
    /** How a court gave it out; absent or null: none did. */
    readonly sentByCourt?: SentByCourt | null;
    /** Choosing and appointing a mediator for what a court sent (在线调解规则 10). */
    readonly choiceClocks?: readonly Clock[];
  }
>;

export type RecordTransferReturnCommand = DomainCommand<
  'RecordTransferReturn',
  OfDispute & { readonly handoffId: string; readonly reason: string }
>;

export type TransferCommand = StartTransferCommand | TakeOverCommand | GiveBackCommand | RecordTransferReturnCommand;
