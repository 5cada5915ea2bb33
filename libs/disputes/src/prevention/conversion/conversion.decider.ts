import type { Decider } from '@platform/event-store';
import { conflict, type DomainCommand, invalid } from '@platform/messaging';
import { isDay, shanghaiDay } from '../../dispute/days.js';
import type { ConversionRecorded } from './conversion.events.js';

export type RecordConversionCommand = DomainCommand<
  'RecordConversion',
  ConversionRecorded['data'] & { readonly requestedOn: string }
>;
export type ConversionState = ConversionRecorded['data'] | null;

export const conversionStream = (disputeId: string): string => `conversion-${disputeId}`;

export const conversionDecider: Decider<ConversionState, RecordConversionCommand, ConversionRecorded> = {
  initialState: null,
  decide({ data: { requestedOn, ...data } }, state, { now }) {
    if (state?.on === data.on) return [];
    if (state) throw conflict('CONVERSION_RECORDED', '该纠纷已登记为民转刑，不能重复登记。');
    if (!isDay(data.on)) throw invalid('DATE_INVALID', '日期不正确，请核对。', { field: 'on' });
    if (data.on > shanghaiDay(now)) throw invalid('DATE_IN_FUTURE', '转化日期不能晚于今天，请核对。', { field: 'on' });
    if (data.on < requestedOn) {
      throw invalid('DATE_BEFORE_REQUEST', '转化日期不能早于纠纷的请求日期，请核对。', { field: 'on' });
    }
    return [{ type: 'ConversionRecorded', data }];
  },
  evolve: (_state, { data }) => data,
};
