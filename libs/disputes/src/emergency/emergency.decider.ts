import type { Decider } from '@platform/event-store';
import { type CommandMetadata, conflict, type DomainCommand, invalid, notFound, refused } from '@platform/messaging';
import { isDay, shanghaiDay } from '../dispute/days.js';
import type { DisputesMarked, EmergencyDeclared, EmergencyEvent, Mark, ResponseLimit } from './emergency.events.js';

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
  {
    readonly emergencyId: string;
    readonly report: string;
    /** Area of a coordinator; null: an administrator, who ends any. */
    readonly areaOfCloser: string | null;
  }
>;
export type UnmarkDisputesCommand = DomainCommand<
  'UnmarkDisputes',
  { readonly emergencyId: string; readonly disputeIds: readonly string[]; readonly reason: string }
>;
/** A bell: what the dispute is by now was asked before. */
export type NoteMissedLimitCommand = DomainCommand<
  'NoteMissedLimit',
  { readonly emergencyId: string; readonly disputeId: string; readonly answered: boolean }
>;
export type EmergencyCommand =
  | DeclareEmergencyCommand
  | MarkDisputesCommand
  | UnmarkDisputesCommand
  | NoteMissedLimitCommand
  | CloseEmergencyCommand;

interface Declared {
  readonly status: 'open' | 'closed';
  readonly declared: EmergencyDeclared['data'];
  readonly marks: readonly Mark[];
  /** Disputes whose limit was missed; told once. */
  readonly missed: readonly string[];
}
export type EmergencyState = { readonly status: 'none' } | Declared;

/** More than one window can work on in one go. */
const MOST_MARKED_AT_ONCE = 2_000;
const MOST_DAYS = 365;

/** Neither accepted nor refused nor handed on. */
export const isUnanswered = (status: string): boolean => status === 'registered' || status === 'screening';

export const emergencyStream = (emergencyId: string): string => `emergency-${emergencyId}`;

export function requireDeclared(state: EmergencyState): Declared {
  if (state.status === 'none') throw notFound('EMERGENCY_NOT_FOUND', '没有找到该突发事件，请刷新后重试。');
  return state;
}

function requireOpen(state: EmergencyState): Declared {
  const declared = requireDeclared(state);
  if (declared.status === 'open') return declared;
  throw conflict('EMERGENCY_CLOSED', '该突发事件已结束，不能再纳入或者移出纠纷。');
}

function requireLimit({ length, source, approver }: ResponseLimit): void {
  if (!Number.isInteger(length) || length < 1 || length > MOST_DAYS) {
    throw invalid('LIMIT_INVALID', `答复期限应为 1 至 ${MOST_DAYS} 日，请核对。`, { field: 'responseLimit.length' });
  }
  if (source.trim() === '' || approver.trim() === '') {
    throw invalid('LIMIT_WITHOUT_SOURCE', '特别期限须写明依据和批准单位。', { field: 'responseLimit.source' });
  }
}

/** The whole of the place, not a part of it; null: anywhere. */
const liesInAreaOf = (area: string | null, divisionCode: string): boolean =>
  area === null || (area !== '' && divisionCode.startsWith(area));

function declare(
  { data: { areaOfDeclarer, ...data } }: DeclareEmergencyCommand,
  state: EmergencyState,
  { now }: CommandMetadata,
): readonly EmergencyEvent[] {
  if (state.status !== 'none') return [];
  if (!liesInAreaOf(areaOfDeclarer, data.divisionCode)) {
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
  const { marks: before } = requireOpen(state);
  if (marks.length > MOST_MARKED_AT_ONCE) {
    throw refused('TOO_MANY_DISPUTES', `一次最多纳入 ${MOST_MARKED_AT_ONCE} 件，请缩小范围后分次纳入。`);
  }
  const added = marks.filter(({ disputeId }) => !before.some((one) => one.disputeId === disputeId));
  return added.length === 0 ? [] : [{ type: 'DisputesMarked', data: { emergencyId, marks: added } }];
}

function unmark(
  { data: { emergencyId, disputeIds, reason } }: UnmarkDisputesCommand,
  state: EmergencyState,
): readonly EmergencyEvent[] {
  const { marks, declared } = requireOpen(state);
  if (reason.trim() === '') throw invalid('REASON_MISSING', '移出突发事件须说明理由。', { field: 'reason' });
  const removed = marks.map(({ disputeId }) => disputeId).filter((disputeId) => disputeIds.includes(disputeId));
  if (removed.length === 0) return [];
  const { storySubjectId } = declared;
  return [{ type: 'DisputesUnmarked', data: { emergencyId, disputeIds: removed, reason, storySubjectId } }];
}

/** Only what stands in the stream counts: a mark that was taken back, or an emergency that is over, calls nobody. */
function noteMissedLimit(
  { data: { emergencyId, disputeId, answered } }: NoteMissedLimitCommand,
  state: EmergencyState,
  { now }: CommandMetadata,
): readonly EmergencyEvent[] {
  if (state.status !== 'open' || answered || state.missed.includes(disputeId)) return [];
  const respondBy = state.marks.find((one) => one.disputeId === disputeId)?.respondBy ?? null;
  if (respondBy === null || Date.parse(now) < Date.parse(respondBy)) return [];
  return [
    {
      type: 'EmergencyLimitMissed',
      data: { emergencyId, disputeId, respondBy, duty: state.declared.duty ?? null },
    },
  ];
}

function close({ data: { emergencyId, report, areaOfCloser } }: CloseEmergencyCommand, state: EmergencyState) {
  const { status, declared } = requireDeclared(state);
  if (!liesInAreaOf(areaOfCloser, declared.divisionCode)) {
    throw refused('OUTSIDE_YOUR_AREA', '该突发事件超出本辖区，请由上级或管理员结束。');
  }
  if (status === 'closed') return [];
  if (report.trim() === '') throw invalid('REPORT_MISSING', '结束突发事件须有总结报告，请填写。', { field: 'report' });
  const { storySubjectId } = declared;
  return [{ type: 'EmergencyClosed', data: { emergencyId, report, storySubjectId } } as const];
}

function evolve(state: EmergencyState, event: EmergencyEvent): EmergencyState {
  if (event.type === 'EmergencyDeclared') return { status: 'open', declared: event.data, marks: [], missed: [] };
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'DisputesMarked':
      return { ...state, marks: [...state.marks, ...event.data.marks] };
    case 'DisputesUnmarked': {
      const { disputeIds } = event.data;
      return { ...state, marks: state.marks.filter(({ disputeId }) => !disputeIds.includes(disputeId)) };
    }
    case 'EmergencyLimitMissed':
      return { ...state, missed: [...state.missed, event.data.disputeId] };
    case 'EmergencyClosed':
      return { ...state, status: 'closed' };
  }
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
      case 'UnmarkDisputes':
        return unmark(command, state);
      case 'NoteMissedLimit':
        return noteMissedLimit(command, state, metadata);
      case 'CloseEmergency':
        return close(command, state);
    }
  },
};
