import type { Decider } from '@platform/event-store';
import { type CommandMetadata, conflict, type DomainCommand, invalid, notFound, refused } from '@platform/messaging';
import type { EditionEvent, EditionGenerated } from './edition.events.js';

export type GenerateEditionCommand = DomainCommand<'GenerateEdition', EditionGenerated['data']>;
export type ConfirmEditionCommand = DomainCommand<
  'ConfirmEdition',
  { readonly editionId: string; readonly explanation: string | null }
>;
export type PublishEditionCommand = DomainCommand<
  'PublishEdition',
  { readonly editionId: string; readonly hash: string; readonly signature: string; readonly publicKey: string }
>;
export type DiscardEditionCommand = DomainCommand<
  'DiscardEdition',
  { readonly editionId: string; readonly reason: string }
>;
export type EditionCommand =
  GenerateEditionCommand | ConfirmEditionCommand | PublishEditionCommand | DiscardEditionCommand;

export interface Generated {
  readonly status: 'draft' | 'confirmed' | 'published' | 'discarded';
  readonly generated: EditionGenerated['data'];
  readonly confirmedBy: string | null;
}
export type EditionState = { readonly status: 'none' } | Generated;

export const editionStream = (editionId: string): string => `edition-${editionId}`;

export function requireGenerated(state: EditionState): Generated {
  if (state.status === 'none') throw notFound('EDITION_NOT_FOUND', '没有找到该报表，或您无权查看。请刷新列表。');
  return state;
}

function confirm(
  { data: { editionId, explanation } }: ConfirmEditionCommand,
  state: EditionState,
  { actor }: CommandMetadata,
): readonly EditionEvent[] {
  const { status, generated } = requireGenerated(state);
  if (status === 'confirmed') return [];
  if (status !== 'draft') throw conflict('EDITION_NOT_DRAFT', '只有草稿可以审核确认。');
  const errors = generated.anomalies.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && (explanation ?? '').trim() === '') {
    throw refused(
      'ANOMALY_UNEXPLAINED',
      `报表有 ${errors.length} 处异常：${errors[0]?.text ?? ''}请更正数据后重新生成，或写明说明后再确认。`,
      {
        field: 'explanation',
      },
    );
  }
  return [{ type: 'EditionConfirmed', data: { editionId, confirmedBy: actor.id, explanation } }];
}

function publish(
  { data }: PublishEditionCommand,
  state: EditionState,
  { actor }: CommandMetadata,
): readonly EditionEvent[] {
  const { status, confirmedBy } = requireGenerated(state);
  if (status === 'published') return [];
  if (status !== 'confirmed') throw conflict('EDITION_NOT_CONFIRMED', '报表须先审核确认，再发布。');
  if (confirmedBy === actor.id) {
    throw refused('SAME_PERSON', '审核确认和发布须由两个人完成，请由另一人发布。');
  }
  return [{ type: 'EditionPublished', data: { ...data, publishedBy: actor.id } }];
}

function discard({ data }: DiscardEditionCommand, state: EditionState): readonly EditionEvent[] {
  const { status } = requireGenerated(state);
  if (status === 'discarded') return [];
  if (status === 'published') throw conflict('EDITION_PUBLISHED', '已发布的报表不能作废；请生成更正版。');
  if (data.reason.trim() === '') throw invalid('REASON_MISSING', '作废草稿须写明原因。', { field: 'reason' });
  return [{ type: 'EditionDiscarded', data }];
}

function evolve(state: EditionState, event: EditionEvent): EditionState {
  if (event.type === 'EditionGenerated') return { status: 'draft', generated: event.data, confirmedBy: null };
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'EditionConfirmed':
      return { ...state, status: 'confirmed', confirmedBy: event.data.confirmedBy };
    case 'EditionPublished':
      return { ...state, status: 'published' };
    case 'EditionDiscarded':
      return { ...state, status: 'discarded' };
  }
}

export const editionDecider: Decider<EditionState, EditionCommand, EditionEvent> = {
  initialState: { status: 'none' },
  evolve,
  decide(command, state, metadata) {
    switch (command.type) {
      case 'GenerateEdition':
        return state.status === 'none' ? [{ type: 'EditionGenerated', data: command.data }] : [];
      case 'ConfirmEdition':
        return confirm(command, state, metadata);
      case 'PublishEdition':
        return publish(command, state, metadata);
      case 'DiscardEdition':
        return discard(command, state);
    }
  },
};
