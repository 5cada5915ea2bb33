import { FixedClock } from '@platform/messaging';
import type { Browser, Page } from 'playwright-core';
import { PASSWORD, STREET, TestApi } from '../../apps/api/src/testing/test-api.js';
import { builtConsole, chromiumPath, launch, open, picture, signIn, violations, type Window } from './browser.js';
import { INTAKE } from './intake.js';

const executable = chromiumPath();
const inBrowser = executable ? describe : describe.skip;

const DAY = 86_400_000;

/** A leader orders, the coordinator answers in writing; what nobody answers climbs, and the leader sees it. */
inBrowser('supervision (督办) in a browser', () => {
  let api: TestApi;
  let browser: Browser;
  let address: string;
  const clock = FixedClock.at(new Date().toISOString());
  const windows: Window[] = [];

  beforeAll(async () => {
    builtConsole();
    api = await TestApi.start({ clock });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.account({ username: 'chen', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'sun', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'leader', role: 'leader', areaCode: '310109' });
    await api.account({ username: 'other', role: 'leader', areaCode: '310109' });
    address = await api.listen();
    browser = await launch(executable ?? '');
  }, 60_000);

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
    await signIn(opened.page, username, PASSWORD);
    return opened.page;
  }

  async function registered(): Promise<string> {
    const { body } = await api.post('chen', '/api/disputes', INTAKE);
    await api.settle();
    return String((await api.get('chen', `/api/disputes/${String(body['id'])}`)).body['code']);
  }

  async function order(page: Page, code: string, text: string): Promise<void> {
    await page.getByRole('navigation').getByRole('link', { name: '纠纷查询' }).click();
    await page.getByRole('button', { name: `督办 ${code}` }).click();
    await page.getByLabel('督办要求').fill(text);
    await page.getByRole('button', { name: '下达督办' }).click();
    await page.getByText('已下达督办').waitFor();
    await api.settle();
  }

  const about = (page: Page, code: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: code });

  it('is ordered by a leader, answered in writing by the coordinator, and read by who ordered', async () => {
    const code = await registered();
    const leader = await signedIn('leader');
    await order(leader, code, '请于本周内上门了解情况并组织调解');
    await leader.getByRole('navigation').getByRole('link', { name: '督办', exact: true }).click();
    await about(leader, code).getByText('单位负责人督办').waitFor();
    expect(await violations(leader)).toEqual([]);
    await picture(leader, 'supervision-ordered', true);

    const coordinator = await signedIn('sun');
    await coordinator.getByRole('link', { name: /^通知\s*1\s*未读/ }).waitFor();
    await coordinator.goto('/queue');
    await coordinator
      .getByRole('link', { name: new RegExp(code) })
      .first()
      .click();
    await coordinator.getByRole('button', { name: '答复督办', exact: true }).click();
    await coordinator.getByLabel('答复内容').fill('已上门，双方同意周五调解。');
    await coordinator.getByRole('button', { name: '确认答复督办' }).click();
    await coordinator.getByText('已上门，双方同意周五调解。').first().waitFor();
    await api.settle();

    await leader.reload();
    await about(leader, code).getByText('已上门，双方同意周五调解。').waitFor();
    await picture(leader, 'supervision-answered', true);

    // Another leader of the area sees that it was answered, not what.
    const other = await signedIn('other');
    await other.goto('/supervision');
    await about(other, code).getByText('只有下达人和办案单位看得到').waitFor();
    expect(await other.getByText('已上门').count()).toBe(0);
  }, 90_000);

  it('climbs rung by rung while nobody answers, and the leader sees where it lies', async () => {
    const code = await registered();
    const ordering = await open(browser, address);
    await signIn(ordering.page, 'leader', PASSWORD);
    await order(ordering.page, code, '请书面说明为何未联系当事人');
    await ordering.context.close();
    const start = clock.now().getTime();
    const rungs: string[][] = [];
    for (const days of [0, 14, 28]) {
      if (days > 0) await api.advanceTo(clock, new Date(start + days * DAY).toISOString());
      const { items } = (await api.get('leader', '/api/supervision-orders')).body as unknown as {
        items: { code: string; rungs: { rung: string }[] }[];
      };
      rungs.push(items.find((one) => one.code === code)?.rungs.map(({ rung }) => rung) ?? []);
    }
    expect(rungs[0]).toEqual(['organisation-head']);
    expect(rungs.at(-1)).toEqual(['organisation-head', 'street', 'district']);

    const leader = await signedIn('leader');
    await leader.goto('/supervision');
    await about(leader, code).getByText('区级督办').waitFor();
    await about(leader, code).getByText('逾期未答复').waitFor();
    await picture(leader, 'supervision-climbed', true);
  }, 90_000);
});
