import type { ContextDefinition } from '@platform/composition';
import { noticeEvents } from './notice/notice.events.js';
import { deliverANoticeWhenItIsDue } from './processes/deliver-a-notice-when-it-is-due/deliver-a-notice-when-it-is-due.process.js';
import { tellPeopleWhatWaitsForThem } from './processes/tell-people-what-waits-for-them/tell-people-what-waits-for-them.process.js';
import { CreateNotice } from './use-cases/create-notice.js';
import { DeliverNotice } from './use-cases/deliver-notice.js';
import { ChangeNoticeSettings, ReadNotice, RedriveNotice } from './use-cases/notice-commands.js';
import { noticeDeliveries } from './views/notice-deliveries/notice-deliveries.projection.js';
import { noticeList } from './views/notice-list/notice-list.projection.js';

export const noticesContext: ContextDefinition = {
  name: 'notices',
  events: noticeEvents,
  commands: [CreateNotice, DeliverNotice, ReadNotice, RedriveNotice, ChangeNoticeSettings],
  projections: [noticeList, noticeDeliveries],
  processes: [tellPeopleWhatWaitsForThem, deliverANoticeWhenItIsDue],
  entities: [],
};
