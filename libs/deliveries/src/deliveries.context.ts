import type { ContextDefinition } from '@platform/composition';
import { reconciliationEvents } from './digest/reconciliation.events.js';
import { endpointEvents } from './endpoint/endpoint.events.js';
import { DeliveryAttemptRow, DeliveryRow } from './outbox/delivery.entity.js';
import { makeASigningKeyWhenAPartnerRegisters } from './processes/make-a-signing-key-when-a-partner-registers/make-a-signing-key-when-a-partner-registers.process.js';
import { replayDeliveriesWhenAsked } from './processes/replay-deliveries-when-asked/replay-deliveries-when-asked.process.js';
import { tellAPartnerAboutItsDigest } from './processes/tell-a-partner-about-its-digest/tell-a-partner-about-its-digest.process.js';
import { tellPartnersWhenAHandoffChanges } from './processes/tell-partners-when-a-handoff-changes/tell-partners-when-a-handoff-changes.process.js';
import { CompareDigest } from './use-cases/compare-digest.js';
import { DisableEndpoint, EnableEndpoint } from './use-cases/endpoint-state.js';
import { IssueDigest } from './use-cases/issue-digest.js';
import { AddPartnerKey, RetirePartnerKey } from './use-cases/partner-key.js';
import { PlanHandoffDeliveries, PlanPartnerDelivery } from './use-cases/plan-deliveries.js';
import { ReplayDeliveries, RequestReplay } from './use-cases/replay-deliveries.js';
import { ResolveMismatch } from './use-cases/resolve-mismatch.js';
import { AddSigningKey, RetireSigningKey } from './use-cases/signing-key.js';
import { partnerExchange } from './views/partner-exchange/partner-exchange.projection.js';

export const deliveriesContext: ContextDefinition = {
  name: 'deliveries',
  events: [...endpointEvents, ...reconciliationEvents],
  commands: [
    PlanHandoffDeliveries,
    PlanPartnerDelivery,
    AddSigningKey,
    RetireSigningKey,
    AddPartnerKey,
    RetirePartnerKey,
    DisableEndpoint,
    EnableEndpoint,
    RequestReplay,
    ReplayDeliveries,
    IssueDigest,
    CompareDigest,
    ResolveMismatch,
  ],
  projections: [partnerExchange],
  processes: [
    tellPartnersWhenAHandoffChanges,
    tellAPartnerAboutItsDigest,
    makeASigningKeyWhenAPartnerRegisters,
    replayDeliveriesWhenAsked,
  ],
  entities: [DeliveryRow, DeliveryAttemptRow],
};
