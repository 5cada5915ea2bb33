import type { Browser, Page } from 'playwright-core';
import { PASSWORD, STREET, TestApi } from '../../apps/api/src/testing/test-api.js';
import { builtConsole, chromiumPath, launch, open, picture, signIn, violations, type Window } from './browser.js';

const executable = chromiumPath();
const inBrowser = executable ? describe : describe.skip;
const PLACE = `${STREET}001`;

/** A 法律明白人 tells, the desk registers or answers, and the reporter reads what became of it. */
inBrowser('tips (线索) in a browser', () => {
  let api: TestApi;
  let browser: Browser;
  let address: string;
  const windows: Window[] = [];

  beforeAll(async () => {
    builtConsole();
    api = await TestApi.start();
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'community-committee', { parentId: 'office', divisionCode: PLACE });
    await api.account({ username: 'lou', role: 'reporter', organisationId: 'committee', areaCode: PLACE });
    await api.account({ username: 'sun', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    address = await api.listen();
    browser = await launch(executable ?? '');
  }, 60_000);

  afterAll(async () => {
    for (const { context } of windows) await context.close();
    await browser?.close();
    await api?.close();
  });

  async function signedIn(username: string): Promise<Page> {
    const opened = await open(browser, address);
    windows.push(opened);
    await signIn(opened.page, username, PASSWORD);
    return opened.page;
  }

  async function tell(page: Page, text: string): Promise<void> {
    await page.getByLabel('什么事？').fill(text);
    await page.getByLabel('大概是哪一类？').selectOption('邻里');
    await page.getByRole('button', { name: '报上去' }).click();
    await page.getByText('已收到，工作人员会查看。').first().waitFor();
    expect(await page.getByLabel('什么事？').inputValue()).toBe('');
  }

  it('are told, registered or answered, and followed in plain words', async () => {
    const reporter = await signedIn('lou');
    // One place in the menu and no other.
    expect(await reporter.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['报线索']);
    await tell(reporter, '四楼和五楼为漏水吵了几次');
    await tell(reporter, '早上有人放鞭炮');
    expect(await violations(reporter)).toEqual([]);

    const desk = await signedIn('sun');
    await desk.getByRole('navigation').getByRole('link', { name: '线索', exact: true }).click();
    await desk.getByText('四楼和五楼').waitFor();
    expect(await desk.getByText('lou').count()).toBe(0);
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('link', { name: '登记为纠纷' }).first().click();
    await desk.getByText('由线索登记').waitFor();
    expect(await desk.getByLabel('纠纷事实').inputValue()).toBe('四楼和五楼为漏水吵了几次');
    expect(await desk.getByLabel('报告人').count()).toBe(0);
    await desk.getByRole('button', { name: '登记', exact: true }).click();
    await desk.waitForURL(/\/disputes\//);
    await api.settle();

    await desk.goto('/tips');
    await desk.getByText('早上有人放鞭炮').waitFor();
    await desk.getByRole('button', { name: '不登记，答复' }).click();
    await desk.getByLabel('告诉报的人').selectOption('passed-on');
    await desk.getByRole('button', { name: '发出答复' }).click();
    await desk.getByText('没有等待办理的线索').waitFor();
    await api.settle();

    await reporter.getByRole('button', { name: '刷新' }).click();
    await reporter.getByText('已登记，工作人员正在了解情况。').waitFor();
    await reporter.getByText('已转给管这件事的部门。').waitFor();
    expect(await reporter.getByText(/LD-/).count()).toBe(0);
    await picture(reporter, 'tips-reporter', true);
    expect(windows.flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 90_000);
});
