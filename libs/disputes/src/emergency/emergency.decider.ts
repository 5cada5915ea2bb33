import type { Decider } from '@platform/event-store';
import { type CommandMetadata, conflict, type DomainCommand, invalid, notFound, refused } from '@platform/messaging';
import { isDay, shanghaiDay } from '../dispute/days.js';
import type { DisputesMarked, EmergencyDeclared, EmergencyEvent, ResponseLimit } from './emergency.events.js';

export type DeclareEmergencyCommand = DomainCommand<
  'DeclareEmergency',
  EmergencyDeclared['data'] & {
    /** Area of a coordinator; null: an administrator, who declares for any. */
    readonly areaOfDeclarer: string | null;
  }
>;
export type MarkDisputesCommand = DomainCommand<'MarkDisputes', DisputesMarked['data']>;
export type CloseEmergencyCommand = DomainCommand<
  'CloseEmergency',
  { readonly emergencyId: string; readonly report: string }
>;
export type EmergencyCommand = DeclareEmergencyCommand | MarkDisputesCommand | CloseEmergencyCommand;

interface Declared {
  readonly status: 'open' | 'closed';
  readonly declared: EmergencyDeclared['data'];
  readonly disputeIds: readonly string[];
}
export type EmergencyState = { readonly status: 'none' } | Declared;

/** More than one window can work on in one go. */
const MOST_MARKED_AT_ONCE = 2_000;
const MOST_DAYS = 365;

export const emergencyStream = (emergencyId: string): string => `emergency-${emergencyId}`;

export function requireDeclared(state: EmergencyState): Declared {
  if (state.status === 'none') throw notFound('EMERGENCY_NOT_FOUND', '没有找到该突发事件，请刷新后重试。');
  return state;
}

function requireLimit({ length, source, approver }: ResponseLimit): void {
  if (!Number.isInteger(length) || length < 1 || length > MOST_DAYS) {
    throw invalid('LIMIT_INVALID', `答复期限应为 1 至 ${MOST_DAYS} 日，请核对。`, { field: 'responseLimit.length' });
  }
  if (source.trim() === '' || approver.trim() === '') {
    throw invalid('LIMIT_WITHOUT_SOURCE', '特别期限须写明依据和批准单位。', { field: 'responseLimit.source' });
  }
}

function declare(
  { data: { areaOfDeclarer, ...data } }: DeclareEmergencyCommand,
  state: EmergencyState,
  { now }: CommandMetadata,
): readonly EmergencyEvent[] {
  if (state.status !== 'none') return [];
  if (areaOfDeclarer !== null && (areaOfDeclarer === '' || !data.divisionCode.startsWith(areaOfDeclarer))) {
    throw refused('OUTSIDE_YOUR_AREA', '只能在本辖区内启动；跨辖区的请由上级或管理员启动。', {
      field: 'divisionCode',
    });
  }
  if (!isDay(data.from)) throw invalid('DATE_INVALID', '起始日期不正确，请核对。', { field: 'from' });
  if (data.from > shanghaiDay(now)) throw invalid('DATE_IN_FUTURE', '起始日期不能晚于今天。', { field: 'from' });
  if (data.responseLimit) requireLimit(data.responseLimit);
  return [{ type: 'EmergencyDeclared', data }];
}

function mark({ data: { emergencyId, marks } }: MarkDisputesCommand, state: EmergencyState): readonly EmergencyEvent[] {
  const { status, disputeIds } = requireDeclared(state);
  if (status === 'closed') throw conflict('EMERGENCY_CLOSED', '该突发事件已结束，不能再纳入纠纷。');
  if (marks.length > MOST_MARKED_AT_ONCE) {
    throw refused('TOO_MANY_DISPUTES', `一次最多纳入 ${MOST_MARKED_AT_ONCE} 件，请缩小范围后分次纳入。`);
  }
  const added = marks.filter(({ disputeId }) => !disputeIds.includes(disputeId));
  return added.length === 0 ? [] : [{ type: 'DisputesMarked', data: { emergencyId, marks: added } }];
}

function close({ data: { emergencyId, report } }: CloseEmergencyCommand, state: EmergencyState) {
  const { status, declared } = requireDeclared(state);
  if (status === 'closed') return [];
  if (report.trim() === '') throw invalid('REPORT_MISSING', '结束突发事件须有总结报告，请填写。', { field: 'report' });
  const { storySubjectId } = declared;
  return [{ type: 'EmergencyClosed', data: { emergencyId, report, storySubjectId } } as const];
}

function evolve(state: EmergencyState, event: EmergencyEvent): EmergencyState {
  if (event.type === 'EmergencyDeclared') return { status: 'open', declared: event.data, disputeIds: [] };
  if (state.status === 'none') return state;
  if (event.type === 'EmergencyClosed') return { ...state, status: 'closed' };
  return { ...state, disputeIds: [...state.disputeIds, ...event.data.marks.map(({ disputeId }) => disputeId)] };
}

export const emergencyDecider: Decider<EmergencyState, EmergencyCommand, EmergencyEvent> = {
  initialState: { status: 'none' },
  evolve,
  decide(command, state, metadata) {
    switch (command.type) {
      case 'DeclareEmergency':
        return declare(command, state, metadata);
      case 'MarkDisputes':
        return mark(command, state);
      case 'CloseEmergency':
        return close(command, state);
    }
  },
};
