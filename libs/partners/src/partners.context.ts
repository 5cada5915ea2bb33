import type { ContextDefinition } from '@platform/composition';
import { PartnerToken } from './access/partner-token.entity.js';
import { partnerEvents } from './partner/partner.events.js';
import { ChangePartner } from './use-cases/change-partner.js';
import { RegisterPartner } from './use-cases/register-partner.js';
import { ResumePartner } from './use-cases/resume-partner.js';
import { RotatePartnerSecret } from './use-cases/rotate-partner-secret.js';
import { SuspendPartner } from './use-cases/suspend-partner.js';
import { partnerRegistry } from './views/partner-registry/partner-registry.projection.js';

export const partnersContext: ContextDefinition = {
  name: 'partners',
  events: [...partnerEvents],
  commands: [RegisterPartner, ChangePartner, RotatePartnerSecret, SuspendPartner, ResumePartner],
  projections: [partnerRegistry],
  processes: [],
  entities: [PartnerToken],
};
