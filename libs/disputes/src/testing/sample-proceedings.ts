import { clock, type CommandOf, type Data, DISPUTE, LI, MEDIATOR, ZHANG } from './sample-commands.js';

/** Commands about the conduct of the mediation of the sample dispute. */

export const suspend = (over: Partial<Data<'SuspendMediation'>> = {}): CommandOf<'SuspendMediation'> => ({
  type: 'SuspendMediation',
  data: {
    disputeId: DISPUTE,
    ground: 'appraisal',
    since: '2026-11-02',
    note: '房屋质量鉴定',
    agreedBy: [],
    pausableClockIds: ['peoples_mediation'],
    ...over,
  },
});

export const resume = (over: Partial<Data<'ResumeMediation'>> = {}): CommandOf<'ResumeMediation'> => ({
  type: 'ResumeMediation',
  data: { disputeId: DISPUTE, on: '2026-11-02', clocks: [clock('peoples_mediation', '2026-12-02')], ...over },
});

export const disclose = (): CommandOf<'DiscloseRelation'> => ({
  type: 'DiscloseRelation',
  data: { disputeId: DISPUTE, mediatorId: MEDIATOR, ground: 'interest', detail: '曾为一方代理' },
});

export const requestRecusal = (): CommandOf<'RequestRecusal'> => ({
  type: 'RequestRecusal',
  data: { disputeId: DISPUTE, mediatorId: MEDIATOR, partyId: LI, ground: 'other-relation', reason: '与申请人熟识' },
});

export const waiveRecusal = (partyIds: readonly string[] = [ZHANG, LI]): CommandOf<'WaiveRecusal'> => ({
  type: 'WaiveRecusal',
  data: { disputeId: DISPUTE, mediatorId: MEDIATOR, partyIds },
});

export const decideRecusal = (outcome: 'replaced' | 'kept' = 'replaced'): CommandOf<'DecideRecusal'> => ({
  type: 'DecideRecusal',
  data: { disputeId: DISPUTE, mediatorId: MEDIATOR, outcome, reason: '保障公正' },
});

export const refuseReplacement = (): CommandOf<'RefuseReplacement'> => ({
  type: 'RefuseReplacement',
  data: { disputeId: DISPUTE, partyId: LI },
});

export const flagSham = (): CommandOf<'FlagSham'> => ({
  type: 'FlagSham',
  data: {
    disputeId: DISPUTE,
    ground: '双方无争议而急于确认债务',
    reportedTo: '人民法院',
    since: '2026-11-02',
    pausableClockIds: ['peoples_mediation'],
  },
});

export const decideSham = (outcome: 'cleared' | 'confirmed' = 'cleared'): CommandOf<'DecideSham'> => ({
  type: 'DecideSham',
  data: { disputeId: DISPUTE, outcome, reason: '经核实' },
});
