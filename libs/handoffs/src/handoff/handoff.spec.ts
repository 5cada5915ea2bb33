import { deciderSpec } from '@platform/testing';
import { handoffActions } from './handoff.actions.js';
import { handoffDecider } from './handoff.decider.js';
import type { HandoffEvent, HandoffPurpose, HandoffSent } from './handoff.events.js';

const { given } = deciderSpec(handoffDecider);

const DUE = '2026-11-05T15:59:59.999Z';
const sent = (purpose: HandoffPurpose = 'transfer'): HandoffSent => ({
  type: 'HandoffSent',
  data: {
    handoffId: 'h1',
    disputeId: 'd1',
    disputeCode: 'LD-310109-2026-000001',
    purpose,
    channel: 'judicial',
    fromOrganisationId: 'committee',
    toOrganisationId: 'court',
    agreementId: purpose === 'transfer' ? null : 'g1',
    reason: null,
    storySubjectId: 's1',
    legalBasis: '人民法院在线调解规则 第十二条',
    answerDueAt: DUE,
    derivation: '三个工作日',
  },
});
const confirmation = sent('judicial-confirmation');
const ids = { handoffId: 'h1', disputeId: 'd1' };
const received = (partnerOrderNo: string | null = null): HandoffEvent => ({
  type: 'HandoffReceived',
  data: { ...ids, partnerOrderNo },
});
const accepted = (purpose: HandoffPurpose = 'transfer', partnerOrderNo: string | null = null): HandoffEvent => ({
  type: 'HandoffAccepted',
  data: {
    ...ids,
    purpose,
    channel: 'judicial',
    fromOrganisationId: 'committee',
    toOrganisationId: 'court',
    partnerOrderNo,
  },
});
const returned: HandoffEvent = {
  type: 'HandoffReturned',
  data: { ...ids, purpose: 'transfer', code: 'wrong-area', reason: '不在辖区', storySubjectId: 's1' },
};
const lapsed: HandoffEvent = { type: 'HandoffLapsed', data: { ...ids, purpose: 'transfer' } };
const overdue: HandoffEvent = {
  type: 'HandoffOverdue',
  data: { ...ids, purpose: 'judicial-confirmation', toOrganisationId: 'court', answerDueAt: DUE },
};
const concluded = (outcome: 'valid' | 'not-accepted' | 'settled', purpose: HandoffPurpose): HandoffEvent => ({
  type: 'HandoffConcluded',
  data: {
    ...ids,
    purpose,
    agreementId: purpose === 'transfer' ? null : 'g1',
    outcome,
    decidedOn: '2026-11-02',
    documentNo: null,
    reason: null,
    storySubjectId: 's1',
  },
});
const byCourt = { actor: { id: 'clerk', role: 'partner', organisationId: 'court' } } as const;
const bySender = { actor: { id: 'head', role: 'coordinator', organisationId: 'committee' } } as const;
const receive = { type: 'ReceiveHandoff', data: { handoffId: 'h1' } } as const;
const accept = { type: 'AcceptHandoff', data: { handoffId: 'h1' } } as const;
const giveBack = { type: 'ReturnHandoff', data: { handoffId: 'h1', code: 'wrong-area', reason: '不在辖区' } } as const;
const lapse = { type: 'LapseHandoff', data: { handoffId: 'h1' } } as const;
const conclude = (outcome: 'valid' | 'not-accepted' | 'settled') =>
  ({ type: 'ConcludeHandoff', data: { handoffId: 'h1', outcome, decidedOn: '2026-11-02' } }) as const;

it('is sent once', () => {
  given([]).when({ type: 'SendHandoff', data: sent().data }).then([sent()]);
  given([sent()]).when({ type: 'SendHandoff', data: sent().data }).thenNothing();
});

describe('only the body it is addressed to', () => {
  it.each([receive, accept, giveBack, conclude('settled')])('does $type', (command) => {
    given([sent()]).when(command, bySender).thenRefused('HANDOFF_NOT_YOURS');
    const nobody = { actor: { id: 'x', role: 'system', organisationId: null } } as const;
    given([sent()]).when(command, nobody).thenRefused('HANDOFF_NOT_YOURS');
    given([]).when(command, byCourt).thenRefused('HANDOFF_UNKNOWN');
  });
});

