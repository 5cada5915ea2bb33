import { RUNGS } from '@libs/deadlines';
import type { DisputeCommand } from '../dispute/dispute.commands.js';
import type { Clock, Party } from '../dispute/dispute.events.js';

/** Commands of one believable dispute, for specs. Day of the request: 2026-11-02. */

export const DISPUTE = 'dispute-1';
export const [ZHANG, LI] = ['party-zhang', 'party-li'] as const;
export const [OFFICE, COMMITTEE, AGENCY, COURT] = ['office', 'committee', 'agency', 'court'] as const;
export const MEDIATOR = 'mediator-wang';

export type CommandOf<Type extends DisputeCommand['type']> = Extract<DisputeCommand, { type: Type }>;

export function clock(rule: string, dueOn: string, clockId: string = rule): Clock {
  return {
    clockId,
    rule,
    ruleVersion: 'clocks@2026-01-01',
    startsOn: '2026-11-02',
    dueAt: `${dueOn}T15:59:59.999Z`,
    derivation: `到 ${dueOn}`,
    source: '测试依据',
    provisional: false,
  };
}

const party = (partyId: string, role: Party['role']): Party => ({
  partyId,
  subjectId: `${partyId}-subject`,
  role,
  kind: '自然人',
  traits: [],
  name: '某人',
  idNumber: null,
  phone: '13800000000',
  address: null,
  fingerprints: [`${partyId}-print`],
});

export type Data<Type extends DisputeCommand['type']> = CommandOf<Type>['data'];
const ROUTING = {
  channel: 'people',
  body: '街道人民调解委员会',
  alternatives: [{ channel: 'administrative', body: '房屋管理部门' }],
  reasons: [{ rule: 'neighbours', source: '人民调解法 1', text: '邻里纠纷' }],
  duties: [],
  factsUsed: ['邻里'],
} as const;

export const register = (over: Partial<Data<'RegisterDispute'>> = {}): CommandOf<'RegisterDispute'> => ({
  type: 'RegisterDispute',
  data: {
    disputeId: DISPUTE,
    code: 'LD-310109-2026-K7MQ3XA4',
    storySubjectId: 'story-1',
    source: '依申请',
    sourceOrderNo: null,
    category: '邻里',
    subCategory: null,
    title: '漏水',
    facts: '楼上漏水',
    claims: '修复',
    amountCny: 3000,
    peopleInvolved: 2,
    flags: [],
    parties: [party(ZHANG, '申请人'), party(LI, '被申请人')],
    place: null,
    divisionCode: '310109017',
    reporter: null,
    requestedOn: '2026-11-02',
    receivedBy: OFFICE,
    contactClock: clock('contact_party', '2026-11-03'),
    ...over,
  },
});

export const screen = (over: Partial<Data<'ScreenDispute'>> = {}): CommandOf<'ScreenDispute'> => ({
  type: 'ScreenDispute',
  data: { disputeId: DISPUTE, bars: [], fit: true, rules: 'routing@1', ...over },
});

export const decideRouting = (over: Partial<Data<'DecideRouting'>['routing']> = {}): CommandOf<'DecideRouting'> => ({
  type: 'DecideRouting',
  data: { disputeId: DISPUTE, routing: { ...ROUTING, ...over }, rules: 'routing@1' },
});

export const reroute = (): CommandOf<'Reroute'> => ({
  type: 'Reroute',
  data: { disputeId: DISPUTE, bars: [], fit: true, routing: ROUTING, rules: 'routing@2' },
});

export const override = (channel: 'people' | 'administrative' | 'judicial'): CommandOf<'OverrideRouting'> => ({
  type: 'OverrideRouting',
  data: { disputeId: DISPUTE, channel, body: '某机构', reason: '更合适' },
});

export const consent = (
  partyId: string,
  decision: 'given' | 'refused' | 'withdrawn' = 'given',
  channel: 'people' | 'administrative' | 'judicial' = 'people',
  representativeId: string | null = null,
): CommandOf<'RecordConsent'> => ({
  type: 'RecordConsent',
  data: { disputeId: DISPUTE, partyId, channel, decision, manner: '口头', representativeId },
});

export const refuse = (otherWays: readonly string[] = ['向人民法院起诉']): CommandOf<'RefuseDispute'> => ({
  type: 'RefuseDispute',
  data: { disputeId: DISPUTE, otherWays },
});

