import type { AnnexCommand } from '../dispute/annex/annex.commands.js';
import type { Party } from '../dispute/dispute.events.js';
import { clock, DISPUTE, LI, ZHANG } from './sample-commands.js';

/** Commands beside the course of the mediation, for specs. */

type Of<Type extends AnnexCommand['type']> = Extract<AnnexCommand, { type: Type }>;
type Over<Type extends AnnexCommand['type']> = Partial<Of<Type>['data']>;

export const OTHER = 'dispute-2';
export const CHEN = 'party-chen';

export const decideDuplicate = (over: Over<'DecideDuplicate'> = {}): Of<'DecideDuplicate'> => ({
  type: 'DecideDuplicate',
  data: { disputeId: DISPUTE, otherDisputeId: OTHER, decision: 'merge', reason: '同一件事', ...over },
});

export const undoDuplicate = (otherDisputeId = OTHER): Of<'UndoDuplicate'> => ({
  type: 'UndoDuplicate',
  data: { disputeId: DISPUTE, otherDisputeId, reason: '看错了' },
});

export const chen: Party = {
  partyId: CHEN,
  subjectId: `${CHEN}-subject`,
  role: '第三人',
  kind: '法人',
  traits: [],
  name: '总包公司',
  idNumber: null,
  phone: null,
  address: null,
  fingerprints: [`${CHEN}-print`],
};

export const joinParty = (party: Party = chen): Of<'JoinParty'> => ({
  type: 'JoinParty',
  data: { disputeId: DISPUTE, party },
});

export const succeedParty = (over: Over<'SucceedParty'> = {}): Of<'SucceedParty'> => ({
  type: 'SucceedParty',
  data: { disputeId: DISPUTE, partyId: LI, cause: 'death', on: '2026-11-02', successors: [CHEN], ...over },
});

export const releaseParty = (over: Over<'ReleaseParty'> = {}): Of<'ReleaseParty'> => ({
  type: 'ReleaseParty',
  data: { disputeId: DISPUTE, partyId: CHEN, on: '2026-11-02', agreedBy: [ZHANG, LI], ...over },
});

export const nameRepresentative = (over: Over<'NameRepresentative'> = {}): Of<'NameRepresentative'> => ({
  type: 'NameRepresentative',
  data: {
    disputeId: DISPUTE,
    representativeId: 'agent-1',
    partyId: LI,
    subjectId: 'agent-1-subject',
    kind: 'agent',
    power: 'special',
    document: true,
    name: '赵律师',
    idNumber: '310109198001010012',
    phone: null,
    idPrint: 'agent-1-print',
    ...over,
  },
});

export const checkIdentity = (partyId: string): Of<'CheckIdentity'> => ({
  type: 'CheckIdentity',
  data: { disputeId: DISPUTE, partyId, manner: '当面核验', document: '居民身份证', on: '2026-11-02' },
});

export const noteEarlierDecision = (): Of<'NoteEarlierDecision'> => ({
  type: 'NoteEarlierDecision',
  data: {
    disputeId: DISPUTE,
    kind: 'judgment',
    documentNo: '(2020)沪0109民初1号',
    decidedOn: '2020-05-06',
    content: '判决每月支付赡养费',
  },
});

export const pay = (over: Over<'RecordPayment'> = {}): Of<'RecordPayment'> => ({
  type: 'RecordPayment',
  data: {
    disputeId: DISPUTE,
    paymentId: 'payment-1',
    payerPartyId: LI,
    termId: null,
    amountCny: 400,
    on: '2026-11-02',
    ...over,
  },
});

export const changeAgreement = (over: Over<'ChangeAgreement'> = {}): Of<'ChangeAgreement'> => ({
  type: 'ChangeAgreement',
  data: {
    disputeId: DISPUTE,
    terms: [{ termId: 'term-9', text: '分两期', amountCny: 900, manner: null, dueOn: '2026-12-31', debtorPartyId: LI }],
    agreedBy: [ZHANG, LI],
    on: '2026-11-02',
    reason: '一时付不出',
    performanceClocks: [clock('performance_due', '2026-12-31', 'term-9')],
    ...over,
  },
});

export const endAgreement = (kind: 'revoked' | 'held-invalid' = 'revoked'): Of<'EndAgreement'> => ({
  type: 'EndAgreement',
  data: {
    disputeId: DISPUTE,
    kind,
    on: '2026-11-02',
    decidedBy: '某区人民法院',
    documentNo: '(2026)沪0109民初9号',
    reason: '显失公平',
  },
});

export const reopen = (): Of<'ReopenDispute'> => ({
  type: 'ReopenDispute',
  data: {
    disputeId: DISPUTE,
    cause: 'agreement-broken',
    reason: '对方反悔',
    contactClock: clock('contact_party', '2026-11-10', 'contact-2'),
  },
});

export const grantSubsidy = (): Of<'GrantSubsidy'> => ({ type: 'GrantSubsidy', data: { disputeId: DISPUTE } });

export const joinSeries = (parentDisputeId = OTHER): Of<'JoinSeries'> => ({
  type: 'JoinSeries',
  data: { disputeId: DISPUTE, parentDisputeId, model: false },
});

export const noteLead = (): Of<'NoteLead'> => ({
  type: 'NoteLead',
  data: { disputeId: DISPUTE, leadId: 'lead-1', to: '市场监督管理所', content: '疑似售假' },
});

export const answerLead = (leadId = 'lead-1'): Of<'AnswerLead'> => ({
  type: 'AnswerLead',
  data: { disputeId: DISPUTE, leadId, answer: '已立案' },
});
