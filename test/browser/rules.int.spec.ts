import type { Browser, Page } from 'playwright-core';
import { eventually, PASSWORD, STREET, TestApi } from '../../apps/api/src/testing/test-api.js';
import {
  builtConsole,
  chromiumPath,
  findings,
  launch,
  open,
  picture,
  violations,
  signIn,
  type Window,
} from './browser.js';

const executable = chromiumPath();
const inBrowser = executable ? describe : describe.skip;
const DISTRICT = STREET.slice(0, 6);
const STORY = '电梯停运三周，业主拒交物业费，请求调解。';
const INTAKE = {
  category: '物业',
  facts: STORY,
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '法人', name: '某物业公司' },
  ],
  divisionCode: `${STREET}001`,
};

/** A rule is changed by two people, from the table to the day it holds, and nobody types JSON. */
inBrowser('changing a rule in a browser', () => {
  let api: TestApi;
  let browser: Browser;
  let address: string;
  let draftUrl = '';
  const windows: Window[] = [];

  beforeAll(async () => {
    builtConsole();
    api = await TestApi.start();
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'office' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'author', role: 'administrator', areaCode: DISTRICT });
    await api.account({ username: 'reviewer', role: 'administrator', areaCode: '31' });
    address = await api.listen();
    await routed();
    browser = await launch(executable ?? '');
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });
  afterEach(async () => {
    for (const { context, complaints } of windows.splice(0)) {
      expect(complaints).toEqual([]);
      await context.close();
    }
  });

  async function signedIn(username: string): Promise<Page> {
    const opened = await open(browser, address);
    windows.push(opened);
    const { page } = opened;
    await signIn(page, username, PASSWORD);
    return page;
  }

  /** A registered dispute and where the rules send it. */
  async function routed(): Promise<{ channel: string }> {
    const { body } = await api.post('clerk', '/api/disputes', INTAKE);
    const page = await eventually(
      async () =>
        (await api.get('head', `/api/disputes/${String(body['id'])}`)).body as { routing?: { channel: string } },
      ({ routing }) => routing !== null && routing !== undefined,
    );
    await api.settle();
    return page.routing ?? { channel: '' };
  }

  /** Chooses in a field of Ant Design by what it says. */
  async function choose(page: Page, label: string, value: string, at = 0): Promise<void> {
    const field = page.getByLabel(label, { exact: true }).nth(at);
    await field.click();
    await page.keyboard.type(value);
    const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
    await options
      .filter({ hasText: new RegExp(`^${value}$`) })
      .first()
      .click();
    await page.keyboard.press('Escape');
  }

  it('begins with a row of words, a case of its own and the report, by the author', async () => {
    expect(await routed()).toMatchObject({ channel: 'people' });
    const page = await signedIn('author');
    await page.goto('/rules');
    await page.getByRole('button', { name: '起草修改' }).click();
    await page.getByLabel('名称').fill('物业纠纷先由房管部门处理');
    await page.getByLabel('修改理由').fill('区联席会议纪要');
    await page.getByRole('button', { name: '新增分流去向' }).click();
    await page.getByLabel('规则说明').fill('物业服务问题先由房屋管理部门处理。');
    await page.getByLabel('依据', { exact: true }).fill('上海住宅物业管理规定 5');
    await choose(page, '类别为', '物业');
    await choose(page, '渠道', '行政调解');
    await choose(page, '机构', '房屋管理部门、街道办事处');
    await page.getByLabel('权重（0—110，大者优先）').fill('90');
    await page.getByRole('button', { name: '新增用例' }).click();
    await page.getByLabel('纠纷事实').fill(STORY);
    await choose(page, '类别', '物业');
    await page.getByRole('button', { name: '保存草案' }).click();
    await page.waitForURL(/drafts\/[0-9a-f-]{30,}/);
    draftUrl = new URL(page.url()).pathname;

    // The case expects people's mediation; the draft answers otherwise, and says so.
    await page.getByText(`用例“${STORY}”应为人民调解，草案得出行政调解。`).waitFor();
    await choose(page, '应先走', '行政调解');
    await page.getByRole('button', { name: '保存草案' }).click();
    await page.getByText('提请审核前须改正').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '试算', exact: true }).click();
    await page.getByText('比较了 2 件，其中 2 件结果不同。').waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('housingOffice');
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await findings(page)).toMatchObject({ headings: 1, nameless: [], overflow: [] });
      expect(await violations(page)).toEqual([]);
      await picture(page, `rule-draft-${width}`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: '提请审核' }).click();
    await page.getByText('等待另一位管理员审核').waitFor();
  }, 120_000);

  it('is reviewed by a second person and holds at once', async () => {
    const page = await signedIn('reviewer');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/rules');
    await page.getByRole('link', { name: '物业纠纷先由房管部门处理' }).click();
    await page.waitForURL(`**${draftUrl}`);
    await page.getByRole('button', { name: '试算', exact: true }).click();
    await page.getByText('比较了 2 件，其中 2 件结果不同。').waitFor();
    await page.getByLabel('审核意见').fill('同意');
    await page.getByLabel('审核通过即施行').check();
    await picture(page, 'rule-review-1440');
    await page.getByRole('button', { name: '审核通过', exact: true }).click();
    await page.getByText(`版本 ${DISTRICT}.1，自`).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'rule-in-force-1440');
    expect(await routed()).toMatchObject({ channel: 'administrative' });
  }, 90_000);

  it('shows clocks and calendar, and takes the notice of a year', async () => {
    const page = await signedIn('reviewer');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/clocks');
    await page.getByRole('button', { name: '改这一条：人民调解期限' }).click();
    await page.getByLabel('人民调解期限 长度').waitFor();
    await page.getByText('可以缩短，不得长于法定期限').waitFor();
    await picture(page, 'clock-draft-1440');
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await findings(page)).toMatchObject({ headings: 1, nameless: [], overflow: [] });
    expect(await violations(page)).toEqual([]);
    await picture(page, 'clock-draft-390');

    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/calendar');
    await page.getByText('国务院办公厅关于').first().waitFor();
    await picture(page, 'calendar-year-1440');
    const unknown = page.getByRole('button', { name: /（未公布）$/ }).first();
    const year = (await unknown.textContent())?.slice(0, 4) ?? '';
    await unknown.click();
    await page.getByText('放假安排尚未登记').waitFor();
    await page.getByRole('button', { name: '登记放假通知' }).click();
    await page.getByLabel('通知名称和文号').fill('测试用通知（国办发明电〔2026〕0号）');
    await page.getByLabel('元旦 开始').fill(`${year}-01-01`);
    await page.getByLabel('元旦 结束').fill(`${year}-01-03`);
    await picture(page, 'calendar-enter-1440');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('登记和更正').waitFor();
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await findings(page)).toMatchObject({ headings: 1, nameless: [], overflow: [] });
    expect(await violations(page)).toEqual([]);
    await picture(page, 'calendar-year-390');
  }, 90_000);
});
