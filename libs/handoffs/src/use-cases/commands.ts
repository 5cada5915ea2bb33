import type { Provider } from '@nestjs/common';
import type { AnyUseCaseCommandClass } from '@platform/processes';
import { AcceptHandoff, AcceptHandoffHandler } from './accept-handoff.js';
import { AnnounceAttachment, AnnounceAttachmentHandler } from './announce-attachment.js';
import { AnswerProposal, AnswerProposalHandler } from './answer-proposal.js';
import { AnswerReturn, AnswerReturnHandler } from './answer-return.js';
import { CloseHandoff, CloseHandoffHandler } from './close-handoff.js';
import { ConcedeObjection, ConcedeObjectionHandler } from './concede-objection.js';
import { ConcludeHandoff, ConcludeHandoffHandler } from './conclude-handoff.js';
import { ExtendHandling, ExtendHandlingHandler } from './extend-handling.js';
import { FollowMediation, FollowMediationHandler } from './follow-mediation.js';
import { ConfirmErasure, ConfirmErasureHandler } from './confirm-erasure.js';
import { DecideObjection, DecideObjectionHandler } from './decide-objection.js';
import { LapseHandoff, LapseHandoffHandler } from './lapse-handoff.js';
import { MarkHandlingOverdue, MarkHandlingOverdueHandler } from './mark-handling-overdue.js';
import { NotifyErasure, NotifyErasureHandler } from './notify-erasure.js';
import { ObjectToHandoff, ObjectToHandoffHandler } from './object-to-handoff.js';
import { ProposeMaterial, ProposeMaterialHandler } from './propose-material.js';
import { PutHandoffOnHold, PutHandoffOnHoldHandler } from './put-handoff-on-hold.js';
import { ReadPackage, ReadPackageHandler } from './read-package.js';
import { RecallHandoff, RecallHandoffHandler } from './recall-handoff.js';
import { ReceiveHandoff, ReceiveHandoffHandler } from './receive-handoff.js';
import { RecordDelivery, RecordDeliveryHandler } from './record-delivery.js';
import { ReportProgress, ReportProgressHandler } from './report-progress.js';
import { RequestReturn, RequestReturnHandler } from './request-return.js';
import { ResumeHandoff, ResumeHandoffHandler } from './resume-handoff.js';
import { ReturnHandoff, ReturnHandoffHandler } from './return-handoff.js';
import { SealAttachment, SealAttachmentHandler } from './seal-attachment.js';
import { SendHandoff, SendHandoffHandler } from './send-handoff.js';
import { StoreAttachment, StoreAttachmentHandler } from './store-attachment.js';

export const commands: readonly AnyUseCaseCommandClass[] = [
  AcceptHandoff,
  AnnounceAttachment,
  AnswerProposal,
  AnswerReturn,
  CloseHandoff,
  ConcedeObjection,
  ConcludeHandoff,
  ConfirmErasure,
  ExtendHandling,
  FollowMediation,
  DecideObjection,
  LapseHandoff,
  MarkHandlingOverdue,
  NotifyErasure,
  ObjectToHandoff,
  ProposeMaterial,
  PutHandoffOnHold,
  ReadPackage,
  RecallHandoff,
  ReceiveHandoff,
  RecordDelivery,
  ReportProgress,
  RequestReturn,
  ResumeHandoff,
  ReturnHandoff,
  SealAttachment,
  SendHandoff,
  StoreAttachment,
];

export const handlers: readonly Provider[] = [
  AcceptHandoffHandler,
  AnnounceAttachmentHandler,
  AnswerProposalHandler,
  AnswerReturnHandler,
  CloseHandoffHandler,
  ConcedeObjectionHandler,
  ConcludeHandoffHandler,
  ConfirmErasureHandler,
  ExtendHandlingHandler,
  FollowMediationHandler,
  DecideObjectionHandler,
  LapseHandoffHandler,
  MarkHandlingOverdueHandler,
  NotifyErasureHandler,
  ObjectToHandoffHandler,
  ProposeMaterialHandler,
  PutHandoffOnHoldHandler,
  ReadPackageHandler,
  RecallHandoffHandler,
  ReceiveHandoffHandler,
  RecordDeliveryHandler,
  ReportProgressHandler,
  RequestReturnHandler,
  ResumeHandoffHandler,
  ReturnHandoffHandler,
  SealAttachmentHandler,
  SendHandoffHandler,
  StoreAttachmentHandler,
];