describe('an answer', () => {
  it('by receipt is given once and does not stop the clock', () => {
    given([sent()]).when(receive, byCourt).then([received()]);
    given([sent(), received()]).when(receive, byCourt).thenNothing();
    given([sent(), received()]).when(lapse, { now: DUE }).then([lapsed]);
  });

  it('by acceptance includes the receipt and counts once', () => {
    const order = { type: 'AcceptHandoff', data: { handoffId: 'h1', partnerOrderNo: 'N-7' } } as const;
    given([sent()])
      .when(order, byCourt)
      .then([received('N-7'), accepted('transfer', 'N-7')]);
    given([sent(), received()]).when(accept, byCourt).then([accepted()]);
    given([sent(), received(), accepted()]).when(accept, byCourt).thenNothing();
  });

  it('by return needs a code of the list and a reason, and counts once', () => {
    given([sent()]).when(giveBack, byCourt).then([returned]);
    given([sent(), returned]).when(giveBack, byCourt).thenNothing();
    given([sent()])
      .when({ ...giveBack, data: { ...giveBack.data, reason: ' ' } }, byCourt)
      .thenRefused('RETURN_REASON_MISSING');
    given([sent()])
      .when({ ...giveBack, data: { ...giveBack.data, code: 'because' as never } }, byCourt)
      .thenRefused('RETURN_CODE_UNKNOWN');
  });

  it('is final', () => {
    given([sent(), returned]).when(accept, byCourt).thenRefused('HANDOFF_RETURNED');
    given([sent(), received(), accepted()]).when(giveBack, byCourt).thenRefused('HANDOFF_ACCEPTED');
    given([sent(), accepted(), concluded('settled', 'transfer')])
      .when(accept, byCourt)
      .thenRefused('HANDOFF_CONCLUDED');
  });
});

describe('silence', () => {
  it('lapses a transfer at its time and not before', () => {
    given([sent()]).when(lapse, { now: '2026-11-05T15:59:59.998Z' }).thenNothing();
    given([sent()]).when(lapse, { now: DUE }).then([lapsed]);
    given([sent(), lapsed]).when(lapse, { now: DUE }).thenNothing();
  });

  it('leaves no way to accept afterwards, whether the bell rang or not', () => {
    given([sent(), lapsed]).when(accept, byCourt).thenRefused('HANDOFF_LAPSED');
    given([sent()])
      .when(accept, { ...byCourt, now: DUE })
      .thenRefused('HANDOFF_LAPSED');
    given([sent(), lapsed]).when(giveBack, byCourt).thenRefused('HANDOFF_LAPSED');
  });

  it('never undoes an answer', () => {
    given([sent(), received(), accepted()]).when(lapse, { now: DUE }).thenNothing();
    given([sent(), returned]).when(lapse, { now: DUE }).thenNothing();
  });

  it('of a court calls somebody once and leaves the application standing', () => {
    given([confirmation]).when(lapse, { now: DUE }).then([overdue]);
    given([confirmation, overdue]).when(lapse, { now: DUE }).thenNothing();
    given([confirmation, overdue, received()]).when(lapse, { now: DUE }).thenNothing();
    given([confirmation, overdue])
      .when(accept, { ...byCourt, now: DUE })
      .then([received(), accepted('judicial-confirmation')]);
  });
});

describe('the conclusion', () => {
  it('comes after the acceptance, once', () => {
    given([sent(), accepted()])
      .when(conclude('settled'), byCourt)
      .then([concluded('settled', 'transfer')]);
    given([sent()]).when(conclude('settled'), byCourt).thenRefused('HANDOFF_NOT_ACCEPTED');
    given([sent(), accepted(), concluded('settled', 'transfer')])
      .when(conclude('settled'), byCourt)
      .thenNothing();
    given([sent(), lapsed]).when(conclude('settled'), byCourt).thenRefused('HANDOFF_NOT_ACCEPTED');
  });

  it('of a court may be that it does not take the application up', () => {
    given([confirmation])
      .when(conclude('not-accepted'), byCourt)
      .then([concluded('not-accepted', 'judicial-confirmation')]);
  });

  it('fits what was asked for', () => {
    given([confirmation, accepted('judicial-confirmation')])
      .when(conclude('settled'), byCourt)
      .thenRefused('OUTCOME_INVALID');
    given([sent(), accepted()]).when(conclude('valid'), byCourt).thenRefused('OUTCOME_INVALID');
  });

  it('was not decided tomorrow', () => {
    const tomorrow = { ...conclude('valid').data, decidedOn: '2026-11-03' };
    given([confirmation, accepted('judicial-confirmation')])
      .when({ type: 'ConcludeHandoff', data: tomorrow }, byCourt)
      .thenRefused('DECIDED_IN_FUTURE');
  });
});

describe('the actions that are shown', () => {
  const histories: Readonly<Record<string, readonly HandoffEvent[]>> = {
    sent: [],
    received: [received()],
    accepted: [received(), accepted()],
    returned: [returned],
    lapsed: [lapsed],
    concluded: [received(), accepted(), concluded('settled', 'transfer')],
  };
  const commands = { receive, accept, return: giveBack, conclude: conclude('settled') } as const;

  it.each(Object.keys(histories) as (keyof typeof histories & Parameters<typeof handoffActions>[0])[])(
    'for a transfer that is %s are those the decider carries out',
    (status) => {
      const possible = Object.entries(commands).flatMap(([action, command]) => {
        try {
          const events = given([sent(), ...(histories[status] ?? [])])
            .when(command, byCourt)
            .events();
          return events.length > 0 ? [action] : [];
        } catch {
          return [];
        }
      });
      expect(handoffActions(status, 'transfer', false)).toEqual(possible);
    },
  );

  it('are none once a transfer is due', () => expect(handoffActions('sent', 'transfer', true)).toEqual([]));
});
