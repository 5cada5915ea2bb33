import type { AnyUseCaseCommandClass } from '@platform/processes';
import type { AnyProjection } from '@platform/projections';
import { CloseEmergency, CloseEmergencyHandler } from './use-cases/close-emergency.js';
import { DeclareEmergency, DeclareEmergencyHandler } from './use-cases/declare-emergency.js';
import { MarkDisputes, MarkDisputesHandler } from './use-cases/mark-disputes.js';
import { emergencyList } from './views/emergency-list/emergency-list.projection.js';
import { ListEmergenciesHandler } from './views/emergency-list/emergency-list.query.js';

export { emergencyEvents } from './emergency.events.js';

/** What emergencies add to the context of disputes. */
export const emergencyCommands: readonly AnyUseCaseCommandClass[] = [CloseEmergency, DeclareEmergency, MarkDisputes];

export const emergencyProjections: readonly AnyProjection[] = [emergencyList];

export const emergencyProviders = [
  CloseEmergencyHandler,
  DeclareEmergencyHandler,
  MarkDisputesHandler,
  ListEmergenciesHandler,
];
