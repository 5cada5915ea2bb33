import type { MediatorAssignedDirectly, OfferAccepted, OffersExhausted } from '@libs/assignment';
import type { HandoffAccepted, HandoffConcluded, HandoffLapsed, HandoffOverdue, HandoffReturned } from '@libs/handoffs';
import { ringAt, send } from '@platform/processes';
import { processSpec } from '@platform/testing';
import { clock, DISPUTE } from '../testing/sample-commands.js';
import { at } from '../testing/histories.js';
import { AppointMediator } from '../use-cases/appoint-mediator.js';
import { ConcludeMediation } from '../use-cases/conclude-mediation.js';
import { DecideRouting } from '../use-cases/decide-routing.js';
import { Escalate } from '../use-cases/escalate.js';
import { MarkOverdue } from '../use-cases/mark-overdue.js';
import { RecordConfirmation } from '../use-cases/record-confirmation.js';
import { RecordTransferReturn } from '../use-cases/record-transfer-return.js';
import { ScreenDispute } from '../use-cases/screen-dispute.js';
import { TakeOver } from '../use-cases/take-over.js';
import { appointTheMediatorWhenAnOfferIsAccepted } from './appoint-the-mediator-when-an-offer-is-accepted/appoint-the-mediator-when-an-offer-is-accepted.process.js';
import { concludeTheMediationWhenAPartnerReportsItsEnd } from './conclude-the-mediation-when-a-partner-reports-its-end/conclude-the-mediation-when-a-partner-reports-its-end.process.js';
import { escalateWhenAHandoffIsOverdue } from './escalate-when-a-handoff-is-overdue/escalate-when-a-handoff-is-overdue.process.js';
import { escalateWhenAHandoffLapses } from './escalate-when-a-handoff-lapses/escalate-when-a-handoff-lapses.process.js';
import { escalateWhenOffersAreExhausted } from './escalate-when-offers-are-exhausted/escalate-when-offers-are-exhausted.process.js';
import { noteTheReturnOfAHandoff } from './note-the-return-of-a-handoff/note-the-return-of-a-handoff.process.js';
import { recordTheCourtAnswerWhenAHandoffIsConcluded } from './record-the-court-answer-when-a-handoff-is-concluded/record-the-court-answer-when-a-handoff-is-concluded.process.js';
import { ringWhenAClockIsDue } from './ring-when-a-clock-is-due/ring-when-a-clock-is-due.process.js';
import { screenAndRouteADisputeWhenRegistered } from './screen-and-route-a-dispute-when-registered/screen-and-route-a-dispute-when-registered.process.js';
import { takeOverWhenAHandoffIsAccepted } from './take-over-when-a-handoff-is-accepted/take-over-when-a-handoff-is-accepted.process.js';

const disputeId = DISPUTE;
const handoffId = 'handoff-1';

it('screens before it routes, so that a bar is on record before any proposal', () => {
  const [registered] = at('registered');
  if (!registered) throw new Error('a history begins with the registration');
  processSpec(screenAndRouteADisputeWhenRegistered)
    .given([])
    .when(registered)
    .then([send(ScreenDispute, { disputeId }), send(DecideRouting, { disputeId })]);
});

describe('the mediator', () => {
  const data = {
    assignmentId: 'assignment-1',
    disputeId,
    episodeId: 'episode-1',
    mediatorId: 'mediator-1',
    organisationId: 'committee',
  };
  const appointed = [send(AppointMediator, data)];

  it('is appointed when the offer is accepted', () => {
    const accepted: OfferAccepted = { type: 'OfferAccepted', data: { ...data, offerId: 'offer-1' } };
    processSpec(appointTheMediatorWhenAnOfferIsAccepted).given([]).when(accepted).then(appointed);
  });

  it('is appointed when a coordinator assigned it directly', () => {
    const assigned: MediatorAssignedDirectly = {
      type: 'MediatorAssignedDirectly',
      data: { ...data, reason: '急', storySubjectId: 'story-1' },
    };
    processSpec(appointTheMediatorWhenAnOfferIsAccepted).given([]).when(assigned).then(appointed);
  });

  it('is called for above when nobody took the offer', () => {
    const exhausted: OffersExhausted = {
      type: 'OffersExhausted',
      data: { assignmentId: 'a', disputeId, organisationId: 'committee', rounds: 3, reason: 'too-many-rounds' },
    };
    processSpec(escalateWhenOffersAreExhausted)
      .given([])
      .when(exhausted)
      .then([send(Escalate, { disputeId, reason: 'offers-exhausted' })]);
  });
});

