import { publicKeyOf, type Sender } from '@platform/webhooks';
import type { NoticeChannel, NoticeMessage, Outcome } from './notice-channel.js';
import { postJson } from './post-json.js';

/** A signed POST of JSON to one address that the operator has set, for example the gateway of a government messenger. */
export class WebhookChannel implements NoticeChannel {
  readonly name = 'webhook';
  readonly signedWith: string;

  constructor(
    private readonly url: string,
    private readonly privateKey: string,
    private readonly sender: Sender,
  ) {
    this.signedWith = publicKeyOf(privateKey);
  }

  send({ messageId, accountId, title, text }: NoticeMessage): Promise<Outcome> {
    const { url, privateKey } = this;
    return postJson(this.sender, { url, messageId, privateKey, body: { id: messageId, accountId, title, text } });
  }

  async close(): Promise<void> {
    return undefined;
  }
}