export const accept = (over: Partial<Data<'AcceptDispute'>> = {}): CommandOf<'AcceptDispute'> => ({
  type: 'AcceptDispute',
  data: {
    disputeId: DISPUTE,
    channel: 'people',
    organisationId: COMMITTEE,
    episodeId: 'episode-1',
    mediationClock: clock('peoples_mediation', '2026-12-02'),
    ...over,
  },
});

export const appoint = (over: Partial<Data<'AppointMediator'>> = {}): CommandOf<'AppointMediator'> => ({
  type: 'AppointMediator',
  data: {
    disputeId: DISPUTE,
    episodeId: 'episode-1',
    mediatorId: MEDIATOR,
    organisationId: COMMITTEE,
    assignmentId: 'assignment-1',
    ...over,
  },
});

export const tellRights = (): CommandOf<'TellRights'> => ({
  type: 'TellRights',
  data: { disputeId: DISPUTE, manner: '口头' },
});

export const schedule = (sessionId = 'session-1'): CommandOf<'ScheduleSession'> => ({
  type: 'ScheduleSession',
  data: { disputeId: DISPUTE, sessionId, startsAt: '2026-11-05T01:00:00.000Z', place: '调解室', open: false },
});

export const hold = (
  sessionId = 'session-1',
  present = [ZHANG, LI] as readonly string[],
): CommandOf<'RecordSession'> => ({
  type: 'RecordSession',
  data: { disputeId: DISPUTE, sessionId, present, minutes: '双方各退一步' },
});

export const extend = (
  agreedBy: readonly string[] = [ZHANG, LI],
  dueOn = '2026-12-20',
): CommandOf<'AgreeExtension'> => ({
  type: 'AgreeExtension',
  data: { disputeId: DISPUTE, agreedBy, clock: clock('peoples_mediation', dueOn) },
});

export const conclude = (ending: Data<'ConcludeMediation'>['ending'] = 'wide-gap'): CommandOf<'ConcludeMediation'> => ({
  type: 'ConcludeMediation',
  data: { disputeId: DISPUTE, ending, note: null },
});

export const tellRoutes = (): CommandOf<'TellRoutes'> => ({
  type: 'TellRoutes',
  data: { disputeId: DISPUTE, ways: ['诉讼', '仲裁'] },
});

export const CONFIRMATION = clock('confirmation_window', '2026-12-05');
const TERM_CLOCK = clock('performance_due', '2026-11-30', 'term-1');
export const EFFECT = { confirmation: CONFIRMATION, performance: [TERM_CLOCK] };

export const draft = (over: Partial<Data<'DraftAgreement'>> = {}): CommandOf<'DraftAgreement'> => ({
  type: 'DraftAgreement',
  data: {
    disputeId: DISPUTE,
    agreementId: 'agreement-1',
    form: 'written',
    scope: 'full',
    terms: [
      { termId: 'term-1', text: '修好', amountCny: null, manner: null, dueOn: '2026-11-30', debtorPartyId: LI },
      { termId: 'term-2', text: '赔偿', amountCny: 1000, manner: '转账', dueOn: null, debtorPartyId: LI },
    ],
    clocks: over.form === 'oral' ? EFFECT : { confirmation: null, performance: [] },
    ...over,
  },
});

export const sign = (
  kind: 'party' | 'mediator' | 'seal',
  id: string,
  over: Partial<Data<'SignAgreement'>> = {},
): CommandOf<'SignAgreement'> => ({
  type: 'SignAgreement',
  data: {
    disputeId: DISPUTE,
    kind,
    id,
    manner: '签名',
    signedOn: '2026-11-02',
    clocks: { confirmation: null, performance: [] },
    ...over,
  },
});

export const seal = (over: Partial<Data<'SignAgreement'>> = {}): CommandOf<'SignAgreement'> =>
  sign('seal', COMMITTEE, { manner: '盖章', clocks: EFFECT, ...over });

export const requestConfirmation = (
  over: Partial<Data<'RequestConfirmation'>> = {},
): CommandOf<'RequestConfirmation'> => ({
  type: 'RequestConfirmation',
  data: {
    disputeId: DISPUTE,
    courtId: COURT,
    requestedOn: '2026-11-02',
    applicants: [ZHANG, LI],
    concerns: [],
    ...over,
  },
});

