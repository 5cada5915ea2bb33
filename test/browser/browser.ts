import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';

/** Chromium of this machine; null: there is none, and nothing here can be shown. */
export function chromiumPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = folders.flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => path.join(folder, name)),
  );
  return found.find((file) => existsSync(file)) ?? null;
}

/** The console as the server serves it; built when it has not been. */
export function builtConsole(): void {
  if (!existsSync('apps/console/dist/index.html'))
    execFileSync('npm', ['run', '-s', 'build:console'], { stdio: 'inherit' });
}

export function launch(executablePath: string): Promise<Browser> {
  // As root, which is how containers run, Chromium has no sandbox of its own.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** A busy machine is slow, a missing thing never comes. */
const PATIENCE_MS = 15_000;

/** A window of one person; `complaints` is everything the page wrote to the console as an error. */
export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
  /** What the page has sent (method and path) and got no answer to yet, its live stream apart. */
  readonly unanswered: () => readonly string[];
}

export async function open(browser: Browser, baseURL: string): Promise<Window> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Asked before anybody is signed in (401), and of a server that is no demo (404): the answers are no faults.
    const expected = ['/api/session', '/api/demo/accounts'].some((end) => message.location().url.endsWith(end));
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  });
  return { context, page, complaints, unanswered: following(page) };
}

function following(page: Page): () => readonly string[] {
  const inFlight = new Set<Request>();
  page.on('request', (request) => request.resourceType() !== 'eventsource' && inFlight.add(request));
  page.on('requestfinished', (request) => inFlight.delete(request));
  page.on('requestfailed', (request) => inFlight.delete(request));
  return () => [...inFlight].map((request) => `${request.method()} ${new URL(request.url()).pathname}`);
}

/** Through the sign-in page, as a person. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('navigation').first().waitFor();
}

/** Nothing slides any more: a button that still moves under a slow pointer is pressed beside it. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map((one) => one.finished));
  });
}

/** Presses Tab until the field or button of this name has the focus. @throws when it cannot be reached */
export async function tabTo(page: Page, name: string, presses = 60): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    if ((await focusedName(page)).startsWith(name)) return;
  }
  throw new Error(`Tab does not reach "${name}"`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return '';
    const labels = 'labels' in focused ? (focused as HTMLInputElement).labels : null;
    return (labels?.[0]?.textContent ?? focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim();
  });
}

/** The rules of WCAG 2.0 and 2.1, levels A and AA, as axe-core tests them. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const AXE = path.resolve('node_modules/axe-core/axe.min.js');

/** A page fades in, and a table learns its width a frame after it is shown: what passes by itself is no barrier. */
const SETTLED_MS = 3_000;

/** What axe-core finds on the page and goes on finding: rule and element, nothing when all is well. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const patience = Date.now() + SETTLED_MS;
  for (;;) {
    await still(page);
    const found = await violationsNow(page);
    if (found.length === 0 || Date.now() > patience) return found;
    await nextFrame(page);
  }
}

function nextFrame(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>((shown) => requestAnimationFrame(shown)));
}

function violationsNow(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, WCAG);
}

interface Axe {
  run(
    root: object,
    options: object,
  ): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}

const OUTPUT = path.resolve('test/output/console');

/** Kept beside the tests for somebody to look at. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await page.screenshot({ path: path.join(OUTPUT, `${name.replaceAll(/[^a-z0-9.-]+/gi, '_')}.png`), fullPage });
}

export interface Findings {
  readonly headings: number;
  /** Fields that a screen reader could not name. */
  readonly nameless: readonly string[];
  /** What sticks out to the side, when the page scrolls that way. */
  readonly overflow: readonly string[];
  readonly language: string;
  readonly main: number;
}

/** What assistive technology needs of every page, read from the page as it stands. */
export function findings(page: Page): Promise<Findings> {
  return page.evaluate(() => {
    const visible = (element: Element): boolean =>
      (element as HTMLElement).offsetParent !== null && !element.closest('[aria-hidden="true"]');
    const fields = [...document.querySelectorAll('input, select, textarea, button, a[href]')].filter(visible);
    const named = (field: Element): boolean =>
      ((field as HTMLInputElement).labels?.length ?? 0) > 0 ||
      field.hasAttribute('aria-label') ||
      field.hasAttribute('aria-labelledby') ||
      (field.textContent ?? '').trim() !== '';
    return {
      headings: document.querySelectorAll('h1').length,
      nameless: fields.filter((field) => !named(field)).map((field) => field.outerHTML.slice(0, 160)),
      overflow:
        document.documentElement.scrollWidth <= window.innerWidth
          ? []
          : [...document.querySelectorAll('main *')]
              .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
              .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`)
              .slice(0, 8),
      language: document.documentElement.lang,
      main: document.querySelectorAll('main').length,
    };
  });
}
