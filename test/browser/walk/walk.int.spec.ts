import type { Browser, Page } from 'playwright-core';
import { chromiumPath, launch, open, picture, signIn, violations, type Window } from '../browser.js';
import * as jobs from './jobs.js';
import { type RunningDemo, runningDemo } from './running-demo.js';
import { type Finding, survey } from './survey.js';

const executable = chromiumPath();
const inBrowser = executable ? describe : describe.skip;

/** From an empty folder to a demo that serves: half a minute on two free cores, much more on busy ones. */
const START_MS = 600_000;
const WALK_MS = 300_000;
const PASSWORD = 'liandiao-demo';

/** Every role walks its main job through `npm start` with the demo's real data; then its pages are looked at. */
inBrowser('the console of the running demo', () => {
  let demo: RunningDemo;
  let browser: Browser;
  const windows: Window[] = [];

  beforeAll(async () => {
    demo = await runningDemo();
    browser = await launch(executable ?? '');
  }, START_MS);

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  afterEach(async () => {
    for (const { context, complaints } of windows.splice(0)) {
      await context.close();
      expect(complaints).toEqual([]);
    }
  });

  async function fresh(): Promise<Page> {
    const opened = await open(browser, demo.url);
    windows.push(opened);
    await opened.page.setViewportSize({ width: 1440, height: 900 });
    return opened.page;
  }

  async function signedIn(username: string): Promise<Page> {
    const page = await fresh();
    await signIn(page, username, PASSWORD);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  /** Does a job; what the page showed and waited for when it failed is kept with the failure. */
  async function done<Result>(page: Page, name: string, job: (page: Page) => Promise<Result>): Promise<Result> {
    try {
      return await job(page);
    } catch (error) {
      await picture(page, `walk-failed-${name}`);
      const { unanswered } = windows.find((one) => one.page === page) as Window;
      throw new Error(`${name} at ${page.url()}, waiting for [${unanswered().join(', ')}]`, { cause: error });
    }
  }

  async function lookAt(page: Page, role: string, paths: readonly string[]): Promise<void> {
    const found: Finding[] = [];
    for (const path of paths) {
      const name = path.replace(/[0-9a-f-]{36}/, 'case').replaceAll(/[^a-z0-9]+/gi, '-');
      found.push(...(await survey(page, `${role}${name}`, path)));
    }
    expect(found).toEqual([]);
  }

  it(
    'opens with the accounts of the demo',
    async () => {
      const page = await fresh();
      await page.goto('/');
      expect(await survey(page, 'sign-in', '/')).toEqual([]);
    },
    WALK_MS,
  );

  it.each([
    ['clerk', 'clerk.hongkou', jobs.clerk],
    ['coordinator', 'coordinator.hongkou', jobs.coordinator],
    ['partner', 'court.hongkou', jobs.partner],
    ['leader', 'leader.hongkou', jobs.leader],
    ['administrator', 'admin', jobs.administrator],
    ['auditor', 'auditor', jobs.auditor],
    ['security-officer', 'security', async () => ['/accounts']],
    ['reporter', 'reporter.hongkou', async () => ['/tips']],
    ['keeper', 'admin.hongkou', async () => ['/organisations', '/roster', '/roster-file']],
  ] as const)(
    'lets the %s do their main job, on pages without barriers',
    async (role, username, job) => {
      const page = await signedIn(username);
      await lookAt(page, role, await done(page, role, job));
    },
    WALK_MS,
  );

  it(
    'lets the mediator carry a case from the offer to its end in few clicks',
    async () => {
      const page = await signedIn('mediator.hongkou');
      const { pages, clicks } = await done(page, 'mediator', jobs.mediator);
      process.stdout.write(`从接受选派到结案：${clicks} 次点击 (from offer to closing: ${clicks} clicks)\n`);
      expect(clicks).toBeLessThanOrEqual(20);
      await lookAt(page, 'mediator', pages);
    },
    WALK_MS,
  );

  it(
    'shows a new dispute on the board of a leader who does nothing',
    async () => {
      const board = await signedIn('leader.hongkou');
      await board.goto('/board');
      const today = board.getByRole('link', { name: /^今日登记/ });
      const before = Number(await today.locator('.number').textContent());
      await jobs.party(await fresh());
      // Told by the server: the board asks by itself only once a minute.
      await board.getByRole('link', { name: `今日登记 ${before + 1}` }).waitFor({ timeout: 20_000 });
    },
    WALK_MS,
  );

  it(
    'lets a party apply, follow and agree on a phone',
    async () => {
      const page = await fresh();
      await jobs.party(page);
      expect(await violations(page)).toEqual([]);
      await picture(page, 'walk-party-progress-zh-390', true);
      await lookAt(page, 'anybody', ['/party', '/public?area=310109018']);
    },
    WALK_MS,
  );
});
