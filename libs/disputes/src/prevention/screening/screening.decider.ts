import type { Decider } from '@platform/event-store';
import { type CommandMetadata, type DomainCommand, invalid, notFound } from '@platform/messaging';
import { isDay, shanghaiDay } from '../../dispute/days.js';
import type { Averted, ScreenedDisputeLinked, ScreeningEvent, ScreeningRecorded } from './screening.events.js';

export type RecordScreeningCommand = DomainCommand<'RecordScreening', ScreeningRecorded['data']>;
export type LinkScreenedDisputeCommand = DomainCommand<'LinkScreenedDispute', ScreenedDisputeLinked['data']>;
export type ScreeningCommand = RecordScreeningCommand | LinkScreenedDisputeCommand;

export interface ScreeningState {
  readonly status: 'none' | 'recorded';
  readonly disputeIds: readonly string[];
}

export const screeningStream = (screeningId: string): string => `screening-${screeningId}`;

function requirePeriod({ from, to }: ScreeningRecorded['data'], { now }: CommandMetadata): void {
  if (!isDay(from) || !isDay(to)) throw invalid('DATE_INVALID', '排查日期不正确，请核对。', { field: 'from' });
  if (from > to) throw invalid('PERIOD_REVERSED', '排查起始日期不能晚于结束日期，请核对。', { field: 'to' });
  if (to > shanghaiDay(now)) {
    throw invalid('PERIOD_IN_FUTURE', '排查结束日期不能晚于今天，请在排查后登记。', { field: 'to' });
  }
}

function requireCounts({ found, prevented, averted, findings }: ScreeningRecorded['data']): void {
  const counts = [found, prevented, ...averted.flatMap(({ cases, people }) => [cases, people])];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) {
    throw invalid('COUNT_INVALID', '件数、人数应为零或正整数，请核对。', { field: 'found' });
  }
  if (findings.length > found) {
    throw invalid('FOUND_TOO_FEW', '排查纠纷数不能少于所列线索数，请核对。', { field: 'found' });
  }
  requireAverted(averted);
}

function requireAverted(averted: readonly Averted[]): void {
  if (new Set(averted.map(({ kind }) => kind)).size !== averted.length) {
    throw invalid('AVERTED_TWICE', '同一类防止事项只填一行，请合并。', { field: 'averted' });
  }
  if (averted.some(({ cases, people }) => cases === 0 && people > 0)) {
    throw invalid('AVERTED_WITHOUT_CASE', '填写了人数却没有件数，请核对。', { field: 'averted' });
  }
}

function record(
  { data }: RecordScreeningCommand,
  state: ScreeningState,
  metadata: CommandMetadata,
): readonly ScreeningEvent[] {
  if (state.status !== 'none') return [];
  requirePeriod(data, metadata);
  requireCounts(data);
  return [{ type: 'ScreeningRecorded', data }];
}

function link({ data }: LinkScreenedDisputeCommand, state: ScreeningState): readonly ScreeningEvent[] {
  if (state.status === 'none') throw notFound('SCREENING_NOT_FOUND', '没有找到该排查记录，请刷新后重试。');
  return state.disputeIds.includes(data.disputeId) ? [] : [{ type: 'ScreenedDisputeLinked', data }];
}

/** A round is a report of what was seen: recorded once; a correction is another round. */
export const screeningDecider: Decider<ScreeningState, ScreeningCommand, ScreeningEvent> = {
  initialState: { status: 'none', disputeIds: [] },
  decide: (command, state, metadata) =>
    command.type === 'RecordScreening' ? record(command, state, metadata) : link(command, state),
  evolve: (state, event) =>
    event.type === 'ScreeningRecorded'
      ? { status: 'recorded', disputeIds: [] }
      : { ...state, disputeIds: [...state.disputeIds, event.data.disputeId] },
};
