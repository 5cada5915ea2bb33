import { deciderSpec } from '@platform/testing';
import type { HandoffCommand } from './handoff.commands.js';
import { type HandoffAction, handoffActions } from './handoff.actions.js';
import { handoffDecider } from './handoff.decider.js';
import type {
  HandoffBlocked,
  HandoffDrafted,
  HandoffEvent,
  HandoffPurpose,
  HandoffSent,
  HandlingClock,
  Side,
} from './handoff.events.js';
import type { HandoffStatus } from './handoff.status.js';
import { usualLinkage } from '../linkages/linkages.js';

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
const drafted = (purpose: HandoffPurpose = 'transfer', over: Partial<HandoffDrafted['data']> = {}): HandoffDrafted => ({
  type: 'HandoffDrafted',
  data: {
    handoffId: 'h1',
    disputeId: 'd1',
    purpose,
    channel: 'judicial',
    linkage: usualLinkage(purpose, 'judicial'),
    hop: 1,
    hopLimit: 3,
    owners: ['committee'],
    previousHandoffId: null,
    arbiterOrganisationId: 'bureau',
    disclosure: 'full',
    requestedAction: null,
    sourceOrderNo: null,
    inherited: null,
    ...over,
  },
});
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
    linkage: usualLinkage(purpose, 'judicial'),
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
const CLOCK = { dueAt: '2026-11-10T15:59:59.999Z', derivation: '五个工作日', source: '本系统约定' };
const blockedAs = (cause: HandoffBlocked['data']['cause']): HandoffBlocked => ({
  type: 'HandoffBlocked',
  data: { ...ids, cause, arbiterOrganisationId: 'bureau', clock: CLOCK },
});
const byCourt = { actor: { id: 'clerk', role: 'partner', organisationId: 'court' } } as const;
const bySender = { actor: { id: 'head', role: 'coordinator', organisationId: 'committee' } } as const;
const byBureau = { actor: { id: 'chief', role: 'coordinator', organisationId: 'bureau' } } as const;
const receive = { type: 'ReceiveHandoff', data: { handoffId: 'h1' } } as const;
const accept = { type: 'AcceptHandoff', data: { handoffId: 'h1' } } as const;
const giveBack = { type: 'ReturnHandoff', data: { handoffId: 'h1', code: 'wrong-area', reason: '不在辖区' } } as const;
const lapse = { type: 'LapseHandoff', data: { handoffId: 'h1' } } as const;
const conclude = (outcome: 'valid' | 'not-accepted' | 'settled') =>
  ({ type: 'ConcludeHandoff', data: { handoffId: 'h1', outcome, decidedOn: '2026-11-02' } }) as const;

