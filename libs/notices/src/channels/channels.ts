import type { NoticeChannel } from './notice-channel.js';
import { SmtpChannel } from './smtp-channel.js';
import { WebhookChannel } from './webhook-channel.js';

export interface NoticeConfiguration {
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly webhookUrl: string | null;
}

export const NO_NOTICE_CHANNELS: NoticeConfiguration = { smtpUrl: null, from: '', webhookUrl: null };

/** The channels that the configuration has addresses for. */
export function channelsOf({ smtpUrl, from, webhookUrl }: NoticeConfiguration): readonly NoticeChannel[] {
  return [
    ...(smtpUrl === null ? [] : [new SmtpChannel(smtpUrl, from)]),
    ...(webhookUrl === null ? [] : [new WebhookChannel(webhookUrl)]),
  ];
}
