import { DerivedSeeds } from '@platform/privacy';
import { HttpSender, privateKeyFrom } from '@platform/webhooks';
import { type Gateway, GatewayChannel } from './gateway-channel.js';
import type { NoticeChannel } from './notice-channel.js';
import { SmtpChannel } from './smtp-channel.js';
import { WebhookChannel } from './webhook-channel.js';

export interface NoticeConfiguration {
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly webhookUrl: string | null;
  readonly sms: Gateway | null;
  readonly wechat: Gateway | null;
}

export const NO_NOTICE_CHANNELS: NoticeConfiguration = {
  smtpUrl: null,
  from: '',
  webhookUrl: null,
  sms: null,
  wechat: null,
};

const TIMEOUT_MS = 10_000;

/** The same after a restore. */
const signingKey = (seeds: DerivedSeeds): string => privateKeyFrom(seeds.of('notice-signature'));

/** The channels that the configuration has addresses for. */
export function channelsOf(
  { smtpUrl, from, webhookUrl, sms, wechat }: NoticeConfiguration,
  masterKey: Buffer,
  timeoutMs = TIMEOUT_MS,
): readonly NoticeChannel[] {
  const key = signingKey(new DerivedSeeds(masterKey));
  // An address that an operator wrote into the configuration may lie in the own network.
  const sender = (url: string): HttpSender => new HttpSender({ allow: [new URL(url).host], timeoutMs });
  return [
    ...(smtpUrl === null ? [] : [new SmtpChannel(smtpUrl, from)]),
    ...(webhookUrl === null ? [] : [new WebhookChannel(webhookUrl, key, sender(webhookUrl))]),
    ...(sms === null ? [] : [new GatewayChannel('sms', sms, key, sender(sms.url))]),
    ...(wechat === null ? [] : [new GatewayChannel('wechat', wechat, key, sender(wechat.url))]),
  ];
}
