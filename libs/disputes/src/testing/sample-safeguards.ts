import { AGENCY, clock, type CommandOf, type Data, DISPUTE, LI, ZHANG } from './sample-commands.js';

/** Commands about applications, personal data, joint mediation and remedies of the sample dispute. */

export const applied = (over: Partial<Data<'RecordApplication'>> = {}): CommandOf<'RecordApplication'> => ({
  type: 'RecordApplication',
  data: {
    disputeId: DISPUTE,
    form: 'oral',
    applicants: [ZHANG],
    manner: '按指印',
    readBack: true,
    on: '2026-11-02',
    ...over,
  },
});

export const contact = (
  partyId: string = LI,
  outcome: Data<'RecordContact'>['outcome'] = 'reached',
): CommandOf<'RecordContact'> => ({
  type: 'RecordContact',
  data: { disputeId: DISPUTE, partyId, outcome, manner: '电话', note: '约好周四来' },
});

export const dataConsent = (
  partyId: string = ZHANG,
  over: Partial<Data<'RecordDataConsent'>> = {},
): CommandOf<'RecordDataConsent'> => ({
  type: 'RecordDataConsent',
  data: {
    disputeId: DISPUTE,
    partyId,
    purpose: 'sharing',
    toOrganisationId: AGENCY,
    kinds: ['姓名和联系电话', '纠纷事实'],
    decision: 'given',
    manner: '书面',
    told: true,
    ...over,
  },
});

export const arrangeJoint = (
  over: Partial<Data<'ArrangeJointMediation'>> = {},
): CommandOf<'ArrangeJointMediation'> => ({
  type: 'ArrangeJointMediation',
  data: {
    disputeId: DISPUTE,
    assistingOrganisationId: AGENCY,
    reason: '双方分属两个街道',
    sharingAgreedBy: [ZHANG, LI],
    ...over,
  },
});

export const releaseAssisting = (organisationId: string = AGENCY): CommandOf<'ReleaseAssistingBody'> => ({
  type: 'ReleaseAssistingBody',
  data: { disputeId: DISPUTE, organisationId },
});

export const noteRemedy = (over: Partial<Data<'NoteRemedy'>> = {}): CommandOf<'NoteRemedy'> => ({
  type: 'NoteRemedy',
  data: { disputeId: DISPUTE, kind: 'payment-order', body: '区人民法院', on: '2026-11-02', ...over },
});

export const noticeRuling = (over: Partial<Data<'NoticeRuling'>> = {}): CommandOf<'NoticeRuling'> => ({
  type: 'NoticeRuling',
  data: {
    disputeId: DISPUTE,
    by: 'party',
    partyId: ZHANG,
    on: '2026-11-02',
    clock: clock('confirmation_objection_party', '2026-11-17', 'window-zhang'),
    ...over,
  },
});

export const objectToRuling = (over: Partial<Data<'ObjectToRuling'>> = {}): CommandOf<'ObjectToRuling'> => ({
  type: 'ObjectToRuling',
  data: { disputeId: DISPUTE, by: 'party', partyId: ZHANG, on: '2026-11-02', outcome: 'pending', ...over },
});
