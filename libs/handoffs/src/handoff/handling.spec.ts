import { deciderSpec, processSpec } from '@platform/testing';
import { send } from '@platform/processes';
import { LINKAGES, type LinkageId } from '../linkages/linkages.js';
import { followTheMediationWithTheHandlingClock } from '../processes/follow-the-mediation-with-the-handling-clock/follow-the-mediation-with-the-handling-clock.process.js';
import { FollowMediation } from '../use-cases/follow-mediation.js';
import type { HandlingClock } from './course.events.js';
import { handoffActions } from './handoff.actions.js';
import { handoffDecider } from './handoff.decider.js';
import type { HandoffEvent, HandoffPurpose } from './handoff.events.js';

/** The time for the matter itself: what begins, meets, lengthens and pauses it. */

const { given } = deciderSpec(handoffDecider);
const ids = { handoffId: 'h1', disputeId: 'd1' };
const DUE = '2026-11-10T15:59:59.999Z';
const COUNTED = { dueAt: DUE, derivation: '推算', source: '依据' };
const clock = (rule: string, dueAt = DUE): HandlingClock => ({
  ...COUNTED,
  dueAt,
  rule,
  startsOn: '2026-11-02',
  since: 'h1',
});

const sent = (linkage: LinkageId, inherited: HandlingClock | null = null, purpose: HandoffPurpose = 'transfer') =>
  [
    {
      type: 'HandoffDrafted',
      data: {
        ...ids,
        purpose,
        channel: 'people',
        linkage,
        hop: 1,
        hopLimit: 3,
        owners: ['office'],
        previousHandoffId: null,
        arbiterOrganisationId: null,
        disclosure: 'full',
        requestedAction: null,
        sourceOrderNo: null,
        inherited,
      },
    },
    {
      type: 'HandoffSent',
      data: {
        ...ids,
        disputeCode: 'LD-1',
        purpose,
        channel: 'people',
        fromOrganisationId: 'office',
        toOrganisationId: 'committee',
        agreementId: purpose === 'transfer' ? null : 'g1',
        reason: null,
        storySubjectId: 's1',
        legalBasis: '依据',
        answerDueAt: DUE,
        derivation: '推算',
      },
    },
  ] as const satisfies readonly HandoffEvent[];

const started = (rule: string, dueAt = DUE) =>
  ({ type: 'HandoffHandlingStarted', data: { ...ids, clock: clock(rule, dueAt) } }) as const;
const accepted = (linkage: LinkageId, purpose: HandoffPurpose = 'transfer'): HandoffEvent => ({
  type: 'HandoffAccepted',
  data: {
    ...ids,
    purpose,
    channel: 'people',
    fromOrganisationId: 'office',
    toOrganisationId: 'committee',
    partnerOrderNo: null,
    linkage,
  },
});
const receiver = { actor: { id: 'r', role: 'coordinator', organisationId: 'committee' } } as const;
const sender = { actor: { id: 's', role: 'partner', organisationId: 'office' } } as const;
const late = { now: '2026-12-01T00:00:00.000Z' } as const;
const MARK = { type: 'MarkHandlingOverdue', data: { handoffId: 'h1' } } as const;
const types = (events: readonly HandoffEvent[]) => events.map(({ type }) => type);
const accept = (rule: string) => ({ type: 'AcceptHandoff', data: { handoffId: 'h1', handling: clock(rule) } }) as const;

