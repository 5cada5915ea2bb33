import type { Decider } from '@platform/event-store';
import { type DomainCommand, invalid } from '@platform/messaging';
import type { BaseFigureRecorded } from './base-figure.events.js';

export type RecordBaseFigureCommand = DomainCommand<'RecordBaseFigure', BaseFigureRecorded['data']>;

export const baseFigureStream = (divisionCode: string): string => `figure-base-${divisionCode}`;

/** A newer entry for the same days replaces the older for readers; the older stays in the log and in earlier answers. */
export const baseFigureDecider: Decider<null, RecordBaseFigureCommand, BaseFigureRecorded> = {
  initialState: null,
  evolve: () => null,
  decide({ data }) {
    if (data.to < data.from) throw invalid('DATE_INVALID', '截止日期不能早于起始日期，请核对。', { field: 'to' });
    if (!Number.isFinite(data.value) || data.value < 0) {
      throw invalid('VALUE_INVALID', '基数应为不小于零的数，请核对。', { field: 'value' });
    }
    if (data.source.trim() === '' || data.approver.trim() === '') {
      throw invalid('SOURCE_MISSING', '基数须写明来源和审定单位。', { field: 'source' });
    }
    return [{ type: 'BaseFigureRecorded', data }];
  },
};
