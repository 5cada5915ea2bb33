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

export const releaseMediator = (mediatorId = 'mediator-wang'): CommandOf<'ReleaseMediator'> => ({
  type: 'ReleaseMediator',
  data: { disputeId: 'dispute-1', episodeId: 'episode-1', mediatorId, how: 'handed-back', reason: 'ill' },
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

export const undisputedFacts = (signedBy: readonly string[] = [ZHANG, LI]): CommandOf<'RecordUndisputedFacts'> => ({
  type: 'RecordUndisputedFacts',
  data: { disputeId: DISPUTE, facts: '渗漏发生于十月', signedBy },
});

export const reportToCourt = (papers: readonly string[] = ['起诉状']): CommandOf<'ReportToCourt'> => ({
  type: 'ReportToCourt',
  data: { disputeId: DISPUTE, court: '虹口区人民法院', costRaisingConduct: '多次无故不到场', papers },
});

export const adjourn = (sessionId = 'session-2'): CommandOf<'AdjournSession'> => ({
  type: 'AdjournSession',
  data: { disputeId: DISPUTE, sessionId, absent: [LI], startsAt: '2026-11-12T01:00:00.000Z', reason: '一方未到' },
});

export const invite = (consentedBy: readonly string[] = [ZHANG, LI]): CommandOf<'InviteOutsider'> => ({
  type: 'InviteOutsider',
  data: { disputeId: DISPUTE, as: 'three-stations', name: '派出所、司法所、律师事务所', consentedBy },
});

export const measures = (list: readonly string[] = ['上门看望']): CommandOf<'TakeSafetyMeasures'> => ({
  type: 'TakeSafetyMeasures',
  data: {
    disputeId: DISPUTE,
    risk: 'suicide',
    measures: list,
    followUpOn: '2026-11-09',
    averted: true,
    peopleInvolved: 1,
  },
});
