import type { Decider } from '@platform/event-store';
import { type DomainCommand, invalid } from '@platform/messaging';
import type { NoticeSettingsChanged } from '../notice/notice.events.js';
import { DEFAULT_QUIET_HOURS, isClockTime } from './quiet-hours.js';

export type ChangeNoticeSettingsCommand = DomainCommand<'ChangeNoticeSettings', NoticeSettingsChanged['data']>;

export type NoticeSettings = Omit<NoticeSettingsChanged['data'], 'accountId'>;

export const settingsStream = (accountId: string): string => `notifying-${accountId}`;

/** Nobody is written to outside the program without having asked for it. */
export const DEFAULT_SETTINGS: NoticeSettings = { email: null, channels: [], ...DEFAULT_QUIET_HOURS };

export const settingsDecider: Decider<NoticeSettings, ChangeNoticeSettingsCommand, NoticeSettingsChanged> = {
  initialState: DEFAULT_SETTINGS,
  evolve(_settings, { data: { accountId: _own, ...settings } }) {
    return settings;
  },
  decide({ data }) {
    if (!isClockTime(data.quietFrom) || !isClockTime(data.quietUntil)) {
      throw invalid('QUIET_HOURS_INVALID', '免打扰时间格式应为 HH:MM，请核对。', { field: 'quietFrom' });
    }
    if (data.channels.includes('email') && data.email === null) {
      throw invalid('EMAIL_MISSING', '选择邮件通知须填写邮箱地址。', { field: 'email' });
    }
    return [{ type: 'NoticeSettingsChanged', data }];
  },
};