it('is sent once', () => {
  const data = { handoffId: 'h1', draft: drafted().data, sent: sent().data, blocked: null };
  given([]).when({ type: 'SendHandoff', data }).then([drafted(), sent()]);
  given([drafted(), sent()]).when({ type: 'SendHandoff', data }).thenNothing();
  const blocked = blockedAs('hop-limit').data;
  given([])
    .when({ type: 'SendHandoff', data: { ...data, blocked } })
    .then([drafted(), sent(), blockedAs('hop-limit')]);
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

const story = { ...ids, storySubjectId: 's1' };
const object = {
  type: 'ObjectToHandoff',
  data: { handoffId: 'h1', code: 'not-our-duty', reason: '不归本院管', legalBasis: '民事诉讼法 22', clock: CLOCK },
} as const;
const objected: HandoffEvent = {
  type: 'HandoffObjected',
  data: {
    ...story,
    purpose: 'transfer',
    code: 'not-our-duty',
    legalBasis: '民事诉讼法 22',
    reason: '不归本院管',
    arbiterOrganisationId: 'bureau',
    clock: CLOCK,
  },
};
const decide = (decision: 'upheld' | 'overruled', handling: HandlingClock | null = null) =>
  ({ type: 'DecideObjection', data: { handoffId: 'h1', decision, reason: '依职权', handling } }) as const;
const upheld = (by: 'sender' | 'arbiter' | 'rule', reason: string | null): HandoffEvent => ({
  type: 'HandoffObjectionUpheld',
  data: { ...story, purpose: 'transfer', by, reason },
});
const overruled: HandoffEvent = {
  type: 'HandoffObjectionOverruled',
  data: { ...story, arbiterOrganisationId: 'bureau', reason: '依职权' },
};
const OUT = [drafted(), sent()];

describe('an objection', () => {
  it('names code, reason and law, and the common superior at once', () => {
    given(OUT).when(object, byCourt).then([objected]);
    given([...OUT, objected])
      .when(object, byCourt)
      .thenNothing();
    given(OUT)
      .when({ ...object, data: { ...object.data, legalBasis: ' ' } }, byCourt)
      .thenRefused('LEGAL_BASIS_MISSING');
    given(OUT).when(object, bySender).thenRefused('HANDOFF_NOT_YOURS');
    given([...OUT, objected])
      .when(accept, byCourt)
      .thenRefused('HANDOFF_OBJECTED');
  });

  it('is decided by the superior alone; what it overrules binds the receiver', () => {
    given([...OUT, objected])
      .when(decide('overruled'), byBureau)
      .then([overruled, accepted()]);
    given([...OUT, objected, overruled, accepted()])
      .when(decide('overruled'), byBureau)
      .thenNothing();
    given([...OUT, objected, overruled, accepted()])
      .when(giveBack, byCourt)
      .thenRefused('HANDOFF_ACCEPTED');
    given([...OUT, objected])
      .when(decide('upheld'), byBureau)
      .then([upheld('arbiter', '依职权')]);
    for (const one of [byCourt, bySender]) {
      given([...OUT, objected])
        .when(decide('overruled'), one)
        .thenRefused('HANDOFF_NOT_YOURS');
    }
    given(OUT).when(decide('upheld'), byBureau).thenRefused('NOTHING_TO_DECIDE');
  });

  it('may be conceded by the sender', () => {
    const concede = { type: 'ConcedeObjection', data: { handoffId: 'h1' } } as const;
    given([...OUT, objected])
      .when(concede, bySender)
      .then([upheld('sender', null)]);
    given([...OUT, objected])
      .when(concede, byCourt)
      .thenRefused('HANDOFF_NOT_YOURS');
  });

  it('that nobody decides calls somebody once; with nobody above both it stands by rule', () => {
    const late = { now: CLOCK.dueAt };
    const called: HandoffEvent = {
      type: 'HandoffArbitrationOverdue',
      data: { ...ids, purpose: 'transfer', arbiterOrganisationId: 'bureau' },
    };
    given([...OUT, objected])
      .when(lapse, { now: DUE })
      .thenNothing();
    given([...OUT, objected])
      .when(lapse, late)
      .then([called]);
    given([...OUT, objected, called])
      .when(lapse, late)
      .thenNothing();
    const alone = { ...objected, data: { ...objected.data, arbiterOrganisationId: null } } as HandoffEvent;
    given([...OUT, alone])
      .when(lapse, late)
      .then([upheld('rule', null)]);
  });

  it('is lost in a petition after its five working days, and the papers never go back freely', () => {
    const petition = [drafted('transfer', { linkage: 'petition' }), sent()];
    given(petition).when(giveBack, byCourt).thenRefused('RETURN_BY_OBJECTION_ONLY');
    given(petition)
      .when(object, { ...byCourt, now: DUE })
      .thenRefused('OBJECTION_TOO_LATE');
    given(petition)
      .when(lapse, { now: DUE })
      .then([
        { type: 'HandoffOverdue', data: { ...ids, purpose: 'transfer', toOrganisationId: 'court', answerDueAt: DUE } },
      ]);
  });
});

describe('a case that goes round', () => {
  const round = [...OUT, blockedAs('back-to-an-earlier-owner')];

  it('waits for the superior: the receiver can do nothing, the sender only take it back', () => {
    for (const command of [receive, accept, giveBack, object])
      given(round).when(command, byCourt).thenRefused('HANDOFF_BLOCKED');
    given(round).when(lapse, { now: DUE }).thenNothing();
    given(round).when(decide('overruled'), byBureau).then([overruled, accepted()]);
    given(round)
      .when(decide('upheld'), byBureau)
      .then([upheld('arbiter', '依职权')]);
  });
});

const recall = { type: 'RecallHandoff', data: { handoffId: 'h1', reason: '当事人撤回' } } as const;
const recalled: HandoffEvent = {
  type: 'HandoffRecalled',
  data: { ...story, purpose: 'transfer', reason: '当事人撤回' },
};
const asked = (by: 'sender' | 'receiver', reason: string): HandoffEvent => ({
  type: 'HandoffReturnRequested',
  data: { ...story, by, reason },
});
const taken = [...OUT, received(), accepted()];

describe('taking back and giving back', () => {
  it('recalls alone before the acceptance, whatever the receiver has done so far', () => {
    for (const before of [OUT, [...OUT, received()], [...OUT, objected], [...OUT, blockedAs('hop-limit')]]) {
      given(before).when(recall, bySender).then([recalled]);
    }
    given([...OUT, recalled])
      .when(recall, bySender)
      .thenNothing();
    given([...OUT, recalled])
      .when(accept, byCourt)
      .thenRefused('HANDOFF_RECALLED');
    given(OUT).when(recall, byCourt).thenRefused('HANDOFF_NOT_YOURS');
    given([...OUT, lapsed])
      .when(recall, bySender)
      .thenRefused('NOTHING_TO_RECALL');
  });

  it('only asks after the acceptance', () => {
    given(taken)
      .when(recall, bySender)
      .then([asked('sender', '当事人撤回')]);
  });

  const answer = (decision: 'accepted' | 'refused') =>
    ({ type: 'AnswerReturn', data: { handoffId: 'h1', decision } }) as const;
  const request = { type: 'RequestReturn', data: { handoffId: 'h1', reason: '当事人迁出' } } as const;

  it('needs the other side, whoever asks', () => {
    const open = [...taken, asked('receiver', '当事人迁出')];
    given(taken)
      .when(request, byCourt)
      .then([asked('receiver', '当事人迁出')]);
    given(OUT).when(request, byCourt).thenRefused('HANDOFF_NOT_ACCEPTED');
    given(open).when(answer('accepted'), byCourt).thenRefused('HANDOFF_NOT_YOURS');
    given(open)
      .when(answer('accepted'), bySender)
      .then([
        {
          type: 'HandoffReturnAccepted',
          data: { ...ids, purpose: 'transfer', fromOrganisationId: 'court', toOrganisationId: 'committee' },
        },
      ]);
    given([...taken, asked('sender', '当事人撤回')])
      .when(answer('accepted'), bySender)
      .thenRefused('HANDOFF_NOT_YOURS');
    given(taken).when(answer('accepted'), bySender).thenRefused('NO_RETURN_REQUESTED');
  });

  it('goes on where it stood when the other side says no', () => {
    const refused: HandoffEvent = { type: 'HandoffReturnRefused', data: { ...story, reason: null } };
    const held: HandoffEvent = { type: 'HandoffPutOnHold', data: { ...story, reason: '等待鉴定' } };
    const history = [...taken, held, asked('receiver', '当事人迁出')];
    given(history).when(answer('refused'), bySender).then([refused]);
    given([...history, refused])
      .when({ type: 'ResumeHandoff', data: { handoffId: 'h1' } }, byCourt)
      .then([{ type: 'HandoffResumed', data: ids }]);
  });
});

describe('the two clocks', () => {
  const delivered = (dueAt: string): HandoffEvent => ({
    type: 'HandoffDelivered',
    data: { ...ids, via: 'webhook', clock: { ...CLOCK, dueAt } },
  });
  const deliver = { type: 'RecordDelivery', data: { handoffId: 'h1', via: 'webhook', clock: CLOCK } } as const;
  const handling: HandlingClock = { ...CLOCK, rule: 'delegated_mediation', since: 'h1' };

  it('count the answer from the delivery, and a second delivery gives no more time', () => {
    given(OUT)
      .when(deliver)
      .then([delivered(CLOCK.dueAt)]);
    given([...OUT, delivered(CLOCK.dueAt)])
      .when(deliver)
      .thenNothing();
    given([...OUT, delivered(CLOCK.dueAt)])
      .when(lapse, { now: DUE })
      .thenNothing();
    given([...OUT, delivered(CLOCK.dueAt)])
      .when(lapse, { now: CLOCK.dueAt })
      .then([lapsed]);
    given(taken).when(deliver).thenNothing();
  });

  it('count the work from the acceptance, and a further hop keeps the day of the first', () => {
    const withClock = { ...accept, data: { ...accept.data, handling } };
    const started = (clock: HandlingClock): HandoffEvent => ({
      type: 'HandoffHandlingStarted',
      data: { ...ids, clock },
    });
    given(OUT)
      .when(withClock, byCourt)
      .then([received(), accepted(), started(handling)]);
    const first: HandlingClock = { ...handling, dueAt: '2026-11-06T15:59:59.999Z', since: 'h0' };
    given([drafted('transfer', { inherited: first }), sent()])
      .when(withClock, byCourt)
      .then([received(), accepted(), started(first)]);
  });

  it('call somebody once when the work is late, and nobody when it is done', () => {
    const running: readonly HandoffEvent[] = [
      ...taken,
      { type: 'HandoffHandlingStarted', data: { ...ids, clock: handling } },
    ];
    const mark = { type: 'MarkHandlingOverdue', data: { handoffId: 'h1' } } as const;
    const late: HandoffEvent = {
      type: 'HandoffHandlingOverdue',
      data: { ...ids, purpose: 'transfer', toOrganisationId: 'court' },
    };
    given(running).when(mark, { now: DUE }).thenNothing();
    given(running).when(mark, { now: CLOCK.dueAt }).then([late]);
    given([...running, late])
      .when(mark, { now: CLOCK.dueAt })
      .thenNothing();
    given([...running, concluded('settled', 'transfer')])
      .when(mark, { now: CLOCK.dueAt })
      .thenNothing();
  });
});

describe('after a transfer', () => {
  const propose = {
    type: 'ProposeMaterial',
    data: { handoffId: 'h1', proposalId: 'p1', text: '补充证据', attachmentIds: [] },
  } as const;
  const proposed: HandoffEvent = {
    type: 'HandoffProposalMade',
    data: { ...story, proposalId: 'p1', text: '补充证据', attachmentIds: [] },
  };
  const answer = (decision: 'taken' | 'declined') =>
    ({ type: 'AnswerProposal', data: { handoffId: 'h1', proposalId: 'p1', decision } }) as const;

  it('the sender proposes and the owner decides, once', () => {
    given(taken).when(propose, bySender).then([proposed]);
    given(OUT).when(propose, bySender).thenRefused('HANDOFF_NOT_ACCEPTED');
    given(taken).when(propose, byCourt).thenRefused('HANDOFF_NOT_YOURS');
    given([...taken, proposed])
      .when(answer('taken'), byCourt)
      .then([
        { type: 'HandoffProposalAnswered', data: { ...story, proposalId: 'p1', decision: 'taken', reason: null } },
      ]);
    given([...taken, proposed])
      .when(answer('taken'), bySender)
      .thenRefused('HANDOFF_NOT_YOURS');
  });

  it('closes when the sender has seen the result', () => {
    const close = { type: 'CloseHandoff', data: { handoffId: 'h1' } } as const;
    const done = [...taken, concluded('settled', 'transfer')];
    given(done)
      .when(close, bySender)
      .then([{ type: 'HandoffClosed', data: ids }]);
    given(taken).when(close, bySender).thenRefused('NOT_CONCLUDED');
  });
});

describe('attachments', () => {
  const announce = (over: object = {}) =>
    ({
      type: 'AnnounceAttachment',
      data: {
        handoffId: 'h1',
        attachmentId: 'a1',
        name: '房产证明.pdf',
        mediaType: 'application/pdf',
        size: 10,
        sha256: 'a'.repeat(64),
        classification: 'sensitive',
        ...over,
      },
    }) as const;

  it('are announced with type, size and hash, within the limits', () => {
    given(OUT)
      .when(announce({ mediaType: 'application/x-sh' }), bySender)
      .thenRefused('MEDIA_TYPE_REFUSED');
    given(OUT)
      .when(announce({ size: 30_000_000 }), bySender)
      .thenRefused('ATTACHMENT_TOO_LARGE');
    given([...OUT, recalled])
      .when(announce(), bySender)
      .thenRefused('PACKAGE_CLOSED');
    expect(given(OUT).when(announce(), bySender).events()).toMatchObject([
      { type: 'HandoffAttachmentAnnounced', data: { attachmentId: 'a1', by: 'sender' } },
    ]);
  });

  it.each([
    ['minimal', 'sensitive', true],
    ['minimal', 'internal', false],
    ['pseudonymised', 'internal', true],
    ['pseudonymised', 'public', false],
    ['full', 'sensitive', false],
  ] as const)('of a %s package may hold %s material: refused %s', (disclosure, classification, refused) => {
    const out = [drafted('transfer', { disclosure }), sent()];
    const made = given(out).when(announce({ classification }), bySender);
    if (refused) made.thenRefused('ATTACHMENT_NOT_SHARED');
    else expect(made.events()).toHaveLength(1);
    // What the receiver has to say is its own to classify.
    expect(given(out).when(announce({ classification }), byCourt).events()).toHaveLength(1);
  });

  it('are stored by the side that announced them, once', () => {
    const data = { ...announce().data, ...ids, storySubjectId: 's1', by: 'sender' } as const;
    const told: HandoffEvent = { type: 'HandoffAttachmentAnnounced', data };
    const store = { type: 'StoreAttachment', data: { handoffId: 'h1', attachmentId: 'a1' } } as const;
    const stored: HandoffEvent = { type: 'HandoffAttachmentStored', data: { ...ids, attachmentId: 'a1' } };
    given([...OUT, told])
      .when(store, bySender)
      .then([stored]);
    given([...OUT, told, stored])
      .when(store, bySender)
      .thenNothing();
    given([...OUT, told])
      .when(store, byCourt)
      .thenRefused('ATTACHMENT_UNKNOWN');
    given(OUT).when(store, bySender).thenRefused('ATTACHMENT_UNKNOWN');
  });
});

describe('an acceptance that names the package', () => {
  const read: HandoffEvent = {
    type: 'HandoffPackageRead',
    data: { ...ids, disclosure: 'full', contentHash: 'a'.repeat(64) },
  };
  const accepting = (packageHash: string | null) =>
    ({ type: 'AcceptHandoff', data: { handoffId: 'h1', packageHash } }) as const;

  it('is refused for any content but one that was handed out', () => {
    given([...OUT, read])
      .when(accepting('b'.repeat(64)), byCourt)
      .thenRefused('PACKAGE_HASH_DIFFERS');
    given(OUT)
      .when(accepting('a'.repeat(64)), byCourt)
      .thenRefused('PACKAGE_HASH_DIFFERS');
    for (const hash of ['a'.repeat(64), null]) {
      given([...OUT, read])
        .when(accepting(hash), byCourt)
        .then([received(), accepted()]);
    }
  });
});

it('tells both sides of an erasure, and each confirms once', () => {
  const notify = { type: 'NotifyErasure', data: { handoffId: 'h1', subjectId: 'p1' } } as const;
  const told: HandoffEvent = { type: 'HandoffErasureNotified', data: { ...ids, subjectId: 'p1' } };
  const confirm = { type: 'ConfirmErasure', data: { handoffId: 'h1', subjectId: 'p1' } } as const;
  const confirmed: HandoffEvent = {
    type: 'HandoffErasureConfirmed',
    data: { ...ids, subjectId: 'p1', by: 'receiver' },
  };
  given(taken).when(notify).then([told]);
  given([...taken, told])
    .when(notify)
    .thenNothing();
  given([...taken, told])
    .when(confirm, byCourt)
    .then([confirmed]);
  given([...taken, told, confirmed])
    .when(confirm, byCourt)
    .thenNothing();
  given(taken).when(confirm, byCourt).thenRefused('ERASURE_UNKNOWN');
});

it('asks nothing more of a notice than to be taken note of', () => {
  const notice = [drafted('notice'), sent('notice')];
  given(notice)
    .when(receive, byCourt)
    .then([received(), { type: 'HandoffClosed', data: ids }]);
  given(notice).when(accept, byCourt).thenRefused('NOTICE_NEEDS_NO_ANSWER');
});

describe('the actions that are shown', () => {
  const histories: Readonly<Record<string, readonly HandoffEvent[]>> = {
    sent: [],
    received: [received()],
    objected: [objected],
    blocked: [blockedAs('hop-limit')],
    upheld: [objected, upheld('arbiter', null)],
    accepted: [received(), accepted()],
    overruled: [objected, overruled, accepted()],
    'on-hold': [received(), accepted(), { type: 'HandoffPutOnHold', data: { ...story, reason: '鉴定' } }],
    'return-requested': [received(), accepted(), asked('sender', '撤回')],
    returned: [returned],
    recalled: [recalled],
    lapsed: [lapsed],
    concluded: [received(), accepted(), concluded('settled', 'transfer')],
    closed: [received(), accepted(), concluded('settled', 'transfer'), { type: 'HandoffClosed', data: ids }],
  };
  const commands = {
    receive,
    accept,
    object,
    return: giveBack,
    'report-progress': { type: 'ReportProgress', data: { handoffId: 'h1', stage: 'other' } },
    hold: { type: 'PutHandoffOnHold', data: { handoffId: 'h1', reason: '鉴定' } },
    resume: { type: 'ResumeHandoff', data: { handoffId: 'h1' } },
    conclude: conclude('settled'),
    'request-return': { type: 'RequestReturn', data: { handoffId: 'h1', reason: '理由' } },
    'answer-return': { type: 'AnswerReturn', data: { handoffId: 'h1', decision: 'accepted' } },
    recall,
    concede: { type: 'ConcedeObjection', data: { handoffId: 'h1' } },
    propose: { type: 'ProposeMaterial', data: { handoffId: 'h1', proposalId: 'p1', text: '补充', attachmentIds: [] } },
    close: { type: 'CloseHandoff', data: { handoffId: 'h1' } },
    decide: decide('upheld'),
  } as const satisfies Partial<Record<HandoffAction, HandoffCommand>>;
  const SIDES = { sender: bySender, receiver: byCourt, arbiter: byBureau } as const;

  const cases = Object.keys(histories).flatMap((status) =>
    (Object.keys(SIDES) as Side[]).map((side) => [status as HandoffStatus, side] as const),
  );

  it.each(cases)('for a transfer that is %s are those the decider carries out for the %s', (status, side) => {
    const history = [...OUT, ...(histories[status] ?? [])];
    const possible = Object.entries(commands).flatMap(([action, command]) => {
      try {
        return given(history).when(command, SIDES[side]).events().length > 0 ? [action] : [];
      } catch {
        return [];
      }
    });
    const returnRequestedBy = status === 'return-requested' ? 'sender' : null;
    const standing = {
      status,
      purpose: 'transfer',
      linkage: 'to-court',
      due: false,
      returnRequestedBy,
      openProposals: 0,
    } as const;
    expect(handoffActions(standing, [side])).toEqual(possible);
  });

  it('are none for the receiver once a transfer is due', () => {
    const standing = { purpose: 'transfer', linkage: 'to-court', returnRequestedBy: null, openProposals: 0 } as const;
    expect(handoffActions({ ...standing, status: 'sent', due: true }, ['receiver'])).toEqual([]);
  });
});
