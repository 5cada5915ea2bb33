import { NO_NOTICE_CHANNELS } from '@libs/notices';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { eventually, PASSWORD, TestApi } from '../../apps/api/src/testing/test-api.js';
import { builtConsole, chromiumPath, launch, open, picture, signIn, type Window } from './browser.js';
import { INTAKE } from './intake.js';

const executable = chromiumPath();
const inBrowser = executable ? describe : describe.skip;

const PAGE_SIZE = 20;
const GONE = 410;

inBrowser('queues, notices and dead letters in a browser', () => {
  let api: TestApi;
  let browser: Browser;
  let address: string;
  const answers: number[] = [GONE];
  const outside = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(answers.shift() ?? 200).end());
  });
  const windows: Window[] = [];

  beforeAll(async () => {
    builtConsole();
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
    api = await TestApi.start({ notices: { ...NO_NOTICE_CHANNELS, webhookUrl: urlOf(outside) } });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.mediator('m-1', 'committee');
    for (const username of ['chen', 'wu']) {
      await api.account({ username, role: 'clerk', organisationId: 'committee' });
    }
    await api.account({ username: 'zhao', role: 'mediator', organisationId: 'committee', mediatorId: 'm-1' });
    await api.account({ username: 'admin', role: 'administrator' });
    const settings = { email: null, channels: ['webhook'], quietFrom: '00:00', quietUntil: '00:00' };
    expect((await api.post('zhao', '/api/notice-settings', settings)).status).toBe(200);
    address = await api.listen();
    browser = await launch(executable ?? '');
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await new Promise((resolve) => outside.close(resolve));
  });

  afterEach(async () => {
    for (const { context } of windows.splice(0)) await context.close();
  });

  async function signedIn(username: string): Promise<Page> {
    const opened = await open(browser, address);
    windows.push(opened);
    const { page } = opened;
    await signIn(page, username, PASSWORD);
    return page;
  }

  async function registered(): Promise<string> {
    const { body } = await api.post('chen', '/api/disputes', INTAKE);
    return String(body['id']);
  }

  it('claims a case from the pool, gives it back, and says who was first', async () => {
    for (let count = 0; count <= PAGE_SIZE; count += 1) await registered();
    await api.settle();
    const page = await signedIn('chen');
    await page.goto('/queue');
    await page.getByRole('button', { name: /^待认领/ }).click();
    const rows = page.getByRole('main').getByRole('listitem');
    await page.getByRole('button', { name: '再显示一些' }).click();
    await eventually(
      () => rows.count(),
      (count) => count === PAGE_SIZE + 1,
    );
    await page.getByLabel('排序').selectOption('age');
    await picture(page, 'queue-pool');

    await page.getByRole('button', { name: '认领', exact: true }).first().click();
    await page.getByRole('button', { name: /^我的案件 1/ }).click();
    await page.getByText(/^您于 .* 认领$/).waitFor();
    await picture(page, 'queue-mine');
    await page.getByRole('button', { name: '放回' }).click();
    await page.getByText('这个队列里没有案件').waitFor();

    await page.getByRole('button', { name: /^待认领/ }).click();
    await page.route('**/claim', async (route) => {
      const path = new URL(route.request().url()).pathname;
      expect((await api.post('wu', path, {})).status).toBe(200);
      await route.continue();
    });
    await page.getByRole('button', { name: '认领', exact: true }).first().click();
    await page.getByRole('button', { name: `待认领 ${PAGE_SIZE}` }).waitFor();
    await page.getByText('ALREADY_CLAIMED').waitFor();
    await picture(page, 'queue-conflict');
  }, 90_000);

  it('says of an offer that is over how it ended, and keeps that on the page', async () => {
    await api.mediator('m-2', 'committee');
    await api.account({ username: 'qian', role: 'mediator', organisationId: 'committee', mediatorId: 'm-2' });
    const path = `/api/disputes/${await registered()}`;
    await api.settle();
    const { parties } = (await api.get('chen', path)).body as { parties: { partyId: string }[] };
    for (const { partyId } of parties) {
      await api.post('chen', `${path}/record-consent`, {
        partyId,
        channel: 'people',
        decision: 'given',
        manner: '口头',
      });
    }
    await api.post('chen', `${path}/accept`, { channel: 'people', organisationId: 'committee' });
    await api.settle();
    const offersOf = async (who: string): Promise<{ assignmentId: string; offerId: string }[]> =>
      (await api.get(who, '/api/queue')).body['offers'] as { assignmentId: string; offerId: string }[];
    const asked = (await offersOf('zhao')).length > 0 ? 'zhao' : 'qian';
    const [offer] = await offersOf(asked);
    const page = await signedIn(asked);
    await page.goto('/queue');
    // Answered in another window meanwhile; this one does not know yet.
    await page.route('**/accept-offer', async (route) => {
      const body = { offerId: offer?.offerId, reason: 'no-time' };
      expect((await api.post(asked, `/api/assignments/${offer?.assignmentId}/decline-offer`, body)).status).toBe(200);
      await api.settle();
      await route.continue();
    });
    await page.getByRole('button', { name: '接受', exact: true }).click();
    await page.getByText('您已谢绝该邀请，案件已转邀其他调解员').waitFor();
    await page.getByText('没有等您答复的选派').waitFor();
    await page.getByText('OFFER_DECLINED').waitFor();
    await picture(page, 'queue-late-answer');
  }, 90_000);

  it('rings the bell, lists the notice, and lets the administrator send again what failed', async () => {
    const path = `/api/disputes/${await registered()}`;
    await api.settle();
    const { parties } = (await api.get('chen', path)).body as { parties: { partyId: string }[] };
    for (const { partyId } of parties) {
      const consent = { partyId, channel: 'people', decision: 'given', manner: '口头' };
      await api.post('chen', `${path}/record-consent`, consent);
    }
    await api.post('chen', `${path}/accept`, { channel: 'people', organisationId: 'committee' });
    await api.settle();
    const mediator = await signedIn('zhao');
    const bell = mediator.getByRole('link', { name: /^通知/ });
    await mediator.getByRole('link', { name: /^通知\s*1\s*未读/ }).click();
    await mediator.getByText('新的选派邀请').waitFor();
    await picture(mediator, 'notices');
    await mediator.getByRole('button', { name: '标为已读' }).click();
    await eventually(
      () => bell.innerText(),
      (text) => text.trim() === '通知',
    );

    await api.jobs.ring(new Date());
    await api.settle();
    const administrator = await signedIn('admin');
    await administrator.getByRole('navigation').getByRole('link', { name: '死信处理' }).click();
    await administrator.getByText('http-410').waitFor();
    await picture(administrator, 'dead-letters');
    await administrator.getByRole('button', { name: '重新执行' }).click();
    await administrator.getByText('没有等待处理的事项').waitFor();
  }, 90_000);

  it('says that the network is gone, on pages that are open and on those that were never opened', async () => {
    const page = await signedIn('chen');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('网络已断开').waitFor();
    await picture(page, 'offline');
    await page.getByRole('link', { name: '调解员名册' }).click();
    await page.getByText('这一页此前没有打开过').waitFor();
    expect(await page.getByText('网络已断开').count()).toBe(1);
    await page.context().setOffline(false);
    await page.getByText('网络已断开').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { level: 1, name: '调解员名册' }).waitFor();
  }, 60_000);
});

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