describe('a petition (信访工作条例 22、23)', () => {
  const delivery = {
    type: 'RecordDelivery',
    data: { handoffId: 'h1', via: 'inbox', clock: COUNTED, handling: clock('petition_reply_receipt') },
  } as const;
  const delivered = { type: 'HandoffDelivered', data: { ...ids, via: 'inbox', clock: COUNTED } } as const;
  const running = [...sent('petition'), delivered, started('petition_reply_receipt')];

  it('is answered in writing within fifteen days of its receipt, taken up or not', () => {
    given(sent('petition'))
      .when(delivery)
      .then([delivered, started('petition_reply_receipt')]);
    expect(types(given(running).when(MARK, late).events())).toEqual(['HandoffHandlingOverdue']);
  });

  it('gets no second clock by the acceptance', () => {
    const events = given(running)
      .when({ type: 'AcceptHandoff', data: { handoffId: 'h1', handling: null } }, receiver)
      .events();
    expect(types(events)).toEqual(['HandoffReceived', 'HandoffAccepted']);
  });

  it('keeps its day once the petitioner was told, however long the mediation takes', () => {
    const told = { type: 'ReportProgress', data: { handoffId: 'h1', stage: 'petitioner-told' } } as const;
    const atWork = [...running, accepted('petition')];
    expect(types(given(atWork).when(told, receiver).events())).toEqual([
      'HandoffProgressReported',
      'HandoffHandlingMet',
    ]);
    const met: HandoffEvent = { type: 'HandoffHandlingMet', data: { ...ids, rule: 'petition_reply_receipt' } };
    given([...atWork, met])
      .when(MARK, late)
      .thenNothing();
    expect(
      types(
        given([...atWork, met])
          .when(told, receiver)
          .events(),
      ),
    ).toEqual(['HandoffProgressReported']);
  });

  it('is not answered by other progress', () => {
    const opened = { type: 'ReportProgress', data: { handoffId: 'h1', stage: 'mediation-opened' } } as const;
    const events = given([...running, accepted('petition')])
      .when(opened, receiver)
      .events();
    expect(types(events)).toEqual(['HandoffProgressReported']);
  });

  it('handed on after the petitioner was told asks for no second answer', () => {
    const inherited: HandlingClock = { ...clock('petition_reply_receipt'), met: true };
    expect(types(given(sent('petition', inherited)).when(delivery).events())).toEqual(['HandoffDelivered']);
  });
});

it('legal aid is decided in seven days and a lawyer assigned in three more (法律援助法 43)', () => {
  const atWork = [...sent('legal-aid'), started('legal_aid_decision'), accepted('legal-aid')];
  const next = clock('legal_aid_assignment', '2026-11-13T15:59:59.999Z');
  const decided = { type: 'ReportProgress', data: { handoffId: 'h1', stage: 'aid-decided', next } } as const;
  expect(types(given(atWork).when(decided, receiver).events())).toEqual([
    'HandoffProgressReported',
    'HandoffHandlingMet',
    'HandoffHandlingStarted',
  ]);
  const second: HandoffEvent = { type: 'HandoffHandlingStarted', data: { ...ids, clock: next } };
  const assigned = { type: 'ReportProgress', data: { handoffId: 'h1', stage: 'lawyer-assigned' } } as const;
  const events = given([...atWork, second])
    .when(assigned, receiver)
    .events();
  expect(events[1]).toMatchObject({ type: 'HandoffHandlingMet', data: { rule: 'legal_aid_assignment' } });
});

describe('more time', () => {
  const LATER = '2026-12-10T15:59:59.999Z';
  const extend = (rule: string, dueAt = LATER) =>
    ({ type: 'ExtendHandling', data: { handoffId: 'h1', reason: '复杂', clock: clock(rule, dueAt) } }) as const;

  it('for a confirmation is the court’s to grant (民事诉讼法 187)', () => {
    const before = [...sent('judicial-confirmation', null, 'judicial-confirmation'), started('confirmation_review')];
    const atWork = [...before, accepted('judicial-confirmation', 'judicial-confirmation')];
    given(atWork).when(extend('confirmation_review'), sender).thenRefused('HANDOFF_NOT_YOURS');
    expect(given(atWork).when(extend('confirmation_review'), receiver).events()).toMatchObject([
      { type: 'HandoffHandlingExtended', data: { because: 'granted', clock: { dueAt: LATER } } },
    ]);
    given(atWork)
      .when(extend('confirmation_review', '2026-11-09T15:59:59.999Z'), receiver)
      .thenRefused('EXTENSION_NOT_LATER');
    const noDay = { type: 'ExtendHandling', data: { handoffId: 'h1', reason: '复杂', clock: null } } as const;
    given(atWork).when(noDay, receiver).thenRefused('HANDLING_NOT_EXTENDABLE');
  });

  it('for an order of the hotline is the hotline’s to grant, to the fifteen working days of a complex one', () => {
    const atWork = [...sent('hotline'), accepted('hotline'), started('hotline_handle')];
    given(atWork).when(extend('hotline_handle_complex'), receiver).thenRefused('HANDOFF_NOT_YOURS');
    const events = given(atWork).when(extend('hotline_handle_complex'), sender).events();
    given([...atWork, ...events])
      .when(MARK, { now: '2026-11-11T00:00:00.000Z' })
      .thenNothing();
    given([...atWork, ...events])
      .when(extend('hotline_handle_complex', '2027-01-10T15:59:59.999Z'), sender)
      .thenRefused('HANDLING_NOT_EXTENDABLE');
  });

  it('is granted of no other link', () => {
    const atWork = [...sent('court-delegated'), accepted('court-delegated'), started('delegated_mediation')];
    given(atWork).when(extend('delegated_mediation'), receiver).thenRefused('HANDLING_NOT_EXTENDABLE');
  });

  it('is offered to the side that may grant it, and to no other', () => {
    const standing = {
      status: 'accepted',
      purpose: 'transfer',
      linkage: 'hotline',
      due: false,
      returnRequestedBy: null,
      openProposals: 0,
      handlingRule: 'hotline_handle',
    } as const;
    expect(handoffActions(standing, ['sender'])).toContain('extend-handling');
    expect(handoffActions(standing, ['receiver'])).not.toContain('extend-handling');
    expect(handoffActions({ ...standing, handlingRule: null }, ['sender'])).not.toContain('extend-handling');
  });
});

