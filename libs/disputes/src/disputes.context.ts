import type { ContextDefinition } from '@platform/composition';
import { disputeEvents } from './dispute/dispute.definitions.js';
import { releaseTheMediatorWhenACaseIsGivenBack } from './processes/release-the-mediator-when-a-case-is-given-back/release-the-mediator-when-a-case-is-given-back.process.js';
import { appointTheMediatorWhenAnOfferIsAccepted } from './processes/appoint-the-mediator-when-an-offer-is-accepted/appoint-the-mediator-when-an-offer-is-accepted.process.js';
import { concludeTheMediationWhenAPartnerReportsItsEnd } from './processes/conclude-the-mediation-when-a-partner-reports-its-end/conclude-the-mediation-when-a-partner-reports-its-end.process.js';
import { escalateWhenAHandoffIsOverdue } from './processes/escalate-when-a-handoff-is-overdue/escalate-when-a-handoff-is-overdue.process.js';
import { escalateWhenAHandoffLapses } from './processes/escalate-when-a-handoff-lapses/escalate-when-a-handoff-lapses.process.js';
import { escalateWhenOffersAreExhausted } from './processes/escalate-when-offers-are-exhausted/escalate-when-offers-are-exhausted.process.js';
import { freeTheAgreementWhenItsApplicationComesBack } from './processes/free-the-agreement-when-its-application-comes-back/free-the-agreement-when-its-application-comes-back.process.js';
import { giveTheCaseBackWhenBothSidesAgree } from './processes/give-the-case-back-when-both-sides-agree/give-the-case-back-when-both-sides-agree.process.js';
import { startATransferWhenAPullIsAccepted } from './processes/start-a-transfer-when-a-pull-is-accepted/start-a-transfer-when-a-pull-is-accepted.process.js';
import { noteTheReturnOfAHandoff } from './processes/note-the-return-of-a-handoff/note-the-return-of-a-handoff.process.js';
import { recordTheCourtAnswerWhenAHandoffIsConcluded } from './processes/record-the-court-answer-when-a-handoff-is-concluded/record-the-court-answer-when-a-handoff-is-concluded.process.js';
import { ringWhenAClockIsDue } from './processes/ring-when-a-clock-is-due/ring-when-a-clock-is-due.process.js';
import { screenAndRouteADisputeWhenRegistered } from './processes/screen-and-route-a-dispute-when-registered/screen-and-route-a-dispute-when-registered.process.js';
import { takeOverWhenAHandoffIsAccepted } from './processes/take-over-when-a-handoff-is-accepted/take-over-when-a-handoff-is-accepted.process.js';
import {
  emergencyCommands,
  emergencyEvents,
  emergencyProcesses,
  emergencyProjections,
} from './emergency/emergency.parts.js';
import {
  preventionCommands,
  preventionEvents,
  preventionProcesses,
  preventionProjections,
} from './prevention/prevention.parts.js';
import { ratingCommands, ratingEvents, ratingProjections } from './rating/rating.parts.js';
import { queueCommands, queueEvents, queueProjections } from './queues/queues.parts.js';
import { commands } from './use-cases/commands.js';
import { clockRecounts } from './views/clock-recounts/clock-recounts.projection.js';
import { casePage } from './views/case-page/case-page.projection.js';
import { caseTimeline } from './views/case-timeline/case-timeline.projection.js';
import { disputeAccess } from './views/dispute-access/dispute-access.projection.js';
import { disputeLinks } from './views/dispute-links/dispute-links.projection.js';
import { disputeList } from './views/dispute-list/dispute-list.projection.js';
import { openClocks } from './views/open-clocks/open-clocks.projection.js';
import { supervisionOrders } from './views/supervision-orders/supervision-orders.projection.js';
import { sessionMinutes } from './views/session-minutes/session-minutes.projection.js';

export const disputes: ContextDefinition = {
  name: 'disputes',
  events: [...disputeEvents, ...preventionEvents, ...emergencyEvents, ...queueEvents, ...ratingEvents],
  commands: [...commands, ...preventionCommands, ...emergencyCommands, ...queueCommands, ...ratingCommands],
  projections: [
    disputeAccess,
    casePage,
    caseTimeline,
    sessionMinutes,
    disputeList,
    disputeLinks,
    openClocks,
    supervisionOrders,
    clockRecounts,
    ...preventionProjections,
    ...emergencyProjections,
    ...queueProjections,
    ...ratingProjections,
  ],
  processes: [
    screenAndRouteADisputeWhenRegistered,
    appointTheMediatorWhenAnOfferIsAccepted,
    releaseTheMediatorWhenACaseIsGivenBack,
    ringWhenAClockIsDue,
    takeOverWhenAHandoffIsAccepted,
    noteTheReturnOfAHandoff,
    giveTheCaseBackWhenBothSidesAgree,
    startATransferWhenAPullIsAccepted,
    recordTheCourtAnswerWhenAHandoffIsConcluded,
    freeTheAgreementWhenItsApplicationComesBack,
    concludeTheMediationWhenAPartnerReportsItsEnd,
    escalateWhenOffersAreExhausted,
    escalateWhenAHandoffIsOverdue,
    escalateWhenAHandoffLapses,
    ...preventionProcesses,
    ...emergencyProcesses,
  ],
  entities: [],
};
