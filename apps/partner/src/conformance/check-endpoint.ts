import { randomUUID } from 'node:crypto';
import { makeSigningKey, signMessage } from '@platform/webhooks';
import { expectThat, type Result, resultOf } from './report.js';
import { TITLES } from './titles.js';

export interface EndpointUnderTest {
  readonly url: string;
  /** A key whose public half the endpoint trusts. */
  readonly privateKey: string;
  readonly now?: () => Date;
}

const OLD_MS = 10 * 60_000;
const LARGE = 512 * 1024;
const ANSWER_WITHIN_MS = 15_000;

/** What can be asked of any endpoint that receives messages, without knowing the system behind it. */
class Endpoint {
  private readonly stranger = makeSigningKey().privateKey;
  private readonly now: () => Date;

  constructor(private readonly under: EndpointUnderTest) {
    this.now = under.now ?? (() => new Date());
  }

  async sameTwice(): Promise<void> {
    const id = randomUUID();
    await this.accepted('首次送达', id);
    await this.accepted('重复送达', id);
  }

  async anyOrder(): Promise<void> {
    for (const id of [randomUUID(), randomUUID(), randomUUID()].toReversed()) await this.accepted('次序颠倒', id);
  }

  async timeWindow(): Promise<void> {
    await this.refused('十分钟前的时间戳', this.send(randomUUID(), [this.under.privateKey], OLD_MS));
    await this.refused('十分钟后的时间戳', this.send(randomUUID(), [this.under.privateKey], -OLD_MS));
  }

  async anyValidSignature(): Promise<void> {
    const { privateKey } = this.under;
    await this.accepted('有效签名在后', randomUUID(), [this.stranger, privateKey]);
    await this.accepted('有效签名在前', randomUUID(), [privateKey, this.stranger]);
    await this.refused('只有陌生签名', this.send(randomUUID(), [this.stranger]));
  }

  async untouchedAndBounded(): Promise<void> {
    const id = randomUUID();
    const text = this.body(id);
    const headers = this.signed(id, text);
    await this.refused('正文被改动', this.post(headers, text.replace('conformance', 'conformancE')));
    await this.refused('编号被改动', this.post({ ...headers, 'webhook-id': randomUUID() }, text));
    await this.refused('没有签名', this.post({}, text));
    const large = JSON.stringify({ id, padding: 'x'.repeat(LARGE) });
    await this.refused('512 KiB 的正文', this.post(this.signed(id, large), large));
    await this.accepted('此后的正常消息', randomUUID());
  }

  private body(id: string): string {
    return JSON.stringify({
      specversion: '1.0',
      id,
      source: '/liandiao',
      type: 'liandiao.endpoint.test.v1',
      subject: 'conformance',
      time: this.now().toISOString(),
    });
  }

  private signed(id: string, body: string): Record<string, string> {
    return { ...signMessage({ id, sentAt: this.now(), body }, [this.under.privateKey]) };
  }

  private send(id: string, keys: readonly string[], ageMs = 0): Promise<number> {
    const body = this.body(id);
    const sentAt = new Date(this.now().getTime() - ageMs);
    return this.post({ ...signMessage({ id, sentAt, body }, keys) }, body);
  }

  private async post(headers: Readonly<Record<string, string>>, body: string): Promise<number> {
    const all = { 'content-type': 'application/json', ...headers };
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const answer = await fetch(this.under.url, { method: 'POST', headers: all, body, redirect: 'manual', signal });
    await answer.body?.cancel();
    return answer.status;
  }

  private async accepted(what: string, id: string, keys: readonly string[] = [this.under.privateKey]): Promise<void> {
    const status = await this.send(id, keys);
    expectThat(status >= 200 && status < 300, `${what}：应答 2xx，实际 ${status}`);
  }

  /** An endpoint that cuts the connection while a body is too large has refused it too. */
  private async refused(what: string, answering: Promise<number>): Promise<void> {
    const status = await answering.catch(() => 'closed' as const);
    const holds = status === 'closed' || (status >= 400 && status < 500);
    expectThat(holds, `${what}：应答 4xx，实际 ${status}`);
  }
}

/** By their numbers in appendix B. */
const CHECKS = new Map<number, (endpoint: Endpoint) => Promise<void>>([
  [14, (endpoint) => endpoint.sameTwice()],
  [15, (endpoint) => endpoint.anyOrder()],
  [16, (endpoint) => endpoint.timeWindow()],
  [17, (endpoint) => endpoint.anyValidSignature()],
  [18, (endpoint) => endpoint.untouchedAndBounded()],
]);

/** @throws Failed with what was expected */
export async function askEndpoint(scenario: number, under: EndpointUnderTest): Promise<void> {
  await CHECKS.get(scenario)?.(new Endpoint(under));
}

/** The address alone, of a system that is connected elsewhere; the other scenarios need a platform and say so. */
export async function checkEndpoint(under: EndpointUnderTest): Promise<Result[]> {
  const results: Result[] = [];
  for (const [scenario, title] of TITLES) {
    if (CHECKS.has(scenario)) results.push(await resultOf(scenario, title, () => askEndpoint(scenario, under)));
    else results.push({ scenario, title, verdict: 'skipped', detail: '只检查接收地址；去掉 --key 可全部检查' });
  }
  return results;
}
