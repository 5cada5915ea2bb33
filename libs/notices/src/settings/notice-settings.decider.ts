import type { Decider } from '@platform/event-store';
import { type DomainCommand, invalid } from '@platform/messaging';
import type { NoticeSettingsChanged } from '../notice/notice.events.js';
import { DEFAULT_QUIET_HOURS, isClockTime } from './quiet-hours.js';

export type ChangeNoticeSettingsCommand = DomainCommand<'ChangeNoticeSettings', NoticeSettingsChanged['data']>;

export type NoticeSettings = Required<Omit<NoticeSettingsChanged['data'], 'accountId'>>;

export const settingsStream = (accountId: string): string => `notifying-${accountId}`;

/** Nobody is written to outside the program without having asked for it. */
export const DEFAULT_SETTINGS: NoticeSettings = {
  email: null,
  phone: null,
  wechat: null,
  channels: [],
  ...DEFAULT_QUIET_HOURS,
};

export const settingsDecider: Decider<NoticeSettings, ChangeNoticeSettingsCommand, NoticeSettingsChanged> = {
  initialState: DEFAULT_SETTINGS,
  evolve(_settings, { data: { accountId: _own, ...settings } }) {
    return { ...DEFAULT_SETTINGS, ...settings };
  },
  decide({ data }) {
    if (!isClockTime(data.quietFrom) || !isClockTime(data.quietUntil)) {
      throw invalid('QUIET_HOURS_INVALID', '免打扰时间格式应为 HH:MM，请核对。', { field: 'quietFrom' });
    }
    if (data.channels.includes('email') && data.email === null) {
      throw invalid('EMAIL_MISSING', '选择邮件通知须填写邮箱地址。', { field: 'email' });
    }
    if (data.channels.includes('sms') && !data.phone) {
      throw invalid('PHONE_MISSING', '选择短信通知须填写手机号码。', { field: 'phone' });
    }
    if (data.channels.includes('wechat') && !data.wechat) {
      throw invalid('WECHAT_MISSING', '选择微信通知须填写企业微信或政务微信的成员账号。', { field: 'wechat' });
    }
    return [{ type: 'NoticeSettingsChanged', data }];
  },
};
