import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyMessage } from '@platform/webhooks';
import { channelsOf, NO_NOTICE_CHANNELS } from './channels.js';
import type { NoticeChannel, NoticeMessage } from './notice-channel.js';

const MASTER_KEY = Buffer.alloc(32, 9);
const TIMEOUT_MS = 200;
const PHONE = '13912345678';
const MESSAGE: NoticeMessage = {
  messageId: '0190c1a2-0000-7000-8000-000000000001',
  accountId: 'account-1',
  addresses: { email: null, sms: PHONE, wechat: 'wang.xm' },
  title: '新的选派邀请',
  text: '案件 LD-1 邀请您调解。',
};

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A gateway of the test: a real socket that answers as told; `silence` never answers. */
class FakeGateway {
  readonly received: Received[] = [];
  answer: number | 'silence' | 'break' = 200;
  private readonly server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      this.received.push({ headers: request.headers, body });
      if (this.answer === 'break') request.socket.destroy();
      else if (this.answer !== 'silence') {
        response
          .writeHead(this.answer, this.answer === 302 ? { location: 'http://127.0.0.1:1/' } : {})
          .end('no 王小明');
      }
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', () => resolve()));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/send`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

describe('a way out of the program over HTTP', () => {
  const gateway = new FakeGateway();
  let url = '';
  let channels: readonly NoticeChannel[] = [];
  const channel = (name: string): NoticeChannel => {
    const found = channels.find((one) => one.name === name);
    if (!found) throw new Error(`no channel ${name}`);
    return found;
  };

  beforeAll(async () => {
    url = await gateway.open();
    const [sms, wechat] = [
      { url, token: 'sms-token' },
      { url, token: null },
    ];
    channels = channelsOf({ ...NO_NOTICE_CHANNELS, webhookUrl: url, sms, wechat }, MASTER_KEY, TIMEOUT_MS);
  });
  afterAll(() => gateway.close());
  beforeEach(() => {
    gateway.received.length = 0;
    gateway.answer = 200;
  });

  it('is there when it has an address, and not otherwise', () => {
    expect(channels.map(({ name }) => name)).toEqual(['webhook', 'sms', 'wechat']);
    expect(channelsOf(NO_NOTICE_CHANNELS, MASTER_KEY)).toEqual([]);
  });

  it.each([
    ['webhook', { id: MESSAGE.messageId, accountId: 'account-1', title: MESSAGE.title, text: MESSAGE.text }, undefined],
    [
      'sms',
      { id: MESSAGE.messageId, channel: 'sms', to: PHONE, title: MESSAGE.title, text: MESSAGE.text },
      'Bearer sms-token',
    ],
    [
      'wechat',
      { id: MESSAGE.messageId, channel: 'wechat', to: 'wang.xm', title: MESSAGE.title, text: MESSAGE.text },
      undefined,
    ],
  ])('%s posts signed JSON that the receiver can check and know again', async (name, body, authorization) => {
    expect(await channel(name).send(MESSAGE)).toBe('delivered');
    expect(await channel(name).send(MESSAGE)).toBe('delivered');
    const [first, second] = gateway.received;
    if (!first || !second) throw new Error('nothing came');
    expect(JSON.parse(first.body)).toEqual(body);
    expect(first.headers.authorization).toBe(authorization);
    expect([first.headers['webhook-id'], second.headers['webhook-id']]).toEqual([MESSAGE.messageId, MESSAGE.messageId]);
    const publicKeys = [channel(name).signedWith ?? ''];
    const [other] = channelsOf({ ...NO_NOTICE_CHANNELS, webhookUrl: url }, Buffer.alloc(32, 1));
    const check = (text: string, keys = publicKeys) =>
      verifyMessage({ headers: first.headers, body: text, publicKeys: keys, now: new Date() });
    expect(check(first.body)).toBe('valid');
    expect(check(first.body.replace('LD-1', 'LD-2'))).toBe('signature-wrong');
    expect(check(first.body, [other?.signedWith ?? ''])).toBe('signature-wrong');
  });

  describe.each(['webhook', 'sms', 'wechat'])('%s', (name) => {
    it.each([
      [500, 'temporary'],
      [503, 'temporary'],
      [429, 'temporary'],
      [408, 'temporary'],
      [400, 'permanent'],
      [410, 'permanent'],
      [422, 'permanent'],
      [401, 'technical'],
      [403, 'technical'],
      [404, 'technical'],
      [302, 'technical'],
    ])('takes the answer %i for a %s failure, and keeps nothing of its text', async (status, failure) => {
      gateway.answer = status;
      expect(await channel(name).send(MESSAGE)).toEqual({ failure, code: `http-${status}` });
      expect(gateway.received).toHaveLength(1);
    });

    it('waits a bounded time for an answer', async () => {
      gateway.answer = 'silence';
      expect(await channel(name).send(MESSAGE)).toEqual({ failure: 'temporary', code: 'http-timeout' });
    });

    it('takes a broken connection for something that passes', async () => {
      gateway.answer = 'break';
      expect(await channel(name).send(MESSAGE)).toEqual({ failure: 'temporary', code: 'http-unreachable' });
    });
  });

  it.each(['sms', 'wechat'])('%s sends nothing to a person who gave no address', async (name) => {
    const nobody = { ...MESSAGE, addresses: { email: 'a@example.org', sms: null, wechat: null } };
    expect(await channel(name).send(nobody)).toEqual({ failure: 'permanent', code: 'no-address' });
    expect(gateway.received).toEqual([]);
  });

  it('says of an address with a password in it that the configuration is wrong', async () => {
    const wrong = url.replace('http://', 'http://user:secret@');
    const [sms] = channelsOf({ ...NO_NOTICE_CHANNELS, sms: { url: wrong, token: null } }, MASTER_KEY);
    expect(await sms?.send(MESSAGE)).toEqual({ failure: 'technical', code: 'http-url-has-credentials' });
  });
});
