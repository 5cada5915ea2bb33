import type { Failure, NoticeChannelName } from '../notice/notice.events.js';

export interface NoticeMessage {
  /** The same for every attempt: a receiver can tell a repetition. */
  readonly messageId: string;
  readonly accountId: string;
  /** E-mail address; null where the channel has its own way to the person. */
  readonly address: string | null;
  readonly title: string;
  readonly text: string;
}

export type Outcome = 'delivered' | { readonly failure: Failure; readonly code: string };

/**
 * A way out of the program. Built in: e-mail over SMTP, a webhook. SMS and WeChat (企业微信、政务微信) are this port: an
 * operator brings an adapter for the gateway that the district has a contract with.
 */
export interface NoticeChannel {
  readonly name: NoticeChannelName;
  /** Never throws for what the other side does: it says which failure it was. */
  send(message: NoticeMessage): Promise<Outcome>;
  close(): Promise<void>;
}

export const NOTICE_CHANNELS = Symbol('NoticeChannels');
