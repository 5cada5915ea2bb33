/** Closed lists of libs/roster and libs/assignment, repeated for the interface; `vocabulary.spec.ts` proves them the same. */
export const MEDIATOR_KINDS = [
  'full-time',
  'part-time',
  'retired-judge',
  'retired-procurator',
  'retired-police',
  'retired-lawyer',
  'retired-notary',
  'retired-judicial-officer',
  'lawyer',
  'notary',
  'community-adviser',
  'law-teacher',
  'administrative-mediator',
  'court-invited',
  'volunteer',
  'legal-sense-person',
] as const;
export const SEXES = ['female', 'male'] as const;
export const DEPARTURE_REASONS = ['resigned', 'term-over', 'dismissed', 'health', 'deceased', 'other'] as const;
export const INTEREST_KINDS = ['adviser', 'employer', 'share', 'relative', 'other'] as const;
export const ALLOWANCE_KINDS = ['lost-work', 'transport', 'meal', 'case'] as const;
export const OFFER_MODES = ['at-once', 'batch'] as const;
export const HAND_BACK_REASONS = [
  'conflict-of-interest',
  'ill',
  'no-time',
  'outside-field',
  'unsafe',
  'other',
] as const;
export const TAKE_BACK_REASONS = ['left', 'long-leave', 'overload', 'suspended', 'other'] as const;
export const ASSISTING_GROUNDS = ['major', 'hard', 'complex', 'party-asked'] as const;
