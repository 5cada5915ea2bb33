import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { still } from '../browser.js';

/** The main job of each role, done with the mouse and the keyboard as a person would. Returns pages to look at afterwards. */

/** Counts what a person presses, so that the length of a way is known. */
export class Clicks {
  count = 0;

  async on(target: Locator): Promise<void> {
    await target.click();
    this.count += 1;
  }
}

const PLACE = '街道调解室一';

async function begin(page: Page, clicks: Clicks, name: string): Promise<Locator> {
  const actions = page.getByRole('group', { name: '可办理的操作' });
  const button = actions.getByRole('button', { name, exact: true });
  await actions.waitFor();
  if (!(await button.isVisible())) await clicks.on(actions.getByText('更多操作'));
  await clicks.on(button);
  return page.getByRole('dialog');
}

async function confirm(form: Locator, clicks: Clicks, name: string): Promise<void> {
  await clicks.on(form.getByRole('button', { name: `确认${name}` }));
  await form.waitFor({ state: 'hidden' });
}

async function act(page: Page, clicks: Clicks, name: string, fill?: (form: Locator) => Promise<void>): Promise<void> {
  const form = await begin(page, clicks, name);
  await fill?.(form);
  await confirm(form, clicks, name);
}

/** Confirms what is open and goes on with what the same button offers next. */
async function goOn(form: Locator, clicks: Clicks, next: string): Promise<void> {
  await clicks.on(form.getByRole('button', { name: `确认，接着${next}` }));
  await form.getByRole('button', { name: `确认${next}` }).waitFor();
}

/** A field of days or moments: typed, then left with Enter. */
async function type(form: Locator, label: string, text: string): Promise<void> {
  const field = form.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Enter');
}

const inShanghai = (date: Date): string => new Date(date.getTime() + 8 * 3_600_000).toISOString();
const momentOf = (date: Date): string => inShanghai(date).slice(0, 16).replace('T', ' ');

