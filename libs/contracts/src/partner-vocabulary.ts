/** Repeats the vocabularies of libs/partners; `vocabulary.spec.ts` proves that they are the same. */
export const PARTNER_SCOPES = [
  'handoffs:read',
  'handoffs:answer',
  'handoffs:send',
  'packages:read',
  'attachments:write',
] as const;
export type PartnerScopeName = (typeof PARTNER_SCOPES)[number];

export const RECEIVE_MODES = ['webhook', 'poll', 'inbox'] as const;
export const DISCLOSURES = ['full', 'minimal', 'pseudonymised'] as const;

/** Repeats of libs/handoffs. */
export const ATTACHMENT_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'audio/mpeg',
  'video/mp4',
] as const;
export const CLASSIFICATIONS = ['public', 'internal', 'sensitive'] as const;

export const HANDOFF_KINDS = ['referral', 'joint', 'notice'] as const;
export const PROGRESS_STAGES = [
  'party-contacted',
  'mediation-opened',
  'mediator-appointed',
  'session-held',
  'agreement-in-effect',
  'petitioner-told',
  'aid-decided',
  'lawyer-assigned',
  'other',
] as const;
/** Links by which a case comes in from outside. */
export const LINKAGES_IN = [
  'agency',
  'court-delegated',
  'court-entrusted-ordinary',
  'court-entrusted-summary',
  'petition',
  'police',
  'procuratorate',
  'legal-aid',
  'administrative',
  'hotline',
  'hotline-complex',
  'grid',
] as const;
