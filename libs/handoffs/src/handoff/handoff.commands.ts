import type { DomainCommand } from '@platform/messaging';
import type { Personal } from '@platform/privacy';
import type {
  CountedClock,
  HandlingClock,
  HandoffBlocked,
  HandoffDrafted,
  ProgressStage,
  Side,
} from './course.events.js';
import type { HandoffOutcome, HandoffSent, ReturnCode } from './handoff.events.js';
import type { HandoffAttachmentAnnounced, HandoffPackageRead, HandoffProposalMade } from './material.events.js';

/** Sides on which the actor stands beside the organisation of its own: a superior acts for those below. */
export interface Acting {
  readonly handoffId: string;
  readonly sides?: readonly Side[];
}

export interface SendHandoff extends DomainCommand {
  readonly type: 'SendHandoff';
  readonly data: {
    readonly handoffId: string;
    readonly draft: HandoffDrafted['data'];
    readonly sent: HandoffSent['data'];
    readonly blocked: HandoffBlocked['data'] | null;
  };
}

interface Answer extends Acting {
  /** Number of the order in the receiver's own system. */
  readonly partnerOrderNo?: string | null;
}

interface WithReason extends Acting {
  readonly reason: Personal;
}

interface WithNote extends Acting {
  readonly reason?: Personal | null;
}

export type RecordDelivery = DomainCommand<
  'RecordDelivery',
  {
    readonly handoffId: string;
    readonly via: 'inbox' | 'webhook';
    readonly clock: CountedClock;
    /** Of a link whose matter is counted from the receipt. */
    readonly handling?: HandlingClock | null;
  }
>;
export type ReceiveHandoff = DomainCommand<'ReceiveHandoff', Answer>;
export type AcceptHandoff = DomainCommand<
  'AcceptHandoff',
  Answer & {
    readonly handling?: HandlingClock | null;
    /** SHA-256 of the package as the receiver has it. */
    readonly packageHash?: string | null;
  }
>;
export type ReturnHandoff = DomainCommand<'ReturnHandoff', WithReason & { readonly code: ReturnCode }>;
export type LapseHandoff = DomainCommand<'LapseHandoff', { readonly handoffId: string }>;
export type ConcludeHandoff = DomainCommand<
  'ConcludeHandoff',
  Acting & {
    readonly outcome: HandoffOutcome;
    /** ISO date. */
    readonly decidedOn: string;
    readonly documentNo?: string | null;
    readonly reason?: Personal | null;
  }
>;

export type ObjectToHandoff = DomainCommand<
  'ObjectToHandoff',
  WithReason & { readonly code: ReturnCode; readonly legalBasis: string; readonly clock: CountedClock }
>;
/** The sender sees that the objection is right. */
export type ConcedeObjection = DomainCommand<'ConcedeObjection', WithNote>;
export type DecideObjection = DomainCommand<
  'DecideObjection',
  WithReason & { readonly decision: 'upheld' | 'overruled'; readonly handling?: HandlingClock | null }
>;

export type RecallHandoff = DomainCommand<'RecallHandoff', WithReason>;
export type RequestReturn = DomainCommand<'RequestReturn', WithReason>;
export type AnswerReturn = DomainCommand<'AnswerReturn', WithNote & { readonly decision: 'accepted' | 'refused' }>;

export type ReportProgress = DomainCommand<
  'ReportProgress',
  WithNote & {
    readonly stage: ProgressStage;
    /** Clock that begins where this progress meets the one before. */
    readonly next?: HandlingClock | null;
  }
>;
/** A side grants more time with a reason; `clock` is the same clock with its later day. */
export type ExtendHandling = DomainCommand<'ExtendHandling', WithReason & { readonly clock: HandlingClock | null }>;
/** The mediation clock behind it was moved, or rests (null). */
export type FollowMediation = DomainCommand<
  'FollowMediation',
  { readonly handoffId: string; readonly rule: string; readonly clock: CountedClock | null }
>;
export type PutHandoffOnHold = DomainCommand<'PutHandoffOnHold', WithReason>;
export type ResumeHandoff = DomainCommand<'ResumeHandoff', Acting>;
export type MarkHandlingOverdue = DomainCommand<'MarkHandlingOverdue', { readonly handoffId: string }>;
export type CloseHandoff = DomainCommand<'CloseHandoff', Acting>;

export type ProposeMaterial = DomainCommand<
  'ProposeMaterial',
  Acting & Pick<HandoffProposalMade['data'], 'proposalId' | 'text' | 'attachmentIds'>
>;
export type AnswerProposal = DomainCommand<
  'AnswerProposal',
  WithNote & { readonly proposalId: string; readonly decision: 'taken' | 'declined' }
>;
export type ReadPackage = DomainCommand<
  'ReadPackage',
  Acting & Pick<HandoffPackageRead['data'], 'disclosure' | 'contentHash'>
>;
export type AnnounceAttachment = DomainCommand<
  'AnnounceAttachment',
  Acting &
    Pick<
      HandoffAttachmentAnnounced['data'],
      'attachmentId' | 'name' | 'mediaType' | 'size' | 'sha256' | 'classification'
    >
>;
export type StoreAttachment = DomainCommand<'StoreAttachment', Acting & { readonly attachmentId: string }>;
export type SealAttachment = DomainCommand<
  'SealAttachment',
  { readonly handoffId: string; readonly attachmentId: string; readonly subjectId: string }
>;
export type NotifyErasure = DomainCommand<'NotifyErasure', { readonly handoffId: string; readonly subjectId: string }>;
export type ConfirmErasure = DomainCommand<'ConfirmErasure', Acting & { readonly subjectId: string }>;

export type HandoffCommand =
  | SendHandoff
  | RecordDelivery
  | ReceiveHandoff
  | AcceptHandoff
  | ReturnHandoff
  | LapseHandoff
  | ConcludeHandoff
  | ObjectToHandoff
  | ConcedeObjection
  | DecideObjection
  | RecallHandoff
  | RequestReturn
  | AnswerReturn
  | ReportProgress
  | PutHandoffOnHold
  | ExtendHandling
  | FollowMediation
  | ResumeHandoff
  | MarkHandlingOverdue
  | CloseHandoff
  | ProposeMaterial
  | AnswerProposal
  | ReadPackage
  | AnnounceAttachment
  | StoreAttachment
  | SealAttachment
  | NotifyErasure
  | ConfirmErasure;
