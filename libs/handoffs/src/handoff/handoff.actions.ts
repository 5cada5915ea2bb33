import { handlingNamed, LINKAGES, type LinkageId } from '../linkages/linkages.js';
import type { Side } from './course.events.js';
import { HANDOFF_OUTCOMES, type HandoffPurpose, kindOf } from './handoff.events.js';
import { AT_WORK, BEFORE_THE_ARBITER, type HandoffStatus, UNANSWERED } from './handoff.status.js';

export const HANDOFF_STATUS_TERMS: Readonly<Record<HandoffStatus, string>> = {
  drafted: '拟移送',
  sent: '待送达',
  delivered: '待签收',
  received: '已签收，待答复',
  blocked: '循环移送，待裁定',
  objected: '有异议，待裁定',
  upheld: '异议成立，未移送',
  accepted: '已接收，办理中',
  overruled: '经裁定接收，办理中',
  'in-progress': '办理中',
  'on-hold': '暂停办理',
  'return-requested': '请求退回，待答复',
  returned: '已退回',
  recalled: '已撤回',
  lapsed: '逾期未答复，已失效',
  concluded: '已办结，待确认',
  closed: '已办结',
};

export const HANDOFF_ACTIONS = [
  'receive',
  'accept',
  'object',
  'return',
  'report-progress',
  'hold',
  'resume',
  'extend-handling',
  'conclude',
  'request-return',
  'answer-return',
  'answer-proposal',
  'recall',
  'concede',
  'propose',
  'close',
  'decide',
] as const;
export type HandoffAction = (typeof HANDOFF_ACTIONS)[number];

export const HANDOFF_ACTION_TERMS: Readonly<Record<HandoffAction, string>> = {
  receive: '签收',
  accept: '接收',
  object: '提出异议',
  return: '退回',
  'report-progress': '反馈进展',
  hold: '暂停办理',
  resume: '恢复办理',
  'extend-handling': '批准延长办理期限',
  conclude: '办结反馈',
  'request-return': '请求退回',
  'answer-return': '答复退回请求',
  'answer-proposal': '答复补充建议',
  recall: '撤回',
  concede: '认可异议',
  propose: '补充建议',
  close: '确认办结',
  decide: '裁定',
};

/** What is known of a hand-off when buttons are shown. */
export interface Standing {
  readonly status: HandoffStatus;
  readonly purpose: HandoffPurpose;
  readonly linkage: LinkageId;
  /** The time to answer is over. */
  readonly due: boolean;
  readonly returnRequestedBy: 'sender' | 'receiver' | null;
  readonly openProposals: number;
  /** Rule of the clock for the matter that runs; absent or null: none does. */
  readonly handlingRule?: string | null;
}

/** What each side may do next. Decided by the same tables as the decider; a spec compares the two. */
export function handoffActions(standing: Standing, sides: readonly Side[]): readonly HandoffAction[] {
  const open = sides.flatMap((side) => BY_SIDE[side](standing));
  return HANDOFF_ACTIONS.filter((action) => open.includes(action));
}

const BY_SIDE: Readonly<Record<Side, (standing: Standing) => readonly HandoffAction[]>> = {
  receiver: ofReceiver,
  sender: ofSender,
  arbiter: ({ status }) => (BEFORE_THE_ARBITER.includes(status) ? ['decide'] : []),
};

function ofReceiver(standing: Standing): readonly HandoffAction[] {
  const { status, returnRequestedBy, openProposals } = standing;
  const proposals: readonly HandoffAction[] = openProposals > 0 ? ['answer-proposal'] : [];
  if (UNANSWERED.includes(status)) return unanswered(standing);
  if (status === 'return-requested') {
    return returnRequestedBy === 'sender' ? ['answer-return', ...proposals] : proposals;
  }
  if (!AT_WORK.includes(status)) return proposals;
  const rest: readonly HandoffAction[] = status === 'on-hold' ? ['resume'] : ['hold'];
  const outcomes: readonly string[] = HANDOFF_OUTCOMES[standing.purpose];
  return [
    'report-progress',
    ...rest,
    ...granting(standing, 'receiver'),
    ...(outcomes.length > 0 ? (['conclude'] as const) : []),
    'request-return',
    ...proposals,
  ];
}

/** More time for the matter, where the link lets this side grant it. */
function granting({ linkage, handlingRule = null }: Standing, side: 'sender' | 'receiver'): readonly HandoffAction[] {
  const rule = handlingRule === null ? null : handlingNamed(LINKAGES[linkage], handlingRule);
  return rule?.longer?.by === side ? ['extend-handling'] : [];
}

function unanswered({ status, purpose, linkage, due }: Standing): readonly HandoffAction[] {
  const { silence, returns, objectionEnds } = LINKAGES[linkage];
  if (due && purpose === 'transfer' && silence === 'lapse') return [];
  const receive: readonly HandoffAction[] = status === 'received' ? [] : ['receive'];
  if (kindOf(purpose) === 'notice') return receive;
  const outcomes: readonly string[] = HANDOFF_OUTCOMES[purpose];
  return [
    ...receive,
    'accept',
    ...(due && objectionEnds ? [] : (['object'] as const)),
    ...(returns === 'freely' ? (['return'] as const) : []),
    ...(outcomes.includes('not-accepted') ? (['conclude'] as const) : []),
  ];
}

function ofSender(standing: Standing): readonly HandoffAction[] {
  const { status, returnRequestedBy } = standing;
  if (UNANSWERED.includes(status)) return ['recall'];
  if (BEFORE_THE_ARBITER.includes(status)) return ['recall', 'concede'];
  if (AT_WORK.includes(status)) return ['recall', 'propose', ...granting(standing, 'sender')];
  if (status === 'return-requested') return returnRequestedBy === 'receiver' ? ['answer-return'] : [];
  return status === 'concluded' ? ['close'] : [];
}
