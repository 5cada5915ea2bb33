import type { AnyUseCaseCommandClass } from '@platform/processes';
import { DecideRecusal, DecideRecusalHandler } from './decide-recusal.js';
import { DecideSham, DecideShamHandler } from './decide-sham.js';
import { DiscloseRelation, DiscloseRelationHandler } from './disclose-relation.js';
import { FlagSham, FlagShamHandler } from './flag-sham.js';
import { RefuseReplacement, RefuseReplacementHandler } from './refuse-replacement.js';
import { RequestRecusal, RequestRecusalHandler } from './request-recusal.js';
import { ResumeMediation, ResumeMediationHandler } from './resume-mediation.js';
import { SuspendMediation, SuspendMediationHandler } from './suspend-mediation.js';
import { WaiveRecusal, WaiveRecusalHandler } from './waive-recusal.js';
import { RecordUndisputedFacts, RecordUndisputedFactsHandler } from './record-undisputed-facts.js';
import { ReportToCourt, ReportToCourtHandler } from './report-to-court.js';
import { AdjournSession, AdjournSessionHandler } from './adjourn-session.js';
import { InviteOutsider, InviteOutsiderHandler } from './invite-outsider.js';
import { TakeSafetyMeasures, TakeSafetyMeasuresHandler } from './take-safety-measures.js';

/** What is done about the conduct of a mediation. */
export const proceedingsCommands: readonly AnyUseCaseCommandClass[] = [
  DecideRecusal,
  DecideSham,
  DiscloseRelation,
  FlagSham,
  RefuseReplacement,
  RequestRecusal,
  ResumeMediation,
  SuspendMediation,
  WaiveRecusal,
  RecordUndisputedFacts,
  ReportToCourt,
  AdjournSession,
  InviteOutsider,
  TakeSafetyMeasures,
];

export const proceedingsHandlers = [
  DecideRecusalHandler,
  DecideShamHandler,
  DiscloseRelationHandler,
  FlagShamHandler,
  RefuseReplacementHandler,
  RequestRecusalHandler,
  ResumeMediationHandler,
  SuspendMediationHandler,
  WaiveRecusalHandler,
  RecordUndisputedFactsHandler,
  ReportToCourtHandler,
  AdjournSessionHandler,
  InviteOutsiderHandler,
  TakeSafetyMeasuresHandler,
];
