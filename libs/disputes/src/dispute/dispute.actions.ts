import { AFTER_THE_END, ANNEX_ACTIONS, ANNEX_ALWAYS } from './annex/annex.actions.js';
import type { DisputeStatus } from './dispute.status.js';
import { SAFEGUARDS_ACTIONS } from './safeguards/safeguards.actions.js';

/**
 * What people can do to a dispute, by status. The decider refuses by this table and the case page shows buttons by it, so
 * the two cannot disagree (style.md 28). Which role may do it is the permission table of libs/identity.
 */
export const DISPUTE_ACTIONS = {
  reroute: '重新分流',
  'override-routing': '改派',
  'record-consent': '记录当事人意愿',
  refuse: '不予受理',
  accept: '受理',
  'tell-rights': '告知权利义务',
  'schedule-session': '安排调解',
  'record-session': '记录调解',
  'agree-extension': '同意延期',
  conclude: '终结调解',
  'tell-routes': '告知其他途径',
  'draft-agreement': '拟定调解协议',
  'sign-agreement': '签署协议',
  'request-confirmation': '申请司法确认',
  'record-performance': '记录履行',
  'record-return-visit': '记录回访',
  close: '结案',
  'file-dossier': '归档',
  transfer: '移送',
  'answer-escalation': '答复督办',
  'report-safety': '报告公安机关',
  'order-supervision': '督办',
  ...ANNEX_ACTIONS,
  suspend: '中止调解',
  resume: '恢复调解',
  'disclose-relation': '披露利害关系',
  'request-recusal': '申请回避',
  'waive-recusal': '同意继续调解',
  'decide-recusal': '决定回避',
  'refuse-replacement': '不接受更换后的调解员',
  'flag-sham': '标记疑似虚假调解',
  'decide-sham': '认定虚假调解',
  'record-undisputed-facts': '记载无争议事实',
  'report-to-court': '向法院报告',
  'adjourn-session': '延期调解',
  'invite-outsider': '邀请参与调解',
  'take-safety-measures': '记录预防措施',
  ...SAFEGUARDS_ACTIONS,
} as const;
export type DisputeAction = keyof typeof DISPUTE_ACTIONS;
export const DISPUTE_ACTION_NAMES = Object.keys(DISPUTE_ACTIONS) as DisputeAction[];

/** Allowed at every stage at which the dispute is open. */
const ALWAYS = [
  'report-safety',
  'take-safety-measures',
  'answer-escalation',
  'order-supervision',
  'record-data-consent',
  ...ANNEX_ALWAYS,
] as const satisfies readonly DisputeAction[];
const EPISODE = [
  'record-consent',
  'tell-rights',
  'agree-extension',
  'conclude',
  'join-party',
  'succeed-party',
  'release-party',
  'suspend',
  'flag-sham',
  'arrange-joint-mediation',
  'release-assisting-body',
  'record-contact',
] as const satisfies readonly DisputeAction[];
/** Rights that outlive the case. */
const RIGHTS_THAT_LAST = [
  'note-remedy',
  'notice-ruling',
  'object-to-ruling',
] as const satisfies readonly DisputeAction[];
const AGREEMENT = [
  'request-confirmation',
  'record-performance',
  'record-return-visit',
  'tell-routes',
  'change-agreement',
  'end-agreement',
  ...RIGHTS_THAT_LAST,
] as const satisfies readonly DisputeAction[];

/** Where a mediator is at work. */
const MEDIATED = [
  'disclose-relation',
  'request-recusal',
  'waive-recusal',
  'decide-recusal',
  'refuse-replacement',
  'adjourn-session',
  'invite-outsider',
  'record-undisputed-facts',
] as const satisfies readonly DisputeAction[];
/** Suspicion may fall on an agreement that is in force, too. */
const SHAM = ['flag-sham', 'decide-sham', 'report-to-court'] as const satisfies readonly DisputeAction[];

export const ALLOWED_ACTIONS: Readonly<Record<DisputeStatus, readonly DisputeAction[]>> = {
  registered: [
    'record-consent',
    'record-contact',
    'reroute',
    'join-party',
    'succeed-party',
    'release-party',
    'record-application',
    ...ALWAYS,
  ],
  screening: [
    'record-application',
    'record-contact',
    'reroute',
    'override-routing',
    'record-consent',
    'refuse',
    'accept',
    'transfer',
    'join-party',
    'succeed-party',
    'release-party',
    ...ALWAYS,
  ],
  refused: ['tell-routes', 'report-to-court', 'close', ...ALWAYS],
  accepted: [...EPISODE, ...ALWAYS],
  preparing: [...EPISODE, ...MEDIATED, 'schedule-session', 'record-session', ...ALWAYS],
  'in-mediation': [...EPISODE, ...MEDIATED, 'schedule-session', 'record-session', 'draft-agreement', ...ALWAYS],
  suspended: [
    'record-consent',
    'join-party',
    'succeed-party',
    'release-party',
    'resume',
    'conclude',
    ...SHAM,
    ...ALWAYS,
  ],
  signing: [
    ...EPISODE,
    ...MEDIATED,
    'schedule-session',
    'record-session',
    'draft-agreement',
    'sign-agreement',
    ...ALWAYS,
  ],
  agreed: [...SHAM, ...AGREEMENT, ...ALWAYS],
  performing: [...SHAM, ...AGREEMENT, ...ALWAYS],
  'return-visit': [...SHAM, ...AGREEMENT, 'close', ...ALWAYS],
  failed: [
    'record-undisputed-facts',
    'report-to-court',
    'tell-routes',
    'record-consent',
    'transfer',
    'close',
    ...ALWAYS,
  ],
  transferring: ['record-consent', 'record-contact', ...ALWAYS],
  closed: ['file-dossier', 'report-safety', ...RIGHTS_THAT_LAST, ...AFTER_THE_END],
  filed: [...RIGHTS_THAT_LAST, ...AFTER_THE_END],
  // A supervision that was raised before the merger is still answered.
  merged: ['undo-duplicate', 'answer-escalation'],
};

export function isAllowed(status: DisputeStatus, action: DisputeAction): boolean {
  return ALLOWED_ACTIONS[status].includes(action);
}

/** Actions open at a status, in the order of the case's life. */
export function actionsAt(status: DisputeStatus): readonly DisputeAction[] {
  return DISPUTE_ACTION_NAMES.filter((action) => isAllowed(status, action));
}
