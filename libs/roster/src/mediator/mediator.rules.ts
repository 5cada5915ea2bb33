import { conflict, invalid, notFound, refused } from '@platform/messaging';
import type { GrantAllowance, RecordFormerService } from './mediator.commands.js';
import type { Window } from './mediator.events.js';
import { allowanceKey, type EnrolledMediator, type MediatorState } from './mediator.state.js';

export function requireEnrolled(state: MediatorState): EnrolledMediator {
  if (state.status === 'unknown') throw notFound('MEDIATOR_UNKNOWN', '没有找到该调解员，请核对编号。');
  return state;
}

/** Who has left is kept for old cases; nothing new is written about them but what they are still owed. */
export function requireInOffice(state: MediatorState): EnrolledMediator {
  const enrolled = requireEnrolled(state);
  if (enrolled.status === 'left') {
    throw conflict('MEDIATOR_LEFT', '该调解员已离任，名册信息不再变更；如重新聘任，请用新的编号入册。');
  }
  return enrolled;
}

export function requireCapacity(capacity: number): void {
  if (!Number.isInteger(capacity) || capacity < 1) {
    throw invalid('CAPACITY_INVALID', '同时办理的案件数应为不小于 1 的整数。', { field: 'capacity' });
  }
}

export function requireOrder(from: string | null, until: string | null): void {
  if (from !== null && until !== null && until < from) {
    throw invalid('LEAVE_ENDS_BEFORE_IT_STARTS', '结束日期不能早于开始日期，请核对。', { field: 'until' });
  }
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export function requireWindows(windows: readonly Window[]): void {
  const wrong = windows.some(
    ({ weekday, from, until }) =>
      !Number.isInteger(weekday) ||
      weekday < 1 ||
      weekday > 7 ||
      !TIME.test(from) ||
      !TIME.test(until) ||
      until <= from,
  );
  if (wrong) {
    throw invalid('WINDOW_INVALID', '可服务时段应为星期一至星期日（1–7）及起止时间（如 09:00–17:00），请核对。', {
      field: 'windows',
    });
  }
}

export function requireHours(hours: number): void {
  if (!(hours > 0 && hours <= 400)) {
    throw invalid('HOURS_INVALID', '时长应大于 0、不超过 400 小时，请核对。', { field: 'hours' });
  }
}

/** A term runs on from its end: it is renewed, never shortened (人民调解法 9: 任期三年，可以连选连任). */
export function requireLaterTerm(termEndsOn: string, { profile }: EnrolledMediator): void {
  if (profile.termEndsOn !== null && termEndsOn < profile.termEndsOn) {
    throw invalid('TERM_SHORTENED', '续任后的届满日期不能早于现任期；如需提前结束，请办理离任。', {
      field: 'termEndsOn',
      source: '人民调解法 第九条',
    });
  }
}

export const ALLOWANCE_SOURCE = '人民调解法 第十六条；财行〔2007〕179号';

/** One allowance of a kind per case (domain.md 1.14, double payment check). */
export function requireNotPaidBefore({ data }: GrantAllowance, { allowances }: EnrolledMediator): void {
  if (!(data.amountCny > 0)) {
    throw invalid('ALLOWANCE_INVALID', '补贴金额应大于 0，请核对。', { field: 'amountCny' });
  }
  if (allowances.includes(allowanceKey(data))) {
    throw refused('ALLOWANCE_PAID_BEFORE', '该案已向其发放过同类补贴，不得重复发放。', {
      field: 'disputeId',
      source: ALLOWANCE_SOURCE,
    });
  }
}

export function requireEmployer({ data }: RecordFormerService): void {
  if (data.employer.trim() === '') throw invalid('EMPLOYER_MISSING', '请填写曾任职单位。', { field: 'employer' });
  requireOrder(data.from, data.until);
}
