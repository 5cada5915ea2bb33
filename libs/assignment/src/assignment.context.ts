import type { ContextDefinition } from '@platform/composition';
import { assignmentEvents } from './assignment/assignment.events.js';
import { closeTheAssignmentWhenTheMediationEnds } from './processes/close-the-assignment-when-the-mediation-ends/close-the-assignment-when-the-mediation-ends.process.js';
import { findAnotherMediatorWhenOneIsRecused } from './processes/find-another-mediator-when-one-is-recused/find-another-mediator-when-one-is-recused.process.js';
import { offerFirstWhenAnAssignmentOpens } from './processes/offer-first-when-an-assignment-opens/offer-first-when-an-assignment-opens.process.js';
import { offerTheNextWhenAnOfferIsDeclinedOrExpires } from './processes/offer-the-next-when-an-offer-is-declined-or-expires/offer-the-next-when-an-offer-is-declined-or-expires.process.js';
import { openAnAssignmentWhenAnEpisodeOpens } from './processes/open-an-assignment-when-an-episode-opens/open-an-assignment-when-an-episode-opens.process.js';
import { ringWhenAnOfferExpires } from './processes/ring-when-an-offer-expires/ring-when-an-offer-expires.process.js';
import { offerWhomThePartiesChose } from './processes/offer-whom-the-parties-chose/offer-whom-the-parties-chose.process.js';
import { openASeatWhenAnAssistingMediatorIsAsked } from './processes/open-a-seat-when-an-assisting-mediator-is-asked/open-a-seat-when-an-assisting-mediator-is-asked.process.js';
import { ringWhenAHeldAssignmentMustGo } from './processes/ring-when-a-held-assignment-must-go/ring-when-a-held-assignment-must-go.process.js';
import { AskAssisting } from './use-cases/ask-assisting.js';
import { HandBack } from './use-cases/hand-back.js';
import { OfferChosen } from './use-cases/offer-chosen.js';
import { RecordPartyChoice } from './use-cases/record-party-choice.js';
import { TakeBack } from './use-cases/take-back.js';
import { AcceptOffer } from './use-cases/accept-offer.js';
import { AssignDirectly } from './use-cases/assign-directly.js';
import { CloseAssignment } from './use-cases/close-assignment.js';
import { DeclineOffer } from './use-cases/decline-offer.js';
import { ExpireOffer } from './use-cases/expire-offer.js';
import { OfferNext } from './use-cases/offer-next.js';
import { OpenAssignment } from './use-cases/open-assignment.js';
import { ReopenAssignment } from './use-cases/reopen-assignment.js';
import { TakeFromPool } from './use-cases/take-from-pool.js';
import { assignmentTrack } from './views/assignment-track/assignment-track.projection.js';
import { mediatorLoad } from './views/mediator-load/mediator-load.projection.js';

export const assignmentContext: ContextDefinition = {
  name: 'assignment',
  events: assignmentEvents,
  commands: [
    OpenAssignment,
    ReopenAssignment,
    OfferNext,
    TakeFromPool,
    AcceptOffer,
    DeclineOffer,
    ExpireOffer,
    AssignDirectly,
    CloseAssignment,
    OfferChosen,
    RecordPartyChoice,
    HandBack,
    TakeBack,
    AskAssisting,
  ],
  projections: [assignmentTrack, mediatorLoad],
  processes: [
    openAnAssignmentWhenAnEpisodeOpens,
    offerFirstWhenAnAssignmentOpens,
    offerTheNextWhenAnOfferIsDeclinedOrExpires,
    ringWhenAnOfferExpires,
    closeTheAssignmentWhenTheMediationEnds,
    findAnotherMediatorWhenOneIsRecused,
    offerWhomThePartiesChose,
    openASeatWhenAnAssistingMediatorIsAsked,
    ringWhenAHeldAssignmentMustGo,
  ],
  entities: [],
};
