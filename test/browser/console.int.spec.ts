import { CommandBus } from '@nestjs/cqrs';
import { RateMediation } from '@libs/disputes';
import { commandMetadata } from '@platform/testing';
import type { Browser, Page } from 'playwright-core';
import { eventually, PASSWORD, STREET, TestApi } from '../../apps/api/src/testing/test-api.js';
import {
  builtConsole,
  chromiumPath,
  findings,
  launch,
  open,
  picture,
  signIn,
  tabTo,
  violations,
  type Window,
} from './browser.js';
import { INTAKE } from './intake.js';

const executable = chromiumPath();
if (!executable)
  process.stdout.write('跳过浏览器测试：没有找到 chromium (skipped: the console in a browser, no chromium)\n');
const inBrowser = executable ? describe : describe.skip;

inBrowser('the console in a browser', () => {
  let api: TestApi;
  let browser: Browser;
  let address: string;
  const windows: Window[] = [];

  beforeAll(async () => {
    builtConsole();
    api = await TestApi.start();
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.mediator('m-1', 'committee');
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'mediator', role: 'mediator', organisationId: 'committee', mediatorId: 'm-1' });
    await api.account({ username: 'admin', role: 'administrator' });
    await api.account({ username: 'auditor', role: 'auditor' });
    await api.account({ username: 'leader', role: 'leader', areaCode: '310109' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await offerToMediator();
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

  /** A dispute both sides of which consented and the committee accepted: its offer waits for the only mediator. */
  async function offerToMediator(): Promise<void> {
    const { body } = await api.post('clerk', '/api/disputes', INTAKE);
    const path = `/api/disputes/${String(body['id'])}`;
    const page = await eventually(
      async () => (await api.get('clerk', path)).body as { status?: string; parties?: { partyId: string }[] },
      ({ status }) => status === 'screening',
    );
    for (const { partyId } of page.parties ?? []) {
      await api.post('clerk', `${path}/record-consent`, {
        partyId,
        channel: 'people',
        decision: 'given',
        manner: '口头',
      });
    }
    await api.post('clerk', `${path}/accept`, { channel: 'people', organisationId: 'committee' });
    await eventually(
      async () => (await api.get('mediator', '/api/queue')).body as { offers: object[] },
      ({ offers }) => offers.length === 1,
    );
  }

  async function windowOf(): Promise<Page> {
    const opened = await open(browser, address);
    windows.push(opened);
    return opened.page;
  }

  async function signedIn(username: string): Promise<Page> {
    const page = await windowOf();
    await signIn(page, username, PASSWORD);
    return page;
  }

  it('lets the mediator accept an offer and record a session', async () => {
    const page = await signedIn('mediator');
    await page.getByRole('heading', { name: '我的工作台', level: 1 }).waitFor();
    await page.getByRole('button', { name: '接受', exact: true }).click();
    await page
      .getByRole('link', { name: /楼上漏水/ })
      .first()
      .click();

    const act = async (name: string, fill: () => Promise<void>): Promise<void> => {
      await page.getByRole('group', { name: '可办理的操作' }).getByRole('button', { name, exact: true }).click();
      const form = page.getByRole('dialog');
      await form.waitFor();
      await fill();
      await form.getByRole('button', { name: `确认${name}` }).click();
      await form.waitFor({ state: 'hidden' });
    };
    await act('告知权利义务', async () => undefined);
    const path = new URL(page.url()).pathname.replace('/disputes/', '/api/disputes/');
    const session = { startsAt: new Date().toISOString(), place: '街道调解室', open: false };
    expect((await api.post('mediator', `${path}/schedule-session`, session)).status).toBe(200);
    await page.reload();
    const calendar = page.getByRole('region', { name: /调解日程/ });
    await calendar.getByText('时间已过，待记录').waitFor();
    await act('记录调解', () => page.getByLabel('调解笔录').fill('双方同意先修后赔。'));
    await page.getByText('双方同意先修后赔。').waitFor({ state: 'attached' });
    await calendar.getByText('已调解').waitFor();
    const { parties } = (await api.get('mediator', path)).body as { parties: { partyId: string }[] };
    const rating = {
      disputeId: path.split('/').at(-1) ?? '',
      partyId: parties[0]?.partyId ?? '',
      concluded: true,
      stars: 4,
      comment: '讲得明白',
    };
    await api.app.get(CommandBus).execute(new RateMediation(rating, commandMetadata({ commandId: 'rated' })));
    await api.settle();
    await page.reload();
    await page
      .getByRole('region', { name: /当事人评价/ })
      .getByText('讲得明白')
      .waitFor();
    await page.getByText('讲得明白').scrollIntoViewIfNeeded();
    await picture(page, 'case-sessions');
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  it('shows a new offer without being asked, and tells who fills in a form that the case moved', async () => {
    const mediator = await signedIn('mediator');
    // The line is there: what happens from now on is told. The announcement goes away by itself, so both are awaited at once.
    const line = mediator.waitForResponse((response) => response.url().includes('/api/live'));
    await mediator.reload();
    await line;
    await mediator.getByText('没有等您答复的选派').waitFor();
    const seen = Promise.all([
      mediator.getByRole('button', { name: '接受', exact: true }).waitFor(),
      mediator.getByText('有新的选派等您答复').waitFor(),
    ]);
    await offerToMediator();
    await seen;

    const { body } = await api.post('clerk', '/api/disputes', { ...INTAKE, title: '窗口里的案件' });
    const path = `/disputes/${String(body['id'])}`;
    const clerk = await signedIn('clerk');
    await clerk.goto(path);
    const consent = clerk.getByRole('group', { name: '可办理的操作' }).getByRole('button', { name: '记录意愿' });
    await consent.click();
    await clerk.getByRole('dialog').waitFor();
    const party = await eventually(
      async () => (await api.get('clerk', `/api${path}`)).body as { parties?: { partyId: string }[] },
      ({ parties }) => (parties ?? []).length > 0,
    );
    const given = { partyId: party.parties?.[0]?.partyId, channel: 'people', decision: 'given', manner: '口头' };
    expect((await api.post('clerk', `/api${path}/record-consent`, given)).status).toBe(200);
    await clerk.getByRole('dialog').getByText('您填写期间，此案有了新变动').waitFor();
  }, 60_000);

  it('shows a case as it stood, to read only, and leads back to today', async () => {
    const { body } = await api.post('clerk', '/api/disputes', { ...INTAKE, title: '当时的案件' });
    const path = `/disputes/${String(body['id'])}`;
    const { parties } = await eventually(
      async () => (await api.get('clerk', `/api${path}`)).body as { status?: string; parties?: { partyId: string }[] },
      ({ status }) => status === 'screening',
    );
    const then = new Date().toISOString();
    for (const { partyId } of parties ?? []) {
      const given = { partyId, channel: 'people', decision: 'given', manner: '口头' };
      expect((await api.post('clerk', `/api${path}/record-consent`, given)).status).toBe(200);
    }
    const page = await signedIn('clerk');
    await page.goto(path);
    const buttons = page.getByRole('group', { name: '可办理的操作' });
    await buttons.waitFor();
    expect(await page.getByText('尚未记录意愿').count()).toBe(0);
    await page.getByText('看当时的样子').click();
    const field = page.getByLabel('哪一天、几点');
    await field.fill((await field.getAttribute('max')) ?? '');
    await page.getByRole('button', { name: '查看', exact: true }).click();
    await page.getByText('这是此案在').waitFor();

    await page.goto(`${path}?at=${then}`);
    await page.getByText('尚未记录意愿').first().waitFor();
    expect(await buttons.count()).toBe(0);
    await page.getByRole('heading', { name: '当时的案件' }).waitFor();
    await picture(page, 'case-as-of');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByText('换一个时间').click();
    await picture(page, 'case-as-of-390');
    expect(await findings(page)).toEqual({ headings: 1, nameless: [], overflow: [], language: 'zh-CN', main: 1 });
    await page.getByRole('button', { name: '回到今天' }).click();
    await buttons.waitFor();
    expect(new URL(page.url()).search).toBe('');
  }, 60_000);

  it('lets the clerk register a case with the keyboard alone', async () => {
    const page = await windowOf();
    await page.goto('/');
    await page.getByLabel('用户名').waitFor();
    const enter = async (name: string, text: string): Promise<void> => {
      await tabTo(page, name);
      await page.keyboard.type(text);
    };
    await enter('用户名', 'clerk');
    await enter('密码', PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '一窗受理', level: 1 }).waitFor();
    await tabTo(page, '登记纠纷');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '登记纠纷', level: 1 }).waitFor();
    await page.getByText('当事人', { exact: true }).first().waitFor();

    await enter('姓名或名称', '赵一');
    await enter('纠纷类别', '物业');
    await page.keyboard.press('Enter');
    await enter('标题', '停车费涨价');
    await enter('纠纷事实', '物业贴出通知把月租车位费提高四成，没有征求业主意见。');
    await tabTo(page, '登记');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '停车费涨价', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/disputes\/[0-9a-f-]{36}$/);
    await page.getByRole('link', { name: '宣读申请内容' }).click();
    const record = page.getByRole('article');
    await record.getByText('物业贴出通知把月租车位费提高四成').waitFor();
    await record.getByText('申请人（赵一）签名或按指印').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'clerk-read-back');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    await picture(page, 'clerk-read-back-print');
  }, 60_000);

  it('reads birth date, sex and age from an identity number, and lets a wrong one through with a warning', async () => {
    const page = await signedIn('clerk');
    await page.goto('/intake');
    const number = page.getByLabel('证件号码').first();
    const party = page.getByRole('group', { name: '第 1 位' });
    const tags = party.locator('.ant-select-selection-item-content');
    await number.fill(identityNumber('19500307', '1'));
    await party.getByText('男，1950-03-07 出生').waitFor();
    expect(await tags.allTextContents()).toEqual(['老人']);
    await number.fill(identityNumber(`${new Date().getUTCFullYear() - 10}0101`, '2'));
    await party.getByText('女，').waitFor();
    expect(await tags.allTextContents()).toEqual(['未成年人']);
    await party.getByText('未成年人须由监护人代为申请').waitFor();
    await party.getByRole('button', { name: '添加监护人或代理人' }).click();
    await party.getByLabel('随同人员姓名').fill('王母');
    await page.getByRole('button', { name: '添加一份' }).click();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'clerk-intake-child');
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'clerk-intake-child-390');
    await page.setViewportSize({ width: 1440, height: 900 });
    await number.fill(identityNumber('19850307', '1'));
    await party.getByText('男，1985-03-07 出生').waitFor();
    expect(await tags.count()).toBe(0);
    await number.fill('310109195003070012');
    await party.getByText('校验位不符').waitFor();
    expect(await tags.count()).toBe(0);
    await picture(page, 'clerk-intake-wrong-number');
    expect(await page.getByRole('button', { name: '登记', exact: true }).isEnabled()).toBe(true);
  }, 60_000);

  it('opens for the leader exactly the cases that a number counts', async () => {
    const page = await signedIn('leader');
    await page.goto('/figures');
    const number = page.getByRole('region', { name: '本期概况' }).getByRole('link').first();
    const count = Number((await number.locator('.number').textContent()) ?? '');
    expect(count).toBeGreaterThan(0);
    await number.click();
    await page.getByText(`共 ${count} 条，与数字一致`).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(count);
  }, 30_000);

  it('offers the leader every street of the district as of the period, with cases or without, and its neighbours after it', async () => {
    const page = await signedIn('leader');
    await page.goto('/figures');
    const area = page.locator('.pick-field', { hasText: '地区' }).locator('select');
    const names = async (): Promise<string[]> =>
      (await area.locator('option').allTextContents()).map((name) => name.trim());
    await area.locator('option', { hasText: '江湾镇街道' }).waitFor({ state: 'attached' });
    const streets = await names();
    expect(streets).toHaveLength(9);
    await area.selectOption({ label: '江湾镇街道' });
    await page.getByText(/^江湾镇街道 · /).waitFor();
    await area.locator('option').nth(10).waitFor({ state: 'attached' });
    expect(await names()).toEqual(expect.arrayContaining(streets));
  }, 30_000);

  it.each([
    ['mediator', ['/queue']],
    ['clerk', ['/window', '/intake', '/disputes', '/handoffs']],
    ['admin', ['/system', '/accounts', '/rules']],
    ['admin', ['/clocks', '/calendar']],
    ['auditor', ['/audit', '/audit?part=acts', '/audit?part=verification']],
    ['leader', ['/board', '/figures', '/editions']],
  ])(
    'gives the %s one heading, a name for every field, and a way past the menu, on a phone too',
    async (who, paths) => {
      const page = await signedIn(who);
      for (const path of paths) {
        for (const width of [1440, 1024, 390]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(path);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.locator('.loading').first().waitFor({ state: 'detached' });
          expect(await findings(page)).toEqual({ headings: 1, nameless: [], overflow: [], language: 'zh-CN', main: 1 });
          expect([path, width, await violations(page)]).toEqual([path, width, []]);
          await picture(page, `${who}${path}-${width}`);
          await page.keyboard.press('Tab');
          const skip = page.locator('a.skip');
          expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
          expect(await skip.evaluate((link) => getComputedStyle(link).outlineStyle)).not.toBe('none');
        }
      }
    },
    120_000,
  );

  it('lets a party apply on a phone, look the case up and agree', async () => {
    const page = await windowOf();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/party');
    await page.getByRole('button', { name: '申请调解' }).click();
    await page.getByLabel('姓名', { exact: true }).fill('周小芳');
    await page.getByRole('textbox', { name: '手机号' }).fill('13812345678');
    await page.getByLabel('对方姓名或名称').fill('吴大力');
    await page.getByRole('combobox', { name: '区', exact: true }).selectOption({ label: '虹口区' });
    await page.getByRole('combobox', { name: '街道、镇' }).selectOption({ label: '嘉兴路街道' });
    await page.getByRole('combobox', { name: '哪一类' }).selectOption('邻里');
    await page.getByLabel('事情经过').fill('楼上天天半夜搬家具，说了几次没有用。');
    await page.getByLabel('以上属实').check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '提交申请' }).click();
    const code = (await page.locator('output.secret').textContent()) ?? '';
    expect(code).toMatch(/^LD-310109-/);
    await picture(page, 'party-receipt-390');
    await page.getByRole('button', { name: '查进度' }).click();
    await api.settle();
    await page.getByRole('textbox', { name: '案件编号' }).fill(code);
    await page.getByRole('textbox', { name: '手机号' }).fill('13812345678');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('heading', { name: '征求意愿' }).waitFor();
    await page.getByRole('button', { name: '同意调解' }).click();
    await page.getByText('确认同意调解？').waitFor();
    await page.getByRole('button', { name: '同意调解' }).click();
    await page.getByText('您已同意').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.textContent('body')).not.toContain('吴大力');
    await picture(page, 'party-progress-390');
  }, 60_000);

  it('keeps what was typed when the tab closes, for this account only, and counts what a simple case takes', async () => {
    const page = await signedIn('clerk');
    await page.goto('/intake');
    let keys = 0;
    let fields = 0;
    const enter = async (name: string, text: string, index = 0): Promise<void> => {
      const field = page.getByRole('textbox', { name }).nth(index);
      await field.focus();
      await page.keyboard.type(text);
      fields += 1;
      keys += text.length;
    };
    await page.getByLabel('姓名或名称').first().waitFor();
    await enter('姓名或名称', '赵一', 0);
    await enter('联系电话', '13800001111', 0);
    await enter('姓名或名称', '钱二', 1);
    await enter('标题', '停车位被占');
    await enter('纠纷事实', '固定车位连续三天被外来车占用，物业没有处理。');
    const context = page.context();
    await page.close();
    const again = await context.newPage();
    await again.goto('/intake');
    await again.getByText('已恢复您').waitFor();
    expect(await again.getByLabel('标题').inputValue()).toBe('停车位被占');
    await again.getByLabel('纠纷类别').focus();
    await again.keyboard.type('物业');
    await again.keyboard.press('Enter');
    fields += 1;
    keys += 3;
    await again.getByRole('button', { name: '登记', exact: true }).click();
    keys += 1;
    await again.getByRole('heading', { name: '停车位被占', level: 1 }).waitFor();
    process.stdout.write(
      `简单登记：${fields} 个字段，${keys} 次按键 (a simple intake: ${fields} fields, ${keys} key strokes)\n`,
    );
    // A clerk types about two signs a second; two minutes are 240.
    expect(keys).toBeLessThan(240);
    await again.goto('/intake');
    await again.getByLabel('姓名或名称').first().waitFor();
    expect(await again.getByText('已恢复您').count()).toBe(0);
    expect(await again.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([]);
  }, 60_000);

  it('loads less than 300 kB of script for the home of a mediator', async () => {
    const page = await signedIn('mediator');
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
    );
    const bytes = loaded.reduce((sum, size) => sum + size, 0);
    process.stdout.write(`调解员首页脚本 ${Math.round(bytes / 1024)} kB (script of a mediator's home, compressed)\n`);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(300 * 1024);
  }, 30_000);
});

/** A made-up number that fits GB 11643: sum of digit times 2^(17 - place) modulo 11 is one. */
function identityNumber(born: string, sex: string): string {
  const body = `310109${born}00${sex}`;
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11), 0);
  const check = (12 - (sum % 11)) % 11;
  return `${body}${check === 10 ? 'X' : check}`;
}
