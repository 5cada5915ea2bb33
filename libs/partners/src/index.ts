export * from './partner/partner.events.js';
export { partnerDecider, partnerStream } from './partner/partner.decider.js';
export type { PartnerSecret, PartnerState, RegisteredPartner } from './partner/partner.state.js';
export { PartnerSecrets } from './access/partner-secrets.js';
export { PartnerToken } from './access/partner-token.entity.js';
export {
  type IssuedToken,
  isPartnerToken,
  partnerAccountId,
  type PartnerGrant,
  partnerIdOf,
  PartnerTokens,
  TOKEN_SECONDS,
  type TokenRequest,
} from './access/partner-tokens.js';
export { ChangePartner } from './use-cases/change-partner.js';
export { RegisterPartner } from './use-cases/register-partner.js';
export { ResumePartner } from './use-cases/resume-partner.js';
export { RotatePartnerSecret } from './use-cases/rotate-partner-secret.js';
export { SuspendPartner } from './use-cases/suspend-partner.js';
export { PartnerRegistry } from './views/partner-registry/partner-registry.entity.js';
export { PartnerRegistryReader, type PartnerView } from './views/partner-registry/partner-registry.reader.js';
export { partnersContext } from './partners.context.js';
export { PartnersModule } from './partners.module.js';
