import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeliverNotice, type NoticeConfiguration } from '@libs/notices';
import { CommandBus } from '@nestjs/cqrs';
import { FixedClock } from '@platform/messaging';
import { Sweeper } from '@platform/processes';
import { commandMetadata } from '@platform/testing';
import { verifyMessage } from '@platform/webhooks';
import { SMTPServer } from 'smtp-server';
import { STREET, TestApi } from '../testing/test-api.js';

/** Mail and webhook servers of the test: real sockets, answers as told. */
class Outside {
  readonly mails: string[] = [];
  readonly posts: string[] = [];
  readonly postHeaders: IncomingHttpHeaders[] = [];
  /** What the servers answer next; 250 and 200 when nothing is told. */
  readonly smtpAnswers: number[] = [];
  readonly httpAnswers: number[] = [];
  private readonly smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      const answer = this.smtpAnswers.shift() ?? 250;
      done(answer < 400 ? null : Object.assign(new Error('no'), { responseCode: answer }));
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        this.mails.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  private readonly http: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      const status = this.httpAnswers.shift() ?? 200;
      if (status === 200) {
        this.posts.push(body);
        this.postHeaders.push(request.headers);
      }
      response.writeHead(status).end();
    });
  });

  async open(): Promise<NoticeConfiguration> {
    await new Promise<void>((resolve) => this.smtp.listen(0, '127.0.0.1', () => resolve()));
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', () => resolve()));
    const smtp = (this.smtp.server.address() as AddressInfo).port;
    const http = (this.http.address() as AddressInfo).port;
    return {
      smtpUrl: `smtp://127.0.0.1:${smtp}`,
      from: 'liandiao@example.org',
      webhookUrl: `http://127.0.0.1:${http}/notices`,
      sms: { url: `http://127.0.0.1:${http}/sms`, token: 'token-of-the-gateway' },
      wechat: null,
    };
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.smtp.close(() => resolve()));
    await new Promise<void>((resolve) => this.http.close(() => resolve()));
  }
}

interface Shown {
  readonly noticeId: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly readAt: string | null;
}

