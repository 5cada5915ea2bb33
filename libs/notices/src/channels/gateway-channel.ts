import { publicKeyOf, type Sender } from '@platform/webhooks';
import type { NoticeChannel, NoticeMessage, Outcome } from './notice-channel.js';
import { postJson } from './post-json.js';

export interface Gateway {
  readonly url: string;
  /** Sent as `Authorization: Bearer`; null: the gateway knows us by our signature or our network. */
  readonly token: string | null;
}

/**
 * SMS and WeChat (企业微信、政务微信) by the HTTP gateway that a district has a contract with. One signed POST per person:
 *
 *   { "id": "...", "channel": "sms" | "wechat", "to": "13900000000" | "member id", "title": "...", "text": "..." }
 *
 * Expected: 2xx taken over; 408, 425, 429, 5xx or no answer in 10 seconds: later; 401, 403, 404, 405 or a redirect: the
 * configuration is wrong; any other 4xx: this person cannot be reached so. Neither number nor text is ever logged.
 */
export class GatewayChannel implements NoticeChannel {
  readonly signedWith: string;

  constructor(
    readonly name: 'sms' | 'wechat',
    private readonly gateway: Gateway,
    private readonly privateKey: string,
    private readonly sender: Sender,
  ) {
    this.signedWith = publicKeyOf(privateKey);
  }

  async send({ messageId, addresses, title, text }: NoticeMessage): Promise<Outcome> {
    const to = addresses[this.name];
    if (to === null) return { failure: 'permanent', code: 'no-address' };
    const { url, token } = this.gateway;
    return postJson(this.sender, {
      url,
      messageId,
      privateKey: this.privateKey,
      body: { id: messageId, channel: this.name, to, title, text },
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    });
  }

  async close(): Promise<void> {
    return undefined;
  }
}
