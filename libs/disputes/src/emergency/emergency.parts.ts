import type { AnyProcess, AnyUseCaseCommandClass } from '@platform/processes';
import type { AnyProjection } from '@platform/projections';
import { CloseEmergency, CloseEmergencyHandler } from './use-cases/close-emergency.js';
import { DeclareEmergency, DeclareEmergencyHandler } from './use-cases/declare-emergency.js';
import { MarkDisputes, MarkDisputesHandler } from './use-cases/mark-disputes.js';
import { escalateWhenASpecialLimitIsMissed } from './processes/escalate-when-a-special-limit-is-missed/escalate-when-a-special-limit-is-missed.process.js';
import { ringWhenASpecialLimitIsDue } from './processes/ring-when-a-special-limit-is-due/ring-when-a-special-limit-is-due.process.js';
import { SweepSpecialLimits } from './sweeps/sweep-special-limits.js';
import { NoteMissedLimit, NoteMissedLimitHandler } from './use-cases/note-missed-limit.js';
import { UnmarkDisputes, UnmarkDisputesHandler } from './use-cases/unmark-disputes.js';
import { emergencyList } from './views/emergency-list/emergency-list.projection.js';
import {
  ListEmergenciesHandler,
  ListEmergenciesOfDisputeHandler,
} from './views/emergency-list/emergency-list.query.js';

export { emergencyEvents } from './emergency.events.js';

/** What emergencies add to the context of disputes. */
export const emergencyCommands: readonly AnyUseCaseCommandClass[] = [
  CloseEmergency,
  DeclareEmergency,
  MarkDisputes,
  NoteMissedLimit,
  UnmarkDisputes,
];

export const emergencyProcesses: readonly AnyProcess[] = [
  ringWhenASpecialLimitIsDue,
  escalateWhenASpecialLimitIsMissed,
];

export const emergencyProjections: readonly AnyProjection[] = [emergencyList];

export const emergencyProviders = [
  CloseEmergencyHandler,
  DeclareEmergencyHandler,
  MarkDisputesHandler,
  NoteMissedLimitHandler,
  UnmarkDisputesHandler,
  SweepSpecialLimits,
  ListEmergenciesHandler,
  ListEmergenciesOfDisputeHandler,
];
