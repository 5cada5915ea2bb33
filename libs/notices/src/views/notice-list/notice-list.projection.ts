import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { NoticeCreated, NoticeRead } from '../../notice/notice.events.js';
import { NoticeList } from './notice-list.entity.js';

type Event = Recorded<NoticeCreated | NoticeRead>;

const keyOf = (noticeId: string, accountId: string): string => `${noticeId} ${accountId}`;

export const noticeList = projection<NoticeList>({
  name: 'notice-list',
  version: 1,
  entity: NoticeList,
  prefixes: ['notice-'],
  handles: ['NoticeCreated', 'NoticeRead'] satisfies Event['type'][],
  keys(recorded) {
    const { data } = recorded as Event;
    const people = 'recipients' in data ? data.recipients.map(({ accountId }) => accountId) : [data.accountId];
    return people.map((accountId) => keyOf(data.noticeId, accountId));
  },
  evolve(row, recorded, key) {
    const event = recorded as Event;
    if (event.type === 'NoticeRead') return row && { ...row, readAt: event.metadata.happenedAt };
    const { noticeId, kind, templateVersion, parameters, disputeId } = event.data;
    const accountId = key.slice(noticeId.length + 1);
    const createdAt = event.metadata.recordedAt;
    return { key, noticeId, accountId, kind, templateVersion, parameters, disputeId, createdAt, readAt: null };
  },
});
