import { FixedClock } from '@platform/messaging';
import type { Browser, Page } from 'playwright-core';
import { PASSWORD, STREET, TestApi } from '../../apps/api/src/testing/test-api.js';
import {
  builtConsole,
  chromiumPath,
  findings,
  launch,
  open,
  picture,
  signIn,
  violations,
  type Window,
} from './browser.js';

const executable = chromiumPath();
const inBrowser = executable ? describe : describe.skip;

/** Of this machine: a browser drops the session of a server whose clock stands in the past. */
const FIRST_DAY = new Date().toISOString();
/** The special limit of three working days is over, whatever holidays lie between. */
const WEEKS_LATER = new Date(Date.parse(FIRST_DAY) + 20 * 86_400_000).toISOString();
const PATIENCE = 120_000;

const intake = (title: string, category: string) => ({
  source: '依申请',
  category,
  title,
  facts: '小区停水三日，业主与物业争执。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
});

inBrowser('an emergency in a browser', () => {
  const clock = FixedClock.at(FIRST_DAY);
  let api: TestApi;
  let browser: Browser;
  let address: string;
  const windows: Window[] = [];

  beforeAll(async () => {
    builtConsole();
    api = await TestApi.start({ clock });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.mediator('m-1', 'committee');
    await api.account({ username: 'chen', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'leader', role: 'leader', areaCode: '310109' });
    for (const [title, category] of [
      ['停水三日要求减免物业费', '物业'],
      ['水箱维修费用分摊', '物业'],
      ['楼上漏水', '邻里'],
    ] as const) {
      await api.post('chen', '/api/disputes', intake(title, category));
    }
    await api.settle();
    address = await api.listen();
    browser = await launch(executable ?? '');
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });
  afterEach(async () => {
    for (const { context } of windows.splice(0)) await context.close();
  });

  async function signedIn(username: string): Promise<Page> {
    const opened = await open(browser, address);
    windows.push(opened);
    await opened.page.addInitScript(moveClock, clock.now().getTime() - Date.now());
    await opened.page.setViewportSize({ width: 1440, height: 900 });
    await signIn(opened.page, username, PASSWORD);
    return opened.page;
  }

  const panel = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });

  it(
    'is declared, takes two cases of the area and gives one back with a reason',
    async () => {
      const head = await signedIn('head');
      await head.getByRole('link', { name: '突发事件', exact: true }).click();
      await head.getByText('目前没有突发事件').waitFor();
      await head.getByRole('button', { name: '启动突发事件处置' }).click();
      await head.getByLabel('突发事件名称').fill('曲阳小区停水');
      await head.getByLabel('规定特别答复期限').check();
      await head.getByLabel('依据').fill('区专项工作方案');
      await head.getByLabel('批准单位').fill('区司法局');
      await head.getByLabel('指定责任单位和值班岗位').check();
      await head.getByLabel(/^责任单位/).selectOption('office');
      await head.getByLabel(/^值班岗位/).fill('街道应急值班负责人');
      await picture(head, 'emergency-declare');
      expect(await violations(head)).toEqual([]);
      await head.getByRole('button', { name: '确认启动' }).click();

      await head.getByRole('heading', { name: '曲阳小区停水' }).waitFor();
      const choices = panel(head, '纳入案件');
      await choices.getByLabel('类别').selectOption('物业');
      await choices.getByRole('button', { name: '查询' }).click();
      await choices.getByText('楼上漏水').waitFor({ state: 'detached' });
      await choices.getByText('水箱维修费用分摊').waitFor();
      expect(await choices.getByRole('button', { name: '纳入所选 0 件' }).isDisabled()).toBe(true);
      for (const one of await choices.getByRole('checkbox', { name: /^选择 LD-/ }).all()) await one.check();
      await choices.getByRole('button', { name: '纳入所选 2 件' }).click();
      await head.getByText('已纳入 2 件。').waitFor();

      const marked = panel(head, '已纳入案件');
      const ticks = marked.getByRole('checkbox', { name: /^选择 LD-/ });
      await ticks.nth(1).waitFor();
      expect(await marked.getByRole('button', { name: '移出' }).isDisabled()).toBe(true);
      await picture(head, 'emergency-page', true);
      expect(await violations(head)).toEqual([]);
      const [kept, left] = [
        await ticks.nth(0).getAttribute('aria-label'),
        await ticks.nth(1).getAttribute('aria-label'),
      ];
      await ticks.nth(1).check();
      await marked.getByRole('button', { name: '移出' }).click();
      await head.getByLabel('移出理由').fill('与停水无关');
      await head.getByRole('button', { name: '确认移出' }).click();
      await head.getByText('已移出 1 件。').waitFor();
      await marked.getByRole('checkbox', { name: String(left) }).waitFor({ state: 'detached' });
      expect(await marked.getByRole('checkbox', { name: String(kept) }).count()).toBe(1);
      await choices.getByRole('checkbox', { name: String(left) }).waitFor();

      await marked.getByRole('link', { name: '物业纠纷' }).click();
      await head.getByRole('link', { name: '已纳入突发事件：曲阳小区停水' }).waitFor();
      await picture(head, 'emergency-case-mark');
    },
    PATIENCE,
  );

  it(
    'answers for each case worked on in bulk, shows what is overdue in words, and is only read by a leader',
    async () => {
      await api.advanceTo(clock, WEEKS_LATER);
      const head = await signedIn('head');
      await head.goto('/emergencies');
      await head.getByText(/^逾期未答复 1 件，最长逾期 \d+ 天$/).waitFor();
      await picture(head, 'emergencies-list');
      await head.getByRole('link', { name: '曲阳小区停水' }).click();
      const marked = panel(head, '已纳入案件');
      await marked.getByLabel(/^全选/).check();
      await marked.getByRole('button', { name: '批量受理' }).click();
      await head.getByLabel('承办单位').selectOption('committee');
      await head.getByRole('button', { name: '确认批量受理' }).click();
      await head.getByText('未办成 1 件，理由如下').waitFor();
      await picture(head, 'emergency-bulk', true);
      await head.setViewportSize({ width: 390, height: 844 });
      await picture(head, 'emergency-page-390', true);
      expect(await findings(head)).toMatchObject({ headings: 1, nameless: [], overflow: [] });
      expect(await violations(head)).toEqual([]);

      const leader = await signedIn('leader');
      await leader.goto('/emergencies');
      await leader.getByRole('link', { name: '曲阳小区停水' }).click();
      await panel(leader, '单独统计').waitFor();
      expect(await leader.getByRole('main').getByRole('checkbox').count()).toBe(0);
      expect(await leader.getByRole('button', { name: '结束处置' }).count()).toBe(0);
      await picture(leader, 'emergency-leader', true);

      await head.setViewportSize({ width: 1440, height: 900 });
      await head.getByRole('button', { name: '结束处置' }).click();
      await head.getByLabel('总结报告').fill('已恢复供水。');
      await head.getByRole('button', { name: '确认结束处置' }).click();
      await head.getByText('已恢复供水。').waitFor();
      expect(await panel(head, '纳入案件').count()).toBe(0);
    },
    PATIENCE,
  );
});

/** The browser counts days from where the server's clock stands; its timers run as ever. */
function moveClock(byMs: number): void {
  const Real = Date;
  const now = (): number => Real.now() + byMs;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: unknown[]) => Reflect.construct(target, given.length === 0 ? [now()] : given) as Date,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}
