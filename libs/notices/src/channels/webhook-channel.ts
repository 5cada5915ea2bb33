import type { NoticeChannel, NoticeMessage, Outcome } from './notice-channel.js';

const TIMEOUT_MS = 10_000;
const TRY_AGAIN = [408, 425, 429];

/** A POST of JSON to one address that the operator has set, for example the gateway of a government messenger. */
export class WebhookChannel implements NoticeChannel {
  readonly name = 'webhook';

  constructor(private readonly url: string) {}

  async send({ messageId, accountId, title, text }: NoticeMessage): Promise<Outcome> {
    try {
      const answer = await fetch(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'webhook-id': messageId },
        body: JSON.stringify({ id: messageId, accountId, title, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.body?.cancel();
      if (answer.ok) return 'delivered';
      const passes = answer.status >= 500 || TRY_AGAIN.includes(answer.status);
      return { failure: passes ? 'temporary' : 'permanent', code: `http-${answer.status}` };
    } catch (error) {
      const { name } = error as { readonly name?: string };
      return { failure: 'temporary', code: name === 'TimeoutError' ? 'http-timeout' : 'http-unreachable' };
    }
  }

  async close(): Promise<void> {
    return undefined;
  }
}
