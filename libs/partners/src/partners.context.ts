import type { ContextDefinition } from '@platform/composition';
import { PartnerToken } from './access/partner-token.entity.js';
import { partnerEvents } from './partner/partner.events.js';
import { ChangePartner } from './use-cases/change-partner.js';
import { deliverIntoTheInboxWhenAHandoffIsSent } from './processes/deliver-into-the-inbox-when-a-handoff-is-sent/deliver-into-the-inbox-when-a-handoff-is-sent.process.js';
import { DeliverIntoInbox } from './use-cases/deliver-into-inbox.js';
import { RegisterPartner } from './use-cases/register-partner.js';
import { ResumePartner } from './use-cases/resume-partner.js';
import { RotatePartnerSecret } from './use-cases/rotate-partner-secret.js';
import { SuspendPartner } from './use-cases/suspend-partner.js';
import { partnerRegistry } from './views/partner-registry/partner-registry.projection.js';

export const partnersContext: ContextDefinition = {
  name: 'partners',
  events: [...partnerEvents],
  commands: [RegisterPartner, ChangePartner, RotatePartnerSecret, SuspendPartner, ResumePartner, DeliverIntoInbox],
  projections: [partnerRegistry],
  processes: [deliverIntoTheInboxWhenAHandoffIsSent],
  entities: [PartnerToken],
};