describe('what a court gave out follows the clock of the mediation', () => {
  const rule = 'delegated_mediation';
  const atWork = [...sent('court-delegated'), accepted('court-delegated'), started(rule)];
  const follow = (over: object | null) =>
    ({ type: 'FollowMediation', data: { handoffId: 'h1', rule, clock: over && { ...COUNTED, ...over } } }) as const;

  it('longer when all parties agreed to longer (特邀调解规定 27)', () => {
    const moved = given(atWork)
      .when(follow({ dueAt: '2026-12-20T15:59:59.999Z' }))
      .events();
    expect(moved).toMatchObject([{ type: 'HandoffHandlingExtended', data: { because: 'mediation', clock: { rule } } }]);
    given([...atWork, ...moved])
      .when(MARK, late)
      .thenNothing();
    given(atWork).when(follow({})).thenNothing();
  });

  it('and not late while an appraisal rests it (在线调解规则 26)', () => {
    const paused = given(atWork).when(follow(null)).events();
    expect(types(paused)).toEqual(['HandoffHandlingPaused']);
    given([...atWork, ...paused])
      .when(MARK, late)
      .thenNothing();
    const resumed = given([...atWork, ...paused])
      .when(follow({}))
      .events();
    expect(
      types(
        given([...atWork, ...paused, ...resumed])
          .when(MARK, late)
          .events(),
      ),
    ).toEqual(['HandoffHandlingOverdue']);
  });

  it('but only by the clock of the same rule', () => {
    const other = {
      type: 'FollowMediation',
      data: { handoffId: 'h1', rule: 'labour_mediation', clock: null },
    } as const;
    given(atWork).when(other).thenNothing();
  });

  it('by what happens in the dispute', () => {
    const disputed = (type: string, data: object) => ({ type, data: { disputeId: 'd1', ...data } }) as never;
    const extended = disputed('ClockExtended', { clock: { ...COUNTED, clockId: 'c', rule }, agreedBy: [] });
    processSpec(followTheMediationWithTheHandlingClock)
      .given([accepted('court-delegated')])
      .when(extended)
      .then([send(FollowMediation, { handoffId: 'h1', rule, clock: COUNTED }, 'skip')]);
    processSpec(followTheMediationWithTheHandlingClock)
      .given([accepted('court-delegated')])
      .when(disputed('ClockPaused', { clockId: 'c', rule, from: '2026-11-05', source: '' }))
      .then([send(FollowMediation, { handoffId: 'h1', rule, clock: null }, 'skip')]);
  });
});

it('clocks counted before the start was kept still fold, and are judged as before', () => {
  const { startsOn: _new, ...old } = clock('delegated_mediation');
  const events: readonly HandoffEvent[] = [
    ...sent('court-delegated'),
    accepted('court-delegated'),
    { type: 'HandoffHandlingStarted', data: { ...ids, clock: old } },
  ];
  expect(types(given(events).when(MARK, late).events())).toEqual(['HandoffHandlingOverdue']);
  expect(LINKAGES['court-delegated'].handling?.clock).toBe('delegated_mediation');
  expect(types(given(sent('court-delegated')).when(accept('delegated_mediation'), receiver).events())).toContain(
    'HandoffHandlingStarted',
  );
});
