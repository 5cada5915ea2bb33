import type { Browser, Page } from 'playwright-core';
import { eventually, PASSWORD, TestApi } from '../../apps/api/src/testing/test-api.js';
import { builtConsole, chromiumPath, launch, open, picture, signIn, violations, type Window } from './browser.js';
import { INTAKE } from './intake.js';

const executable = chromiumPath();
const inBrowser = executable ? describe : describe.skip;

const SECRET = '赵一一';

inBrowser('two versions of one form', () => {
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
    await api.account({ username: 'other', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'mediator', role: 'mediator', organisationId: 'committee', mediatorId: 'm-1' });
    address = await api.listen();
    browser = await launch(executable ?? '');
  }, 60_000);

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
    await signIn(opened.page, username, PASSWORD);
    return opened.page;
  }

  const drafts = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([name]) => name.includes('draft'))
        .map(([, text]) => String(text)),
    );

  async function drafted(page: Page, name: string): Promise<void> {
    await page.goto('/intake');
    await page.getByLabel('姓名或名称').first().fill(name);
    await page.getByLabel('标题').fill('停车位被占');
    await page.waitForFunction(() => Object.keys(localStorage).some((one) => one.includes('draft')));
  }

  it('keeps an unfinished registration encrypted, for its account only, and erases it at sign-out', async () => {
    const page = await signedIn('clerk');
    await drafted(page, SECRET);
    expect((await drafts(page)).join()).not.toContain(SECRET);
    await page.reload();
    await page.getByText('已恢复您').waitFor();
    expect(await page.getByLabel('姓名或名称').first().inputValue()).toBe(SECRET);

    // Another account on the same machine, with the first one's draft put under its own name, reads nothing of it.
    const [kept = ''] = await drafts(page);
    const stranger = await signedIn('other');
    const { account } = (await api.get('other', '/api/session')).body as { account: { accountId: string } };
    await stranger.evaluate(([id, text]) => localStorage.setItem(`liandiao.draft.${id}`, text), [
      account.accountId,
      kept,
    ] as const);
    await stranger.goto('/intake');
    await stranger.getByLabel('姓名或名称').first().waitFor();
    expect(await stranger.getByText('已恢复您').count()).toBe(0);
    expect(await stranger.getByLabel('姓名或名称').first().inputValue()).toBe('');

    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('用户名').waitFor();
    expect(await drafts(page)).toEqual([]);
  }, 60_000);

  it('shows two windows of one registration side by side and goes on with the chosen one', async () => {
    const first = await signedIn('clerk');
    await drafted(first, '钱二');
    const second = await first.context().newPage();
    await second.goto('/intake');
    await second.getByText('已恢复您').waitFor();
    await second.getByLabel('标题').fill('车位被长期占用');
    await first.getByText('同一份登记在另一窗口里也改过').waitFor();
    const theirs = first.getByRole('group', { name: '另一窗口里的' });
    await eventually(
      () => theirs.getByLabel('标题').inputValue(),
      (value) => value === '车位被长期占用',
    );
    expect(await theirs.getByLabel('标题').isDisabled()).toBe(true);
    expect(await violations(first)).toEqual([]);
    await picture(first, 'two-windows');
    await first.getByRole('button', { name: '用另一窗口里的' }).click();
    expect(await first.getByLabel('标题').inputValue()).toBe('车位被长期占用');
    await first.getByRole('button', { name: '退出登录' }).click();
  }, 60_000);

  async function inMediation(): Promise<string> {
    const { body } = await api.post('clerk', '/api/disputes', INTAKE);
    const path = `/api/disputes/${String(body['id'])}`;
    const { parties } = await eventually(
      async () => (await api.get('clerk', path)).body as { status?: string; parties: { partyId: string }[] },
      ({ status }) => status === 'screening',
    );
    const given = { channel: 'people', decision: 'given', manner: '口头' };
    for (const { partyId } of parties) await api.post('clerk', `${path}/record-consent`, { partyId, ...given });
    await api.post('clerk', `${path}/accept`, { channel: 'people', organisationId: 'committee' });
    const page = await signedIn('mediator');
    await page.getByRole('button', { name: '接受', exact: true }).click();
    await eventually(
      async () => (await api.get('mediator', path)).body as { status?: string },
      ({ status }) => status === 'preparing',
    );
    await api.post('mediator', `${path}/tell-rights`, { manner: '书面' });
    const session = { startsAt: new Date().toISOString(), place: '调解室', open: false };
    await api.post('mediator', `${path}/schedule-session`, session);
    const { sessions } = await eventually(
      async () => (await api.get('mediator', path)).body as { sessions: { sessionId: string }[] },
      (found) => found.sessions.length === 1,
    );
    const held = { sessionId: sessions[0]?.sessionId, present: [parties[0]?.partyId], minutes: '双方同意先修后赔。' };
    expect((await api.post('mediator', `${path}/record-session`, held)).status).toBe(200);
    await api.settle();
    return path;
  }

  it('shows the agreement that somebody else drafted beside the one that was typed', async () => {
    const path = await inMediation();
    const page = windows.at(-1)?.page as Page;
    await page.goto(path.replace('/api', ''));
    await page.getByRole('group', { name: '可办理的操作' }).getByRole('button', { name: '拟定协议' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('内容').fill('李大海于月底前修好防水。');
    const term = { text: '李大海支付修理费三千元。', amountCny: 3000, manner: null, dueOn: null, debtorPartyId: null };
    const theirs = { form: 'written', scope: 'full', terms: [term] };
    expect((await api.post('mediator', `${path}/draft-agreement`, theirs)).status).toBe(200);
    await form.getByRole('button', { name: '确认拟定协议' }).click();

    await form.getByText('两份都在下面').waitFor();
    const mine = form.getByRole('group', { name: '您填写的' });
    const saved = form.getByRole('group', { name: '已经保存的' });
    expect(await mine.getByLabel('内容').inputValue()).toBe('李大海于月底前修好防水。');
    expect(await saved.getByLabel('内容').inputValue()).toBe('李大海支付修理费三千元。');
    await form.getByText('拟定调解协议').waitFor();
    expect(await form.getByRole('button', { name: '确认拟定协议' }).isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await picture(page, 'two-agreements-1440');
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'two-agreements-390');

    await form.getByRole('button', { name: '用我填写的' }).click();
    await form.getByRole('button', { name: '确认拟定协议' }).click();
    await form.waitFor({ state: 'hidden' });
    const { agreement } = (await api.get('mediator', path)).body as { agreement: { terms: { text: string }[] } };
    expect(agreement.terms.map(({ text }) => text)).toEqual(['李大海于月底前修好防水。']);
  }, 120_000);

  it('lets everybody sign on one sheet, each recorded by itself, also when somebody signed meanwhile', async () => {
    const path = await inMediation();
    const term = { text: '李大海修好防水。', amountCny: null, manner: null, dueOn: null, debtorPartyId: null };
    const onPaper = await api.post('mediator', `${path}/draft-agreement`, {
      form: 'written',
      scope: 'full',
      terms: [term],
    });
    expect(onPaper.status).toBe(200);
    await api.settle();
    const page = windows.at(-1)?.page as Page;
    await page.goto(path.replace('/api', ''));
    await page.getByRole('group', { name: '可办理的操作' }).getByRole('button', { name: '签署协议' }).click();
    const form = page.getByRole('dialog');
    const ticks = form.getByRole('checkbox', { name: /已签署$|^已加盖印章$/ });
    await ticks.nth(3).waitFor();
    for (const tick of await ticks.all()) await tick.check();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'sign-sheet-390');
    await page.setViewportSize({ width: 1440, height: 900 });
    await picture(page, 'sign-sheet-1440');

    const { agreement } = (await api.get('mediator', path)).body as {
      agreement: { signatories: { kind: string; id: string }[] };
    };
    const [first] = agreement.signatories;
    const signedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const other = { kind: first?.kind, id: first?.id, manner: '按指印', signedOn };
    expect((await api.post('mediator', `${path}/sign-agreement`, other)).status).toBe(200);
    await form.getByRole('button', { name: '确认签署协议' }).click();
    await form.getByText('您填写期间').waitFor();
    await eventually(
      () => ticks.count(),
      (count) => count === 3,
    );
    await form.getByRole('button', { name: '确认签署协议' }).click();
    await form.waitFor({ state: 'hidden' });
    const { items } = (await api.get('mediator', `${path}/timeline`)).body as { items: { type: string }[] };
    const count = (type: string): number => items.filter((one) => one.type === type).length;
    // The first party signed elsewhere, so only the second one's paper was looked at here.
    expect([count('AgreementSigned'), count('IdentityChecked'), count('AgreementTookEffect')]).toEqual([4, 1, 1]);
  }, 90_000);
});
