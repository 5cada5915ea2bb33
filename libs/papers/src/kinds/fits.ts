import type { CaseAt } from '@libs/disputes';
import type { PaperKindId } from './kinds.js';

type Test = (at: CaseAt) => boolean;

const happened =
  (type: CaseAt['events'][number]['type']): Test =>
  ({ events }) =>
    events.some((event) => event.type === type);
const episodeOf = ({ facts }: CaseAt) => facts.episodes.at(-1) ?? null;
const isAdministrative: Test = (at) => episodeOf(at)?.channel === 'administrative';
const isOpened: Test = (at) => episodeOf(at) !== null;
const isElsewhere: Test = (at) => isOpened(at) && !isAdministrative(at);
const hasFailed: Test = (at) => isOpened(at) && !['agreement', null].includes(episodeOf(at)?.ending ?? null);
const isEntrusted: Test = ({ facts }) => !['依申请', '主动', null].includes(facts.source);
const isFromCourt: Test = (at) =>
  at.facts.source === '法院' ||
  at.events.some(({ type, data }) => type === 'EpisodeOpened' && Boolean(data.judicialKind));
const isHeld: Test = ({ facts }) => facts.sessions.some(({ heldAt }) => heldAt !== null);
const isClosed: Test = ({ facts }) => facts.closedAt !== null;
const isRefused: Test = ({ facts }) => facts.refusal !== null;

const TESTS: Readonly<Record<PaperKindId, Test>> = {
  application: ({ facts }) => facts.source === '依申请',
  register: () => true,
  'rights-notice': isElsewhere,
  investigation: isOpened,
  'mediation-record': isHeld,
  agreement: (at) => at.facts.agreement?.form === 'written' && !isAdministrative(at),
  'oral-agreement': ({ facts }) => facts.agreement?.form === 'oral',
  'return-visit': ({ facts }) => facts.returnVisits.length > 0 || facts.status === 'return-visit',
  'file-note': isClosed,
  power: happened('RepresentativeNamed'),
  acceptance: isElsewhere,
  refusal: isRefused,
  termination: (at) => hasFailed(at) && !isAdministrative(at),
  entrust: (at) => isEntrusted(at) && at.facts.source !== '法院',
  decline: (at) => isEntrusted(at) && isRefused(at),
  transfer: ({ facts }) => facts.handoffs.length > 0,
  address: isOpened,
  supervision: happened('SupervisionOrdered'),
  'closing-report': ({ facts }) => facts.outcome !== null,
  volunteer: isHeld,
  confirmation: ({ facts: { agreement } }) => agreement?.form === 'written' && agreement.effectiveOn !== null,
  undisputed: happened('UndisputedFactsRecorded'),
  'court-report': (at) => happened('CourtReported')(at) || (isFromCourt(at) && hasFailed(at)),
  'admin-acceptance': isAdministrative,
  'admin-termination': (at) => isAdministrative(at) && hasFailed(at),
  'admin-agreement': (at) => isAdministrative(at) && at.facts.agreement !== null,
  cover: isClosed,
  contents: isClosed,
  'back-cover': isClosed,
};

/** Whether the case has come to what a paper is about. A paper that does not fit can be made all the same, with blanks. */
export const fits = (kind: PaperKindId, at: CaseAt): boolean => TESTS[kind](at);
