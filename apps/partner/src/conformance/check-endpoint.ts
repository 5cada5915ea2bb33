import { randomUUID } from 'node:crypto';
import { makeSigningKey, signMessage } from '@platform/webhooks';
import { expectThat, type Result, resultOf } from './report.js';

export interface EndpointUnderTest {
  readonly url: string;
  /** A key whose public half the endpoint trusts. */
  readonly privateKey: string;
  readonly now?: () => Date;
}

const OLD_MS = 10 * 60_000;
const LARGE = 512 * 1024;

/** What can be asked of any endpoint that receives messages, without knowing the system behind it. */
export async function checkEndpoint({ url, privateKey, now = () => new Date() }: EndpointUnderTest): Promise<Result[]> {
  const stranger = makeSigningKey().privateKey;
  const body = (id: string): string =>
    JSON.stringify({
      specversion: '1.0',
      id,
      source: '/liandiao',
      type: 'liandiao.endpoint.test.v1',
      subject: 'conformance',
      time: now().toISOString(),
    });
  const post = async (headers: object, text: string): Promise<number> => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: text };
    return (await fetch(url, { ...init, redirect: 'manual' })).status;
  };
  const send = (id: string, keys: readonly string[], ageMs = 0): Promise<number> => {
    const text = body(id);
    const sentAt = new Date(now().getTime() - ageMs);
    return post({ ...signMessage({ id, sentAt, body: text }, keys) }, text);
  };
  const accepted = (status: number): void => expectThat(status >= 200 && status < 300, `应答 2xx，实际 ${status}`);
  const refused = (status: number): void => expectThat(status >= 400 && status < 500, `应答 4xx，实际 ${status}`);

  return [
    await resultOf(14, '同一消息重复送达，照常应答、只处理一次', async () => {
      const id = randomUUID();
      accepted(await send(id, [privateKey]));
      accepted(await send(id, [privateKey]));
    }),
    await resultOf(15, '次序颠倒的消息都能收下', async () => {
      const ids = [randomUUID(), randomUUID(), randomUUID()].toReversed();
      for (const id of ids) accepted(await send(id, [privateKey]));
    }),
    await resultOf(16, '过期的时间戳被拒绝', async () => {
      refused(await send(randomUUID(), [privateKey], OLD_MS));
      refused(await send(randomUUID(), [privateKey], -OLD_MS));
    }),
    await resultOf(17, '轮换期间任一有效签名即可，陌生签名不行', async () => {
      accepted(await send(randomUUID(), [stranger, privateKey]));
      accepted(await send(randomUUID(), [privateKey, stranger]));
      refused(await send(randomUUID(), [stranger]));
    }),
    await resultOf(18, '内容被改动的消息被拒绝', async () => {
      const id = randomUUID();
      const text = body(id);
      const headers = signMessage({ id, sentAt: now(), body: text }, [privateKey]);
      refused(await post({ ...headers }, text.replace('conformance', 'conformancE')));
      refused(await post({ ...headers, 'webhook-id': randomUUID() }, text));
      refused(await post({}, text));
    }),
    await resultOf(19, '过大的消息被拒绝，之后仍能接收', async () => {
      const id = randomUUID();
      const text = JSON.stringify({ id, padding: 'x'.repeat(LARGE) });
      refused(await post({ ...signMessage({ id, sentAt: now(), body: text }, [privateKey]) }, text));
      accepted(await send(randomUUID(), [privateKey]));
    }),
  ];
}
