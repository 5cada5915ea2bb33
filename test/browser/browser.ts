import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

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
  return { context, page, complaints };
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

export interface Findings {
  readonly headings: number;
  /** Fields that a screen reader could not name. */
  readonly nameless: readonly string[];
  readonly overflow: number;
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
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      language: document.documentElement.lang,
      main: document.querySelectorAll('main').length,
    };
  });
}
