import type { Failure, NoticeChannelName } from '../notice/notice.events.js';

/** E-mail address, number of the mobile phone, member id in 企业微信 or 政务微信. */
export interface NoticeAddressesOfPerson {
  readonly email: string | null;
  readonly sms: string | null;
  readonly wechat: string | null;
}

export interface NoticeMessage {
  /** The same for every attempt: a receiver can tell a repetition. */
  readonly messageId: string;
  readonly accountId: string;
  /** What the person has given for each way; null: nothing. */
  readonly addresses: NoticeAddressesOfPerson;
  readonly title: string;
  readonly text: string;
}

export type Outcome = 'delivered' | { readonly failure: Failure; readonly code: string };

/**
 * A way out of the program. Built in: e-mail over SMTP, a webhook, SMS and WeChat (企业微信、政务微信) over an HTTP gateway. An
 * operator whose gateway speaks otherwise puts a small translator before it, or brings an adapter of this port.
 */
export interface NoticeChannel {
  readonly name: NoticeChannelName;
  /** Public key by which a receiver checks that a message is ours; absent: the channel signs nothing. */
  readonly signedWith?: string;
  /** Never throws for what the other side does: it says which failure it was. */
  send(message: NoticeMessage): Promise<Outcome>;
  close(): Promise<void>;
}

export const NOTICE_CHANNELS = Symbol('NoticeChannels');
