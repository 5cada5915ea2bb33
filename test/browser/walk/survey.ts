import type { Page } from 'playwright-core';
import { findings, picture, violations } from '../browser.js';

export const WIDTHS = [1440, 1024, 390] as const;
const LANGUAGES = ['zh', 'en'] as const;
const HTML_LANGUAGE = { zh: 'zh-CN', en: 'en' } as const;

/** Codes that only a program reads: `peoples_mediation`, `in-mediation.x`, `STALE_REVISION`. */
const CODE = String.raw`^[a-z]+([-_.][a-z0-9]+)+$|\b[a-z]+_[a-z_]+\b|\b[A-Z]{3,}_[A-Z_]+\b`;

/** What is wrong with a page; nothing when all is well. */
export type Finding = readonly [where: string, what: unknown];

/** Looks at a page in both languages and three widths: axe-core, headings, names of fields, width, codes instead of words. */
export async function survey(page: Page, name: string, path: string): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const language of LANGUAGES) {
    await page.evaluate((chosen) => localStorage.setItem('liandiao.language', chosen), language);
    await page.goto(path);
    await page.locator(`html[lang="${HTML_LANGUAGE[language]}"]`).waitFor();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.locator('.loading').first().waitFor({ state: 'detached' });
      found.push(...(await look(page, `${name} ${language} ${width}`)));
      await picture(page, `walk-${name}-${language}-${width}`, true);
    }
  }
  await page.evaluate(() => localStorage.setItem('liandiao.language', 'zh'));
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

async function look(page: Page, where: string): Promise<Finding[]> {
  const { headings, nameless, overflow, main } = await findings(page);
  const checks: Finding[] = [
    ...(headings === 1 ? [] : [[where, `${headings} headings`] as const]),
    ...(main === 1 ? [] : [[where, `${main} mains`] as const]),
    ...[...nameless, ...overflow, ...(await violations(page)), ...(await codesOn(page))].map(
      (what) => [where, what] as const,
    ),
  ];
  return checks;
}

/** Text on the page that is a code; inside `code`, `pre`, fields and what is marked as data it is meant. */
function codesOn(page: Page): Promise<readonly string[]> {
  return page.evaluate((pattern) => {
    const code = new RegExp(pattern);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      const text = (textContent ?? '').trim();
      const meant = parentElement?.closest('code, pre, textarea, option, [data-code], script, style');
      if (code.test(text) && parentElement?.offsetParent && !meant) found.add(`code: ${text.slice(0, 80)}`);
    }
    return [...found];
  }, CODE);
}
