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
