import type { DomainCommand } from '@platform/messaging';
import type { Personal } from '@platform/privacy';
import type { HandoffOutcome, HandoffSent, ReturnCode } from './handoff.events.js';

export type SendHandoff = DomainCommand<'SendHandoff', HandoffSent['data']>;

interface Answer {
  readonly handoffId: string;
  /** Number of the order in the receiver's own system. */
  readonly partnerOrderNo?: string | null;
}

export type ReceiveHandoff = DomainCommand<'ReceiveHandoff', Answer>;
export type AcceptHandoff = DomainCommand<'AcceptHandoff', Answer>;
export type ReturnHandoff = DomainCommand<
  'ReturnHandoff',
  { readonly handoffId: string; readonly code: ReturnCode; readonly reason: Personal }
>;
export type LapseHandoff = DomainCommand<'LapseHandoff', { readonly handoffId: string }>;
export type ConcludeHandoff = DomainCommand<
  'ConcludeHandoff',
  {
    readonly handoffId: string;
    readonly outcome: HandoffOutcome;
    /** ISO date. */
    readonly decidedOn: string;
    readonly documentNo?: string | null;
    readonly reason?: Personal | null;
  }
>;

export type HandoffCommand =
  SendHandoff | ReceiveHandoff | AcceptHandoff | ReturnHandoff | LapseHandoff | ConcludeHandoff;