export const recordConfirmation = (agreementId = 'agreement-1'): CommandOf<'RecordConfirmation'> => ({
  type: 'RecordConfirmation',
  data: {
    disputeId: DISPUTE,
    agreementId,
    outcome: 'valid',
    decidedOn: '2026-11-20',
    documentNo: '(2026)沪0109民特1号',
    reason: null,
  },
});

export const perform = (
  termId: string,
  outcome: 'performed' | 'breached' = 'performed',
): CommandOf<'RecordPerformance'> => ({
  type: 'RecordPerformance',
  data: { disputeId: DISPUTE, termId, outcome, on: '2026-11-02' },
});

export const visit = (): CommandOf<'RecordReturnVisit'> => ({
  type: 'RecordReturnVisit',
  data: { disputeId: DISPUTE, manner: '电话', on: '2026-11-02', satisfied: true, note: '满意' },
});

export const close = (): CommandOf<'CloseDispute'> => ({ type: 'CloseDispute', data: { disputeId: DISPUTE } });

export const file = (documents: readonly string[] = ['当事人身份证明']): CommandOf<'FileDossier'> => ({
  type: 'FileDossier',
  data: { disputeId: DISPUTE, fileNo: '（2026）人调字第1号', documents },
});

export const transfer = (
  channel: 'people' | 'administrative' | 'judicial' | 'other' = 'administrative',
): CommandOf<'StartTransfer'> => ({
  type: 'StartTransfer',
  data: {
    disputeId: DISPUTE,
    handoffId: 'handoff-1',
    channel,
    toOrganisationId: AGENCY,
    reason: '职权所在',
    sharingAgreedBy: [ZHANG, LI],
  },
});

export const takeOver = (
  handoffId = 'handoff-1',
  over: Partial<CommandOf<'TakeOver'>['data']> = {},
): CommandOf<'TakeOver'> => ({
  type: 'TakeOver',
  data: {
    disputeId: DISPUTE,
    handoffId,
    toOrganisationId: AGENCY,
    episodeId: 'episode-2',
    mediationClock: clock('administrative_mediation', '2026-12-30'),
    ...over,
  },
});

export const transferReturn = (handoffId = 'handoff-1'): CommandOf<'RecordTransferReturn'> => ({
  type: 'RecordTransferReturn',
  data: { disputeId: DISPUTE, handoffId, reason: 'not-our-duty' },
});

export const answerClock = (clockId = 'answer-1', dueOn = '2026-12-10'): Clock =>
  clock('escalation_answer', dueOn, clockId);

export const markOverdue = (clockId: string, answer = answerClock()): CommandOf<'MarkOverdue'> => ({
  type: 'MarkOverdue',
  data: { disputeId: DISPUTE, clockId, answerClock: answer, rungs: RUNGS },
});

export const escalate = (reason = 'offers-exhausted'): CommandOf<'Escalate'> => ({
  type: 'Escalate',
  data: { disputeId: DISPUTE, reason, answerClock: answerClock(), rungs: RUNGS },
});

export const recount = (
  counted: Clock | null,
  because: 'calendar' | 'rules' = 'calendar',
): CommandOf<'RecountClock'> => ({
  type: 'RecountClock',
  data: { disputeId: DISPUTE, clockId: counted?.clockId ?? 'none', clock: counted, changeId: 'year-2027', because },
});

export const remind = (
  clockId = 'peoples_mediation',
  level: 'yellow' | 'red' | null = 'yellow',
): CommandOf<'RemindOfClock'> => ({
  type: 'RemindOfClock',
  data: { disputeId: DISPUTE, clockId, level, source: '本系统约定' },
});

export const orderSupervision = (text = '请于本周内组织调解'): CommandOf<'OrderSupervision'> => ({
  type: 'OrderSupervision',
  data: { disputeId: DISPUTE, orderId: 'order-1', text, answerClock: answerClock(), rungs: RUNGS },
});

export const answer = (): CommandOf<'AnswerEscalation'> => ({
  type: 'AnswerEscalation',
  data: { disputeId: DISPUTE, answer: '已催办' },
});

export const reportSafety = (): CommandOf<'ReportSafety'> => ({
  type: 'ReportSafety',
  data: { disputeId: DISPUTE, to: '派出所', ground: '可能激化' },
});
