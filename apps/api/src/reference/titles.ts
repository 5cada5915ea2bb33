import type { DeclineReason } from '@libs/assignment';
import type { HandoffOutcome } from '@libs/handoffs';

export {
  MEDIATOR_KIND_TERMS as MEDIATOR_KIND_TITLES,
  ORGANISATION_KIND_TERMS as ORGANISATION_KIND_TITLES,
} from '@libs/roster';

export const DECLINE_REASON_TITLES: Readonly<Record<DeclineReason, string>> = {
  'conflict-of-interest': '与当事人或纠纷有利害关系',
  'no-time': '时间冲突',
  'outside-field': '不属本人擅长领域',
  'on-leave': '请假',
  other: '其他',
};

export const HANDOFF_OUTCOME_TITLES: Readonly<Record<HandoffOutcome, string>> = {
  valid: '裁定协议有效',
  rejected: '裁定驳回申请',
  withdrawn: '准许撤回申请',
  'not-accepted': '不予受理',
  terminated: '终结特别程序',
  settled: '达成协议',
  'not-settled': '未达成协议',
};
