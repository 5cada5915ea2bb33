import type { Decider } from '@platform/event-store';
import { type CommandMetadata, conflict, type DomainCommand, invalid, notFound, refused } from '@platform/messaging';
import type { SignalEvent, SignalRaised } from './signal.events.js';

export type RaiseSignalCommand = DomainCommand<'RaiseSignal', SignalRaised['data']>;
export type TakeSignalCommand = DomainCommand<'TakeSignal', { readonly signalId: string }>;
export type AnswerSignalCommand = DomainCommand<'AnswerSignal', { readonly signalId: string; readonly done: string }>;
export type DismissSignalCommand = DomainCommand<
  'DismissSignal',
  { readonly signalId: string; readonly reason: string }
>;
export type SignalCommand = RaiseSignalCommand | TakeSignalCommand | AnswerSignalCommand | DismissSignalCommand;

export type SignalStatus = 'open' | 'taken' | 'answered' | 'dismissed';

export type SignalState =
  | { readonly status: 'none' }
  | {
      readonly status: SignalStatus;
      readonly storySubjectId: string;
      /** Account; null while nobody has. */
      readonly takenBy: string | null;
    };
type Raised = Exclude<SignalState, { status: 'none' }>;

export const signalStream = (signalId: string): string => `signal-${signalId}`;

function requireUnsettled(state: SignalState): Raised {
  if (state.status === 'none') throw notFound('SIGNAL_NOT_FOUND', '没有找到该预警，请刷新后重试。');
  if (state.status === 'answered' || state.status === 'dismissed') {
    throw conflict('SIGNAL_SETTLED', '该预警已处理完毕，请刷新查看。');
  }
  return state;
}

function requireText(text: string, field: string): string {
  if (text.trim() === '') throw invalid('SIGNAL_TEXT_MISSING', '请写明处置情况或排除理由。', { field });
  return text;
}

function take(signalId: string, state: SignalState, { actor }: CommandMetadata): readonly SignalEvent[] {
  const raised = requireUnsettled(state);
  if (raised.takenBy === actor.id) return [];
  if (raised.takenBy !== null) throw conflict('SIGNAL_TAKEN', '该预警已由他人认领，请联系认领人。');
  return [{ type: 'SignalTaken', data: { signalId, takenBy: actor.id } }];
}

function answer({ signalId, done }: AnswerSignalCommand['data'], state: SignalState): readonly SignalEvent[] {
  const { status, storySubjectId } = requireUnsettled(state);
  if (status === 'open') throw refused('SIGNAL_NOT_TAKEN', '请先认领该预警，再反馈处置情况。');
  return [{ type: 'SignalAnswered', data: { signalId, done: requireText(done, 'done'), storySubjectId } }];
}

function dismiss({ signalId, reason }: DismissSignalCommand['data'], state: SignalState): readonly SignalEvent[] {
  const { storySubjectId } = requireUnsettled(state);
  return [{ type: 'SignalDismissed', data: { signalId, reason: requireText(reason, 'reason'), storySubjectId } }];
}

function evolve(state: SignalState, event: SignalEvent): SignalState {
  if (event.type === 'SignalRaised') {
    return { status: 'open', storySubjectId: event.data.storySubjectId, takenBy: null };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'SignalTaken':
      return { ...state, status: 'taken', takenBy: event.data.takenBy };
    case 'SignalAnswered':
      return { ...state, status: 'answered' };
    case 'SignalDismissed':
      return { ...state, status: 'dismissed' };
  }
}

export const signalDecider: Decider<SignalState, SignalCommand, SignalEvent> = {
  initialState: { status: 'none' },
  evolve,
  decide(command, state, metadata) {
    switch (command.type) {
      case 'RaiseSignal':
        return state.status === 'none' ? [{ type: 'SignalRaised', data: command.data }] : [];
      case 'TakeSignal':
        return take(command.data.signalId, state, metadata);
      case 'AnswerSignal':
        return answer(command.data, state);
      case 'DismissSignal':
        return dismiss(command.data, state);
    }
  },
};