/** Registers a dispute and finds it again by its code. */
export async function clerk(page: Page): Promise<readonly string[]> {
  await page
    .getByRole('link', { name: /登记纠纷/ })
    .first()
    .click();
  await page.getByLabel('姓名或名称').first().fill('沈秋实');
  await page.getByLabel('姓名或名称').nth(1).fill('陆明哲');
  await page.getByLabel('纠纷类别').fill('邻里');
  await page.keyboard.press('Enter');
  await page.getByLabel('纠纷事实').fill('楼上卫生间漏水，楼下天花板发霉脱落，多次协商未果。');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('group', { name: '可办理的操作' }).waitFor();
  const found = new URL(page.url()).pathname;
  const code = /LD-\d{6}-\d{4}-[0-9A-Z]{8}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
  await page.goto('/window');
  await page.locator('#lookup-code').fill(code.toLowerCase());
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${found}`);
  return ['/window', '/intake', '/disputes', found, `${found}/read-back`, '/notices'];
}

/** Accepts an offer and carries the case from the first talk to its end. */
export async function mediator(page: Page): Promise<{ readonly pages: readonly string[]; readonly clicks: number }> {
  const clicks = new Clicks();
  const offer = page.locator('.offer').first();
  const code = (await offer.locator('.number').first().textContent()) ?? '';
  await clicks.on(offer.getByRole('button', { name: '接受', exact: true }));
  await clicks.on(page.locator('.case-link', { hasText: code }).first());
  const form = await begin(page, clicks, '告知权利义务');
  await goOn(form, clicks, '安排调解');
  await type(form, '调解时间', momentOf(new Date(Date.now() - 2 * 3_600_000)));
  await form.getByLabel('调解地点').fill(PLACE);
  await goOn(form, clicks, '记录调解');
  await form.getByLabel('调解笔录').fill('双方各退一步：先修漏水，再付修理费。');
  await goOn(form, clicks, '拟定协议');
  await form.getByLabel('条款内容').first().fill('十日内修好漏水的阳台。');
  await clicks.on(form.getByRole('button', { name: '增加一条' }));
  await form.getByLabel('条款内容').nth(1).fill('支付修理费八百元。');
  await form.getByLabel('金额').nth(1).fill('800');
  await goOn(form, clicks, '签署协议');
  await form.getByRole('button', { name: '确认签署协议' }).click();
  await form.getByText('还没有勾选任何一项').waitFor();
  const signed = form.getByRole('checkbox', { name: /^(证件已核对，)?已签署|已加盖印章$/ });
  for (const one of await signed.all()) await clicks.on(one);
  await confirm(form, clicks, '签署协议');
  await begin(page, clicks, '记录履行');
  for (const one of await form.getByRole('radio', { name: '已履行' }).all()) await clicks.on(one);
  await goOn(form, clicks, '记录回访');
  await clicks.on(form.getByText('满意', { exact: true }));
  await goOn(form, clicks, '结案');
  await confirm(form, clicks, '结案');
  await page.getByText('已结案').first().waitFor();
  return { pages: ['/queue', new URL(page.url()).pathname, '/disputes', '/roster'], clicks: clicks.count };
}

/** Answers an escalation of the street. */
export async function coordinator(page: Page): Promise<readonly string[]> {
  const panel = page.getByRole('region', { name: /督办/ });
  await panel.getByRole('link').first().click();
  await act(page, new Clicks(), '答复督办', (form) =>
    form.getByLabel('答复内容').fill('已约双方后天下午面谈，由司法所负责人到场。'),
  );
  const found = new URL(page.url()).pathname;
  return ['/queue', found, '/batch', '/roster', '/handoffs', '/rules'];
}

/** Signs for a hand-over and takes the case on. */
export async function partner(page: Page): Promise<readonly string[]> {
  for (const name of ['签收', '接收']) {
    await page.getByRole('button', { name, exact: true }).first().click();
    const form = page.getByRole('dialog');
    await form.waitFor();
    await still(page);
    await form.getByRole('button', { name: `确认${name}` }).click();
    await form.waitFor({ state: 'hidden' });
  }
  return ['/handoffs'];
}

/** A number as a person reads it. */
const numberIn = (text: string | null): number => Number(/\d[\d,]*/.exec(text ?? '')?.[0].replaceAll(',', ''));

/** Opens every headline of the board and a number of the figures, and finds exactly as many cases behind each. */
export async function leader(page: Page): Promise<readonly string[]> {
  await page.goto('/board');
  const headlines = page.getByRole('region', { name: '驾驶舱' }).getByRole('link');
  await headlines.first().waitFor();
  const cells = await headlines.evaluateAll((links) =>
    links.map((link) => ({
      address: link.getAttribute('href') ?? '',
      text: link.querySelector('.number')?.textContent ?? '',
    })),
  );
  expect(cells.length).toBeGreaterThanOrEqual(9);
  for (const { address, text } of cells.filter(({ text: word }) => numberIn(word) > 0)) {
    await page.goto(address);
    await page.getByText(`共 ${text} 条，与数字一致`).waitFor();
  }
  await page.goto('/figures');
  const number = page.getByRole('region', { name: '本期概况' }).getByRole('link').first();
  const count = Number((await number.locator('.number').textContent())?.replaceAll(',', ''));
  expect(count).toBeGreaterThan(0);
  await number.click();
  await page.getByText(`共 ${count} 条，与数字一致`).waitFor();
  return ['/board', '/figures', '/editions'];
}

/** Replaces the text of a paper for the time to come. */
export async function administrator(page: Page): Promise<readonly string[]> {
  await page.goto('/templates');
  await page.getByRole('button', { name: /^编辑/ }).first().click();
  const text = page.getByLabel('模板内容');
  const before = await text.inputValue();
  await page.getByLabel('批准单位或文件').fill('示例司法局通知');
  await text.fill(`${before}\n> 经办：{{没有的字段}}`);
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await page.getByText(/没有名为“没有的字段”的字段/).waitFor();
  expect(await page.getByRole('button', { name: '启用新版' }).isDisabled()).toBe(true);
  await text.fill(`${before}\n> 演示：本格式经司法局统一调整。`);
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await page.getByRole('button', { name: '启用新版' }).click();
  await page.getByText(/已更换模板/).waitFor();
  return ['/system', '/accounts', '/partners', '/templates', '/rules', '/dead-letters'];
}

/** Verifies that no record was altered. */
export async function auditor(page: Page): Promise<readonly string[]> {
  await page.goto('/audit?part=verification');
  await page.getByRole('button', { name: '开始核验' }).click();
  await page.getByText(/^完好：/).waitFor({ timeout: 60_000 });
  return ['/audit', '/audit?part=acts', '/audit?part=verification'];
}

/** Applies on a phone, looks the case up with code and phone, and agrees. */
export async function party(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/party');
  await page.getByRole('button', { name: '申请调解' }).click();
  await page.getByLabel('姓名', { exact: true }).fill('周小芳');
  await page.getByRole('textbox', { name: '手机号' }).fill('13812345678');
  await page.getByLabel('对方姓名或名称').fill('吴大力');
  await page.getByRole('combobox', { name: '区', exact: true }).selectOption({ label: '虹口区' });
  await page.getByRole('combobox', { name: '街道、镇' }).selectOption({ label: '北外滩街道' });
  await page.getByRole('combobox', { name: '哪一类' }).selectOption('邻里');
  await page.getByLabel('事情经过').fill('楼上天天半夜搬家具，说了几次没有用。');
  await page.getByLabel('以上属实').check();
  await page.getByRole('button', { name: '提交申请' }).click();
  const code = (await page.locator('output.secret').textContent()) ?? '';
  await page.getByRole('button', { name: '查进度' }).click();
  await page.getByRole('textbox', { name: '案件编号' }).fill(code);
  await page.getByRole('textbox', { name: '手机号' }).fill('13812345678');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('button', { name: '同意调解' }).click();
  await page.getByRole('button', { name: '同意调解' }).click();
  await page.getByText('您已同意').waitFor();
}
