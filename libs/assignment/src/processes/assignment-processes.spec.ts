import type { DisputeEvent, EpisodeOpened, MediationConcluded, OwnerChanged } from '@libs/disputes';
import { ringAt, send } from '@platform/processes';
import { processSpec } from '@platform/testing';
import { assignmentIdOf } from '../assignment/assignment.ids.js';
import { CloseAssignment } from '../use-cases/close-assignment.js';
import { ExpireOffer } from '../use-cases/expire-offer.js';
import { OfferNext } from '../use-cases/offer-next.js';
import { OpenAssignment } from '../use-cases/open-assignment.js';
import { closeTheAssignmentWhenTheMediationEnds } from './close-the-assignment-when-the-mediation-ends/close-the-assignment-when-the-mediation-ends.process.js';
import { offerFirstWhenAnAssignmentOpens } from './offer-first-when-an-assignment-opens/offer-first-when-an-assignment-opens.process.js';
import { offerTheNextWhenAnOfferIsDeclinedOrExpires } from './offer-the-next-when-an-offer-is-declined-or-expires/offer-the-next-when-an-offer-is-declined-or-expires.process.js';
import { openAnAssignmentWhenAnEpisodeOpens } from './open-an-assignment-when-an-episode-opens/open-an-assignment-when-an-episode-opens.process.js';
import { offerWhomThePartiesChose } from './offer-whom-the-parties-chose/offer-whom-the-parties-chose.process.js';
import { openASeatWhenAnAssistingMediatorIsAsked } from './open-a-seat-when-an-assisting-mediator-is-asked/open-a-seat-when-an-assisting-mediator-is-asked.process.js';
import { ringWhenAHeldAssignmentMustGo } from './ring-when-a-held-assignment-must-go/ring-when-a-held-assignment-must-go.process.js';
import { ringWhenAnOfferExpires } from './ring-when-an-offer-expires/ring-when-an-offer-expires.process.js';

const episode = (episodeId: string, organisationId = 'committee'): EpisodeOpened => ({
  type: 'EpisodeOpened',
  data: {
    disputeId: 'd1',
    episodeId,
    channel: 'people',
    organisationId,
    category: '邻里',
    divisionCode: '310109009',
    flags: [],
    handoffId: null,
  },
});
const concluded = (episodeId: string): MediationConcluded => ({
  type: 'MediationConcluded',
  data: { disputeId: 'd1', episodeId, channel: 'people', ending: 'wide-gap', note: null, storySubjectId: 's1' },
});
const owned = (toOrganisationId: string): OwnerChanged => ({
  type: 'OwnerChanged',
  data: { disputeId: 'd1', fromOrganisationId: 'committee', toOrganisationId, handoffId: 'h1' },
});
const disputeClosed: DisputeEvent = { type: 'DisputeClosed', data: { disputeId: 'd1', outcome: 'not-settled' } };
const offer = {
  assignmentId: 'a1',
  disputeId: 'd1',
  offerId: 'o1',
  mediatorId: 'm1',
};

it('opens an assignment when an episode opens, under an id that follows from the episode', () => {
  processSpec(openAnAssignmentWhenAnEpisodeOpens)
    .given([])
    .when(episode('e1'))
    .then([
      send(OpenAssignment, {
        assignmentId: assignmentIdOf('e1'),
        disputeId: 'd1',
        episodeId: 'e1',
        organisationId: 'committee',
        channel: 'people',
        category: '邻里',
        divisionCode: '310109009',
      }),
    ]);
});

it('offers first when an assignment opens', () => {
  const { disputeId, episodeId, organisationId, channel, category, divisionCode } = episode('e1').data;
  const data = { assignmentId: 'a1', disputeId, episodeId, organisationId, channel, category, divisionCode };
  processSpec(offerFirstWhenAnAssignmentOpens)
    .given([])
    .when({ type: 'AssignmentOpened', data })
    .then([send(OfferNext, { assignmentId: 'a1' })]);
});

it.each(['OfferDeclined', 'OfferExpired'])('offers to the next after %s', (type) => {
  processSpec(offerTheNextWhenAnOfferIsDeclinedOrExpires)
    .given([])
    .when({ type, data: offer })
    .then([send(OfferNext, { assignmentId: 'a1' })]);
});