it('rings at the due instant of a new or extended clock', () => {
  const due = clock('peoples_mediation', '2026-12-02');
  for (const type of ['ClockStarted', 'ClockExtended'] as const) {
    processSpec(ringWhenAClockIsDue)
      .given([])
      .when({ type, data: { disputeId, clock: due, agreedBy: [] } })
      .then([ringAt('2026-12-02T15:59:59.999Z', MarkOverdue, { disputeId, clockId: 'peoples_mediation' })]);
  }
});

describe('an answer to a hand-off', () => {
  const accepted = (purpose: HandoffAccepted['data']['purpose']): HandoffAccepted => ({
    type: 'HandoffAccepted',
    data: {
      handoffId,
      disputeId,
      purpose,
      channel: 'administrative',
      fromOrganisationId: 'office',
      toOrganisationId: 'agency',
      partnerOrderNo: null,
    },
  });
  const returned = (purpose: HandoffReturned['data']['purpose']): HandoffReturned => ({
    type: 'HandoffReturned',
    data: { handoffId, disputeId, purpose, code: 'not-our-duty', reason: '非本单位职责', storySubjectId: 'story-1' },
  });
  const lapsed = (purpose: HandoffLapsed['data']['purpose']): HandoffLapsed => ({
    type: 'HandoffLapsed',
    data: { handoffId, disputeId, purpose },
  });

  it('moves the case when a transfer is accepted, and not when a court takes a confirmation in', () => {
    const spec = processSpec(takeOverWhenAHandoffIsAccepted).given([]);
    const data = { disputeId, handoffId, channel: 'administrative', toOrganisationId: 'agency' } as const;
    spec.when(accepted('transfer')).then([send(TakeOver, data)]);
    spec.when(accepted('judicial-confirmation')).thenNothing();
  });

  it('gives the case back when a transfer is returned, with the code and never the text', () => {
    const spec = processSpec(noteTheReturnOfAHandoff).given([]);
    spec
      .when(returned('transfer'))
      .then([send(RecordTransferReturn, { disputeId, handoffId, reason: 'not-our-duty' })]);
    spec.when(returned('judicial-confirmation')).thenNothing();
  });

  it('that never came gives the case back and is told above', () => {
    const spec = processSpec(escalateWhenAHandoffLapses).given([]);
    spec
      .when(lapsed('transfer'))
      .then([
        send(RecordTransferReturn, { disputeId, handoffId, reason: 'lapsed' }),
        send(Escalate, { disputeId, reason: 'handoff-lapsed-transfer' }),
      ]);
    spec
      .when(lapsed('judicial-confirmation'))
      .then([send(Escalate, { disputeId, reason: 'handoff-lapsed-judicial-confirmation' })]);
  });

  it('on which a court stays silent is told above', () => {
    const purpose = 'judicial-confirmation';
    const overdue: HandoffOverdue = {
      type: 'HandoffOverdue',
      data: { handoffId, disputeId, purpose, toOrganisationId: 'court', answerDueAt: '2026-03-05T15:59:59.999Z' },
    };
    processSpec(escalateWhenAHandoffIsOverdue)
      .given([])
      .when(overdue)
      .then([send(Escalate, { disputeId, reason: 'handoff-overdue-judicial-confirmation' })]);
  });
});

describe('the end of a hand-off', () => {
  const concluded = (over: Partial<HandoffConcluded['data']>): HandoffConcluded => ({
    type: 'HandoffConcluded',
    data: {
      handoffId,
      disputeId,
      purpose: 'judicial-confirmation',
      agreementId: 'agreement-1',
      outcome: 'valid',
      decidedOn: '2026-11-20',
      documentNo: null,
      reason: null,
      storySubjectId: 'story-1',
      ...over,
    },
  });

  it('is the answer of the court to a confirmation', () => {
    const spec = processSpec(recordTheCourtAnswerWhenAHandoffIsConcluded).given([]);
    const answer = { decidedOn: '2026-11-20', documentNo: null, reason: null, agreementId: 'agreement-1' };
    spec.when(concluded({})).then([send(RecordConfirmation, { disputeId, outcome: 'valid', ...answer })]);
    spec.when(concluded({ purpose: 'transfer', outcome: 'settled' })).thenNothing();
    spec.when(concluded({ outcome: 'settled' })).thenNothing();
  });

  it('ends the mediation that a partner ran', () => {
    const spec = processSpec(concludeTheMediationWhenAPartnerReportsItsEnd).given([]);
    spec
      .when(concluded({ purpose: 'transfer', outcome: 'not-settled' }))
      .then([send(ConcludeMediation, { disputeId, ending: 'other', note: '接收单位反馈：未能化解。' }, 'skip')]);
    spec.when(concluded({})).thenNothing();
  });
});
