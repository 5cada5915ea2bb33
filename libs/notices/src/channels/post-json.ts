import { type Sender, signMessage } from '@platform/webhooks';
import type { Outcome } from './notice-channel.js';

export interface Posting {
  readonly url: string;
  /** Becomes `webhook-id`, the same for every attempt: by it the receiver knows a repetition. */
  readonly messageId: string;
  readonly body: object;
  /** Signs by Standard Webhooks 1.0 (`v1a`, Ed25519). */
  readonly privateKey: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Pass by themselves, besides every 5xx (RFC 9110 15.5.9, RFC 8470, RFC 6585). */
const TRY_AGAIN = [408, 425, 429];
/** Speak of our configuration (sign-in, address, method) and not of the person: an operator must look. */
const OURS = [401, 403, 404, 405];
/** What the sender says about an address that it must not or cannot use. */
const NOT_ALLOWED = ['URL_INVALID', 'URL_HAS_CREDENTIALS', 'SCHEME_NOT_ALLOWED', 'ADDRESS_NOT_ALLOWED'];

/** One signed POST of JSON and what became of it. Nothing of the answer's text is kept. */
export async function postJson(sender: Sender, posting: Posting): Promise<Outcome> {
  const body = JSON.stringify(posting.body);
  const signed = signMessage({ id: posting.messageId, sentAt: new Date(), body }, [posting.privateKey]);
  const sent = await sender.send({ url: posting.url, headers: { ...posting.headers, ...signed }, body });
  if (sent.kind === 'failed') {
    if (NOT_ALLOWED.includes(sent.code)) return { failure: 'technical', code: `http-${codeOf(sent.code)}` };
    return { failure: 'temporary', code: sent.code === 'TIMEOUT' ? 'http-timeout' : 'http-unreachable' };
  }
  return outcomeOf(sent.status);
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return 'delivered';
  const code = `http-${status}`;
  if (status >= 500 || TRY_AGAIN.includes(status)) return { failure: 'temporary', code };
  // No redirect is followed: where it leads is a matter of the configuration.
  if (OURS.includes(status) || status < 400) return { failure: 'technical', code };
  return { failure: 'permanent', code };
}

const codeOf = (fault: string): string => fault.toLowerCase().replaceAll('_', '-');