it('does not go on after an offer was withdrawn', () => {
  expect(offerTheNextWhenAnOfferIsDeclinedOrExpires.handles).not.toContain('OfferWithdrawn');
});

it('rings when an offer expires, with ids only', () => {
  const expiresAt = '2026-11-05T01:00:00.000Z';
  processSpec(ringWhenAnOfferExpires)
    .given([])
    .when({ type: 'MediatorOffered', data: { ...offer, expiresAt } })
    .then([ringAt(expiresAt, ExpireOffer, { assignmentId: 'a1', offerId: 'o1' }, 'offers')]);
});

const close = (episodeId: string) => [
  send(CloseAssignment, { assignmentId: assignmentIdOf(episodeId), disputeId: 'd1' }),
  ...[2, 3].map((seat) =>
    send(CloseAssignment, { assignmentId: assignmentIdOf(episodeId, seat), disputeId: 'd1', onlyIfOpened: true }),
  ),
];

it.each(['CaseHandedBack', 'CaseTakenBack', 'AssignmentReopened'])('looks for another mediator after %s', (type) => {
  processSpec(offerFirstWhenAnAssignmentOpens)
    .given([])
    .when({ type, data: offer })
    .then([send(OfferNext, { assignmentId: 'a1' })]);
});

it('asks whom the parties chose together', () => {
  processSpec(offerWhomThePartiesChose)
    .given([])
    .when({ type: 'JointChoiceMade', data: { assignmentId: 'a1', disputeId: 'd1', mediatorIds: ['m1'], source: '' } })
    .then([send(OfferNext, { assignmentId: 'a1' })]);
});

it('rings when a case has waited for its batch long enough', () => {
  const until = '2026-11-05T01:00:00.000Z';
  processSpec(ringWhenAHeldAssignmentMustGo)
    .given([])
    .when({ type: 'AssignmentHeld', data: { assignmentId: 'a1', until } })
    .then([ringAt(until, OfferNext, { assignmentId: 'a1' })]);
});

it('opens a seat about the same matter beside the lead', () => {
  const asked = {
    type: 'AssistingSeatAsked',
    data: {
      assignmentId: 'a1',
      disputeId: 'd1',
      episodeId: 'e1',
      seat: 2,
      seatAssignmentId: 'a2',
      ground: 'hard',
      source: '',
    },
  };
  const { organisationId, channel, category, divisionCode } = episode('e1').data;
  processSpec(openASeatWhenAnAssistingMediatorIsAsked)
    .given([episode('e1')])
    .when(asked)
    .then([
      send(OpenAssignment, {
        assignmentId: 'a2',
        disputeId: 'd1',
        episodeId: 'e1',
        organisationId,
        channel,
        category,
        divisionCode,
        assisting: { leadAssignmentId: 'a1', seat: 2, ground: 'hard' },
      }),
    ]);
  processSpec(openASeatWhenAnAssistingMediatorIsAsked).given([]).when(episode('e1')).thenNothing();
});

describe('closes the assignment', () => {
  const spec = processSpec(closeTheAssignmentWhenTheMediationEnds);

  it('when its mediation is concluded', () =>
    spec
      .given([episode('e1')])
      .when(concluded('e1'))
      .then(close('e1')));

  it('when the dispute is closed', () =>
    spec
      .given([episode('e1')])
      .when(disputeClosed)
      .then(close('e1')));

  it('when another episode takes its place', () => {
    spec
      .given([episode('e1')])
      .when(episode('e2', 'court'))
      .then(close('e1'));
  });

  it('when another body takes the dispute over', () =>
    spec
      .given([episode('e1')])
      .when(owned('court'))
      .then(close('e1')));

  it('of the old owner and not of the new one, whichever event comes first', () => {
    spec
      .given([episode('e1'), episode('e2', 'court')])
      .when(owned('court'))
      .thenNothing();
    spec
      .given([episode('e1'), owned('court')])
      .when(episode('e2', 'court'))
      .thenNothing();
  });

  it('once', () => {
    spec
      .given([episode('e1'), concluded('e1')])
      .when(disputeClosed)
      .thenNothing();
    spec.given([]).when(disputeClosed).thenNothing();
  });

  it('not at its own opening', () => spec.given([]).when(episode('e1')).thenNothing());
});
