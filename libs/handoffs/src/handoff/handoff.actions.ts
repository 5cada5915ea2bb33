import { HANDOFF_OUTCOMES, type HandoffPurpose } from './handoff.events.js';
import type { HandoffStatus } from './handoff.state.js';

export const HANDOFF_STATUS_TERMS: Readonly<Record<HandoffStatus, string>> = {
  sent: '待签收',
  received: '已签收，待答复',
  accepted: '已接收，办理中',
  returned: '已退回',
  lapsed: '逾期未答复，已失效',
  concluded: '已办结',
};

export const HANDOFF_ACTIONS = ['receive', 'accept', 'return', 'conclude'] as const;
export type HandoffAction = (typeof HANDOFF_ACTIONS)[number];

export const HANDOFF_ACTION_TERMS: Readonly<Record<HandoffAction, string>> = {
  receive: '签收',
  accept: '接收',
  return: '退回',
  conclude: '办结反馈',
};

const BY_STATUS: Readonly<Record<HandoffStatus, readonly HandoffAction[]>> = {
  sent: ['receive', 'accept', 'return'],
  received: ['accept', 'return'],
  accepted: ['conclude'],
  returned: [],
  lapsed: [],
  concluded: [],
};

/** What the addressed body may do next; nobody else may do anything. */
export function handoffActions(status: HandoffStatus, purpose: HandoffPurpose, due: boolean): readonly HandoffAction[] {
  const open = status === 'sent' || status === 'received';
  if (open && due && purpose === 'transfer') return [];
  const mayDecline = (HANDOFF_OUTCOMES[purpose] as readonly string[]).includes('not-accepted');
  return open && mayDecline ? [...BY_STATUS[status], 'conclude'] : BY_STATUS[status];
}
