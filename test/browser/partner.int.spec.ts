import type { Browser, Page } from 'playwright-core';
import { PASSWORD, STREET, TestApi } from '../../apps/api/src/testing/test-api.js';
import { builtConsole, chromiumPath, launch, open, signIn, type Window } from './browser.js';

const executable = chromiumPath();
const inBrowser = executable ? describe : describe.skip;

const INTAKE = {
  category: '邻里',
  title: '楼上漏水',
  facts: '楼上住户卫生间渗水，导致楼下天花板发霉脱落。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明', phone: '13800000001' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};
const RECEIPT = Buffer.from('立案回执：已收到全部材料。\n');

inBrowser('the inbox of a partner without a system of its own', () => {
  let api: TestApi;
  let browser: Browser;
  let address: string;
  let code = '';
  let disputeId = '';
  const windows: Window[] = [];

  beforeAll(async () => {
    builtConsole();
    api = await TestApi.start();
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('court', 'court', { divisionCode: '310109', channels: ['judicial'] });
    await api.account({ username: 'chen', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'judge', role: 'partner', organisationId: 'court' });
    await api.settle();
    const { body } = await api.post('chen', '/api/disputes', INTAKE);
    disputeId = String(body['id']);
    await api.settle();
    const transfer = { channel: 'judicial', toOrganisationId: 'court', reason: '双方愿意由法院调解' };
    const sent = await api.post('head', `/api/disputes/${disputeId}/transfer`, {
      ...transfer,
      sharingGround: 'statutory-duty',
    });
    expect([sent.status, sent.body['detail']]).toEqual([200, undefined]);
    await api.settle();
    code = String((await api.get('head', `/api/disputes/${disputeId}`)).body['code']);
    address = await api.listen();
    browser = await launch(executable ?? '');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });
  afterEach(async () => {
    for (const { context, complaints } of windows.splice(0)) {
      await context.close();
      expect(complaints).toEqual([]);
    }
  });

  async function signedIn(username: string): Promise<Page> {
    const opened = await open(browser, address);
    windows.push(opened);
    const { page } = opened;
    await signIn(page, username, PASSWORD);
    return page;
  }

  it('reads the package, signs for the case, takes it, and adds a file that the office reads on the case page', async () => {
    const page = await signedIn('judge');
    await page.goto('/handoffs');
    const card = page.getByRole('article').filter({ hasText: code });
    await card.getByText('双方愿意由法院调解').waitFor();

    await card.getByRole('button', { name: '查看材料包' }).click();
    const pack = page.getByRole('dialog');
    await pack.getByText('王小明').waitFor();
    await pack.getByText('13800000001').waitFor();
    await pack.getByRole('button', { name: /Close|关闭/ }).click();

    await card.getByRole('button', { name: '签收', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/本单位工单号/)
      .fill('FY-2026-7');
    await page.getByRole('dialog').getByRole('button', { name: /签收/ }).click();
    await card.getByText('已签收，待答复').waitFor();
    await card.getByRole('button', { name: '接收', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: /接收/ }).click();
    await card.getByText('已接收，办理中').waitFor();
    await card.getByText('材料包已查阅 1 次').waitFor();

    await card.getByRole('button', { name: '添加附件' }).click();
    const drawer = page.getByRole('dialog');
    const file = { name: '立案回执.txt', mimeType: 'text/plain', buffer: RECEIPT };
    await drawer.locator('input[type=file]').setInputFiles(file);
    await drawer.getByRole('button', { name: /添加附件/ }).click();
    await card.getByRole('button', { name: '下载 立案回执.txt' }).waitFor();

    const office = await signedIn('head');
    await office.goto(`/disputes/${disputeId}`);
    const there = office.getByRole('article').filter({ hasText: 'FY-2026-7' });
    const coming = office.waitForEvent('download');
    await there.getByRole('button', { name: '下载 立案回执.txt' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('立案回执.txt');
    const pieces: Buffer[] = [];
    for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
    expect(Buffer.concat(pieces)).toEqual(RECEIPT);
  }, 90_000);

  it('refuses a file that is not what its name says, in words', async () => {
    const page = await signedIn('judge');
    await page.goto('/handoffs');
    const card = page.getByRole('article').filter({ hasText: code });
    await card.getByRole('button', { name: '添加附件' }).click();
    const drawer = page.getByRole('dialog');
    const file = { name: '照片.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') };
    await drawer.locator('input[type=file]').setInputFiles(file);
    await drawer.getByRole('button', { name: /添加附件/ }).click();
    await drawer.getByText('文件内容与登记的类型不符', { exact: false }).waitFor();
    // The refusal is an answer of the server, which a browser writes down as an error of the network.
    windows.forEach(({ complaints }) => complaints.splice(0));
  }, 120_000);
});
