import { createTransport } from 'nodemailer';
import type { NoticeChannel, NoticeMessage, Outcome } from './notice-channel.js';

const TIMEOUT_MS = 15_000;

/** What happens before a server has taken anything over: it may work in a while. */
const UNREACHABLE = ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'ECONNREFUSED', 'ECONNRESET', 'EDNS', 'ETLS'];

/** E-mail. `url` is `smtp://user:password@host:port` or `smtps://`; never logged. */
export class SmtpChannel implements NoticeChannel {
  readonly name = 'email';
  private readonly transport: ReturnType<typeof createTransport>;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
    const { protocol, hostname, port, username, password } = new URL(url);
    this.transport = createTransport({
      host: hostname,
      ...(port ? { port: Number(port) } : {}),
      secure: protocol === 'smtps:',
      ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
      ...timeouts,
    });
  }

  async send({ messageId, addresses, title, text }: NoticeMessage): Promise<Outcome> {
    const { email } = addresses;
    if (email === null) return { failure: 'permanent', code: 'no-address' };
    try {
      await this.transport.sendMail({
        messageId: `<${messageId}@liandiao>`,
        from: this.from,
        to: email,
        subject: title,
        text,
      });
      return 'delivered';
    } catch (error) {
      return failureOf(error);
    }
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}

/** RFC 5321 4.2.1: 4yz passes, 5yz does not. A refused sign-in is a fault of the configuration. */
function failureOf(error: unknown): Outcome {
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
  if (code === 'EAUTH') return { failure: 'technical', code: 'smtp-sign-in-refused' };
  if (responseCode !== undefined && responseCode >= 400) {
    return { failure: responseCode < 500 ? 'temporary' : 'permanent', code: `smtp-${responseCode}` };
  }
  if (code !== undefined && UNREACHABLE.includes(code)) return { failure: 'temporary', code: 'smtp-unreachable' };
  return { failure: 'technical', code: `smtp-${(code ?? 'fault').toLowerCase()}` };
}
