import type { Decider } from '@platform/event-store';
import { conflict, type DomainCommand, notFound } from '@platform/messaging';
import type { TipAnswered, TipEvent, TipRegistered, TipReported } from './tip.events.js';

export type ReportTipCommand = DomainCommand<'ReportTip', TipReported['data']>;
export type LinkTipCommand = DomainCommand<'LinkTip', TipRegistered['data']>;
export type AnswerTipCommand = DomainCommand<'AnswerTip', TipAnswered['data']>;
export type TipCommand = ReportTipCommand | LinkTipCommand | AnswerTipCommand;

export type TipState =
  | { readonly status: 'none' }
  | { readonly status: 'open' }
  | { readonly status: 'registered'; readonly disputeId: string }
  | { readonly status: 'answered'; readonly answer: TipAnswered['data']['answer'] };

export const tipStream = (tipId: string): string => `tip-${tipId}`;

/** @throws DomainError `TIP_NOT_FOUND`; `TIP_SETTLED` once it was registered or answered */
export function requireOpen(state: TipState): void {
  if (state.status === 'none') throw notFound('TIP_NOT_FOUND', '没有找到该线索，请刷新后重试。');
  if (state.status !== 'open') throw conflict('TIP_SETTLED', '该线索已办理过，请刷新查看。');
}

function link({ data }: LinkTipCommand, state: TipState): readonly TipEvent[] {
  if (state.status === 'registered' && state.disputeId === data.disputeId) return [];
  requireOpen(state);
  return [{ type: 'TipRegistered', data }];
}

function answer({ data }: AnswerTipCommand, state: TipState): readonly TipEvent[] {
  if (state.status === 'answered' && state.answer === data.answer) return [];
  requireOpen(state);
  return [{ type: 'TipAnswered', data }];
}

export const tipDecider: Decider<TipState, TipCommand, TipEvent> = {
  initialState: { status: 'none' },
  decide(command, state) {
    switch (command.type) {
      case 'ReportTip':
        return state.status === 'none' ? [{ type: 'TipReported', data: command.data }] : [];
      case 'LinkTip':
        return link(command, state);
      case 'AnswerTip':
        return answer(command, state);
    }
  },
  evolve(_state, event) {
    switch (event.type) {
      case 'TipReported':
        return { status: 'open' };
      case 'TipRegistered':
        return { status: 'registered', disputeId: event.data.disputeId };
      case 'TipAnswered':
        return { status: 'answered', answer: event.data.answer };
    }
  },
};
