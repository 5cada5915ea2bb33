import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { deliveryAfter } from '../../notice/notice.decider.js';
import type { NoticeChannelName, NoticeEvent } from '../../notice/notice.events.js';
import { NoticeDeliveries } from './notice-deliveries.entity.js';

type Event = Recorded<Exclude<NoticeEvent, { type: 'NoticeRead' }>>;

export const noticeDeliveries = projection<NoticeDeliveries>({
  name: 'notice-deliveries',
  version: 1,
  entity: NoticeDeliveries,
  prefixes: ['notice-'],
  handles: [
    'NoticeCreated',
    'NoticeSending',
    'NoticeDelivered',
    'NoticeFailed',
    'NoticeRedriven',
  ] satisfies Event['type'][],
  keys(recorded) {
    const { data } = recorded as Event;
    if (!('recipients' in data)) return [`${data.noticeId} ${data.accountId} ${data.channel}`];
    return data.recipients.flatMap(({ accountId, channels }) =>
      channels.map((channel) => `${data.noticeId} ${accountId} ${channel}`),
    );
  },
  evolve(row, recorded, key) {
    const event = recorded as Event;
    if (event.type === 'NoticeCreated') {
      const { noticeId, recipients } = event.data;
      const [, accountId = '', channel = ''] = key.split(' ');
      const at = recipients.find((one) => one.accountId === accountId)?.notBefore ?? event.metadata.recordedAt;
      const base = { key, noticeId, accountId, channel: channel as NoticeChannelName };
      return { ...base, status: 'created', attempt: 0, code: null, at };
    }
    if (row === null) return null;
    const code = event.type === 'NoticeFailed' ? event.data.code : null;
    return { ...row, ...deliveryAfter(row, event), code };
  },
});
