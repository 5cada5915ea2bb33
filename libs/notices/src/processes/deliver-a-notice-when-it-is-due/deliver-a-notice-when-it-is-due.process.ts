import type { Recorded } from '@platform/event-store';
import { process, ringAt } from '@platform/processes';
import type { NoticeCreated, NoticeFailed, NoticeRedriven } from '../../notice/notice.events.js';
import { DeliverNotice } from '../../use-cases/deliver-notice.js';

type Due = NoticeCreated | NoticeFailed | NoticeRedriven;

/** Only a bell: whether there is something to send is asked when it rings, and a sweep finds what the bell missed. */
export const deliverANoticeWhenItIsDue = process({
  name: 'deliver-a-notice-when-it-is-due',
  prefixes: ['notice-'],
  handles: ['NoticeCreated', 'NoticeFailed', 'NoticeRedriven'] satisfies Due['type'][],
  initialState: null,
  react(recorded) {
    const { data } = recorded as Recorded<Due>;
    if (!('recipients' in data)) {
      const { noticeId, accountId, channel, nextAttemptAt } = data;
      return nextAttemptAt === null
        ? []
        : [ringAt(nextAttemptAt, DeliverNotice, { noticeId, accountId, channel }, 'notices')];
    }
    return data.recipients.flatMap(({ accountId, channels, notBefore }) =>
      channels.map((channel) =>
        ringAt(notBefore, DeliverNotice, { noticeId: data.noticeId, accountId, channel }, 'notices'),
      ),
    );
  },
});