const PARTY = '王小明';
const INTAKE = {
  category: '邻里',
  facts: '楼上漏水，多次协商无果。',
  parties: [
    { role: '申请人', kind: '自然人', name: PARTY },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};

describe('notices', () => {
  const outside = new Outside();
  // Tuesday, 10:00 in Shanghai.
  const clock = FixedClock.at('2026-11-24T02:00:00.000Z');
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock, notices: await outside.open() });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.mediator('m-1', 'committee');
    await api.account({ username: 'chen', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'zhao', role: 'mediator', organisationId: 'committee', mediatorId: 'm-1' });
    const settings = {
      email: 'zhao@example.org',
      channels: ['email', 'webhook'],
      quietFrom: '21:00',
      quietUntil: '08:00',
    };
    expect((await api.post('zhao', '/api/notice-settings', settings)).status).toBe(200);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await outside.close();
  });

  const noticesOf = async (who: string): Promise<readonly Shown[]> =>
    (await api.get(who, '/api/notices')).body['items'] as Shown[];
  const unreadOf = async (who: string) => (await api.get(who, '/api/notices/unread')).body['unread'];

  /** Everything that is due rings. */
  async function ring(): Promise<void> {
    await api.settle();
    await api.jobs.ring(clock.now());
    await api.settle();
  }

  async function accepted(): Promise<string> {
    const { body } = await api.post('chen', '/api/disputes', INTAKE);
    const disputeId = String(body['id']);
    await api.settle();
    const page = (await api.get('chen', `/api/disputes/${disputeId}`)).body as { parties: { partyId: string }[] };
    for (const { partyId } of page.parties) {
      const consent = { partyId, channel: 'people', decision: 'given', manner: '口头' };
      await api.post('chen', `/api/disputes/${disputeId}/record-consent`, consent);
    }
    await api.post('chen', `/api/disputes/${disputeId}/accept`, { channel: 'people', organisationId: 'committee' });
    await ring();
    return disputeId;
  }

  const eventsOf = async (notice: Shown | undefined, type: string) =>
    (await api.store.readStream(`notice-${notice?.noticeId}`)).filter((event) => event.type === type);

  it('tell a mediator of an offer in the program, by mail and by webhook, each once, without a party', async () => {
    await accepted();
    const [offer] = await noticesOf('zhao');
    expect(offer).toMatchObject({ kind: 'offer-made', title: '新的选派邀请', text: expect.stringContaining('LD-') });
    expect([outside.mails.length, outside.posts.length]).toEqual([1, 1]);
    expect(outside.mails[0]).toContain('To: zhao@example.org');
    expect(await unreadOf('zhao')).toBe(1);
    expect([await unreadOf('chen'), await unreadOf('head')]).toEqual([0, 0]);

    // Ringing again, sweeping, and a bell of another worker change nothing.
    const session = (await api.get('zhao', '/api/session')).body as { account: { accountId: string } };
    const data = { noticeId: offer?.noticeId ?? '', accountId: session.account.accountId, channel: 'email' } as const;
    const metadata = commandMetadata({ commandId: 'again', now: clock.now().toISOString() });
    const repeated = await api.app.get(CommandBus).execute(new DeliverNotice(data, metadata));
    expect(repeated.repeated).toBe(true);
    await api.app.get(Sweeper).runOnce();
    await ring();
    expect([outside.mails.length, outside.posts.length]).toEqual([1, 1]);
    const everything = [...outside.posts, ...outside.mails, JSON.stringify(api.jobs.waiting), api.logged].join('\n');
    for (const personal of [PARTY, '李大海', '漏水']) expect(everything).not.toContain(personal);
    expect(JSON.stringify(api.jobs.waiting) + api.logged).not.toContain('zhao@example.org');
  });

  it('are signed with the key that the settings show', async () => {
    const settings = (await api.get('zhao', '/api/notice-settings')).body as { signedWith: string };
    const [headers = {}] = outside.postHeaders;
    const told = { headers, body: outside.posts[0] ?? '', publicKeys: [settings.signedWith], now: new Date() };
    expect(verifyMessage(told)).toBe('valid');
    expect(verifyMessage({ ...told, body: `${told.body} ` })).toBe('signature-wrong');
  });

  it('are read by whom they are for, and hidden from everybody else', async () => {
    const [offer] = await noticesOf('zhao');
    const path = `/api/notices/${offer?.noticeId}/read`;
    expect((await api.post('head', path, {})).status).toBe(404);
    expect((await api.post('zhao', path, {})).status).toBe(200);
    await api.settle();
    expect(await unreadOf('zhao')).toBe(0);
  });

  it('are tried again after a temporary failure, and end after a permanent one, which an operator redrives', async () => {
    outside.smtpAnswers.push(451);
    outside.httpAnswers.push(410);
    await accepted();
    const offer = (await noticesOf('zhao')).find(({ readAt }) => readAt === null);
    expect(await eventsOf(offer, 'NoticeFailed')).toHaveLength(2);
    expect(outside.mails).toHaveLength(1);
    clock.set('2026-11-24T02:01:00.000Z');
    await ring();
    expect(outside.mails).toHaveLength(2);
    expect(await eventsOf(offer, 'NoticeSending')).toHaveLength(3);
    await api.advanceTo(clock, '2026-11-24T03:00:00.000Z');
    await api.app.get(Sweeper).runOnce();
    expect(outside.posts).toHaveLength(1);

    await api.account({ username: 'admin', role: 'administrator' });
    const { items } = (await api.get('admin', '/api/operations/dead-letters')).body as {
      items: { kind: string; id: string; reason: string }[];
    };
    expect(items).toMatchObject([{ kind: 'notice', reason: 'http-410' }]);
    const again = { kind: 'notice', id: items[0]?.id };
    expect((await api.post('admin', '/api/operations/dead-letters/redrive', again)).body).toMatchObject({
      redriven: true,
    });
    await ring();
    expect(outside.posts).toHaveLength(2);
    expect((await api.get('admin', '/api/operations/dead-letters')).body['items']).toEqual([]);
    expect((await api.get('head', '/api/operations/dead-letters')).status).toBe(403);
  });

  it('and dead jobs: an administrator sees a job that failed and lets it run again, nobody else does', async () => {
    await api.jobs.queue.add({ id: 'dead-job', name: 'NoSuchCommand', data: {}, queue: 'escalation' });
    await ring();
    const dead = async () =>
      ((await api.get('admin', '/api/operations/dead-letters')).body['items'] as { kind: string; id: string }[]).filter(
        ({ kind }) => kind === 'job',
      );
    expect(await dead()).toMatchObject([{ kind: 'job', id: 'dead-job', queue: 'escalation', attempts: 1 }]);
    const again = { kind: 'job', id: 'dead-job', queue: 'escalation' };
    expect((await api.post('head', '/api/operations/dead-letters/redrive', again)).status).toBe(403);
    expect((await api.post('admin', '/api/operations/dead-letters/redrive', again)).body).toMatchObject({
      redriven: true,
    });
    expect(await dead()).toEqual([]);
    // The cause is still there: it comes back, and a job that is not dead is not driven.
    expect((await api.post('admin', '/api/operations/dead-letters/redrive', again)).body).toEqual({ redriven: false });
    await ring();
    expect(await dead()).toHaveLength(1);
  });

  it('remind of an offer before it ends, while it is open', async () => {
    const before = (await noticesOf('zhao')).filter(({ kind }) => kind === 'offer-expiring').length;
    // The offers were made at 10:00 with 24 working hours: they end on Friday at 10:00, the reminder rings at 6:00.
    await api.advanceTo(clock, '2026-11-26T22:00:00.000Z');
    await api.settle();
    const kinds = (await noticesOf('zhao')).map(({ kind }) => kind);
    expect([before, kinds.filter((kind) => kind === 'offer-expiring').length]).toEqual([0, 2]);
    // Before eight o'clock nothing leaves the house.
    expect(outside.mails).toHaveLength(2);
    await api.advanceTo(clock, '2026-11-27T00:00:00.000Z');
    await ring();
    expect(outside.mails).toHaveLength(4);
  });

  it('remind the head and climb to them when a clock runs out', async () => {
    await api.advanceTo(clock, '2026-12-21T02:00:00.000Z');
    await api.app.get(Sweeper).runOnce();
    await ring();
    const reminded = (await noticesOf('head')).filter(({ kind }) => kind === 'clock-reminder');
    expect(reminded.length).toBeGreaterThanOrEqual(2);
    await api.app.get(Sweeper).runOnce();
    await ring();
    expect((await noticesOf('head')).filter(({ kind }) => kind === 'clock-reminder')).toHaveLength(reminded.length);
    await api.advanceTo(clock, '2026-12-25T02:00:00.000Z');
    await ring();
    const escalations = (await noticesOf('head')).filter(({ kind }) => kind === 'escalated');
    expect(escalations.length).toBeGreaterThanOrEqual(2);
  });

  it('go by SMS to a number that neither the log nor the jobs nor the store hold in clear', async () => {
    const phone = '13912345678';
    const settings = { email: null, channels: ['sms'], quietFrom: '21:00', quietUntil: '08:00' };
    expect((await api.post('zhao', '/api/notice-settings', settings)).body).toMatchObject({ code: 'PHONE_MISSING' });
    const wrong = { ...settings, phone: '021-1234' };
    expect((await api.post('zhao', '/api/notice-settings', wrong)).status).toBe(400);
    expect((await api.post('zhao', '/api/notice-settings', { ...settings, phone })).status).toBe(200);
    expect((await api.get('zhao', '/api/notice-settings')).body).toMatchObject({
      phone,
      available: expect.arrayContaining(['sms']),
    });
    expect((await api.get('head', '/api/notice-settings')).body).toMatchObject({ phone: null });
    const before = outside.posts.length;
    await accepted();
    const sms = outside.posts.slice(before).map((body) => JSON.parse(body) as Record<string, string>);
    expect(sms).toMatchObject([{ channel: 'sms', to: phone, text: expect.stringContaining('LD-') }]);
    expect(outside.postHeaders.at(-1)?.authorization).toBe('Bearer token-of-the-gateway');
    const stored = (await api.store.readAll()).map(({ data, metadata }) => data + metadata).join();
    const kept = [stored, JSON.stringify(api.jobs.waiting), api.logged].join();
    for (const secret of [phone, PARTY, 'token-of-the-gateway']) expect(kept).not.toContain(secret);
  });
});
