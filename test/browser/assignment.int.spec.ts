import { NO_NOTICE_CHANNELS } from '@libs/notices';
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

const INTAKE = {
  source: '依申请',
  category: '邻里',
  title: '楼上漏水',
  facts: '楼上住户卫生间渗水，多次协商未果。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};
const PEOPLE = ['m-1', 'm-2', 'm-3'];
const PATIENCE = 120_000;

interface Track {
  readonly assignmentId: string;
  readonly status: string;
  readonly mediatorId: string | null;
  readonly seat: number;
}

inBrowser('finding a mediator in a browser', () => {
  let api: TestApi;
  let browser: Browser;
  let address: string;
  const windows: Window[] = [];

  beforeAll(async () => {
    builtConsole();
    const sms = { url: 'http://127.0.0.1:9/sms', token: null };
    api = await TestApi.start({ notices: { ...NO_NOTICE_CHANNELS, sms } });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    for (const mediatorId of PEOPLE) {
      await api.mediator(mediatorId, 'committee');
      await api.account({ username: mediatorId, role: 'mediator', organisationId: 'committee', mediatorId });
    }
    await api.account({ username: 'chen', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
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
    const { page } = opened;
    await signIn(page, username, PASSWORD);
    return page;
  }

  /** A case that the committee took and for which somebody was asked. */
  async function offered(): Promise<{ disputeId: string; track: Track }> {
    const { body } = await api.post('chen', '/api/disputes', INTAKE);
    const disputeId = String(body['id']);
    const path = `/api/disputes/${disputeId}`;
    await api.settle();
    const { parties } = (await api.get('chen', path)).body as { parties: { partyId: string }[] };
    for (const { partyId } of parties) {
      const consent = { partyId, channel: 'people', decision: 'given', manner: '口头' };
      await api.post('chen', `${path}/record-consent`, consent);
    }
    await api.post('chen', `${path}/accept`, { channel: 'people', organisationId: 'committee' });
    await api.settle();
    return { disputeId, track: await trackOf(disputeId, ({ status }) => status === 'offered') };
  }

  async function trackOf(disputeId: string, fits: (track: Track) => boolean, seat = 1): Promise<Track> {
    const found = await eventually(
      async () => {
        await api.settle();
        const { items } = (await api.get('head', `/api/disputes/${disputeId}/assignments`)).body as { items: Track[] };
        return items.find((one) => one.seat === seat);
      },
      (track) => track !== undefined && fits(track),
    );
    if (!found) throw new Error('no such seat');
    return found;
  }

  async function accepts({ assignmentId, mediatorId }: Track): Promise<void> {
    const { offers } = (await api.get(String(mediatorId), '/api/queue')).body as {
      offers: { assignmentId: string; offerId: string }[];
    };
    const offerId = offers.find((one) => one.assignmentId === assignmentId)?.offerId;
    await api.post(String(mediatorId), `/api/assignments/${assignmentId}/accept-offer`, { offerId });
    await api.settle();
  }

  it(
    'says why, asks first whom all parties chose, seats an assistant, and takes a case back from who hands it back',
    async () => {
      const { disputeId, track } = await offered();
      const chosen = PEOPLE.find((one) => one !== track.mediatorId) ?? '';
      const clerk = await signedIn('chen');
      await clerk.goto(`/disputes/${disputeId}`);
      await clerk.getByText('为什么是这位调解员').click();
      await clerk.getByText('本次人选').waitFor();
      await clerk
        .getByText(/负荷 \d/)
        .first()
        .waitFor();
      await clerk.getByRole('heading', { name: '选派经过' }).scrollIntoViewIfNeeded();
      await picture(clerk, 'assignment-why');
      expect(await violations(clerk)).toEqual([]);
      await clerk.setViewportSize({ width: 390, height: 844 });
      await clerk.getByRole('heading', { name: '选派经过' }).scrollIntoViewIfNeeded();
      await picture(clerk, 'assignment-why-390');
      expect((await findings(clerk)).overflow).toEqual([]);
      await clerk.setViewportSize({ width: 1440, height: 900 });

      for (const party of ['王小明', '李大海']) {
        await clerk.getByRole('button', { name: '登记当事人选择' }).click();
        const sheet = clerk.getByRole('dialog');
        await sheet.getByLabel(/^当事人/).selectOption({ label: party });
        await sheet.getByLabel('按姓名查找名册').fill(chosen);
        await sheet.getByRole('button', { name: `调解员 ${chosen}` }).click();
        await sheet.getByRole('button', { name: `去掉 调解员 ${chosen}` }).waitFor();
        if (party === '王小明') await picture(clerk, 'assignment-choice');
        await sheet.getByRole('button', { name: /登记当事人选择/ }).click();
        await sheet.waitFor({ state: 'detached' });
        await api.settle();
      }
      await clerk.getByText(`当事人共同选定：调解员 ${chosen}`).waitFor();
      const now = await trackOf(disputeId, ({ status, mediatorId }) => status === 'offered' && mediatorId === chosen);
      await accepts(now);

      const head = await signedIn('head');
      await head.goto(`/disputes/${disputeId}`);
      await head.getByRole('button', { name: '增派协办调解员' }).click();
      await head.getByRole('dialog').getByLabel('增派理由').selectOption('complex');
      await head
        .getByRole('dialog')
        .getByRole('button', { name: /增派协办调解员/ })
        .click();
      await head.getByRole('dialog').waitFor({ state: 'detached' });
      const assisting = await trackOf(disputeId, ({ status }) => status === 'offered', 2);
      expect(assisting.mediatorId).not.toBe(chosen);

      const mediator = await signedIn(chosen);
      await mediator.goto(`/disputes/${disputeId}`);
      await mediator.getByRole('button', { name: '退回案件' }).click();
      await mediator.getByRole('dialog').getByLabel('退回原因').selectOption('ill');
      await picture(mediator, 'assignment-hand-back');
      await mediator
        .getByRole('dialog')
        .getByRole('button', { name: /退回案件/ })
        .click();
      const after = await trackOf(disputeId, ({ mediatorId }) => mediatorId !== chosen);
      expect(after.mediatorId).not.toBe(chosen);
    },
    PATIENCE,
  );

  it(
    'shows who would take over from somebody who leaves, suspends and reinstates, and reads a roster file',
    async () => {
      const { track } = await offered();
      await accepts(track);
      const head = await signedIn('head');
      await head.goto(`/roster/${String(track.mediatorId)}`);
      await head
        .getByText(/预计接手：调解员 m-\d/)
        .first()
        .waitFor();
      await picture(head, 'roster-successors');
      await head.getByText('其他办理').click();
      await head.getByRole('button', { name: '暂停调解工作' }).click();
      await head.getByLabel('暂停原因').fill('核查中');
      await head
        .getByRole('dialog')
        .getByRole('button', { name: /暂停调解工作/ })
        .click();
      await head.getByRole('button', { name: '恢复调解工作' }).click();
      await head
        .getByRole('dialog')
        .getByRole('button', { name: /恢复调解工作/ })
        .click();
      await head.getByRole('button', { name: '暂停调解工作' }).waitFor();
      await head.getByRole('button', { name: '登记曾任职务' }).click();
      await head.getByLabel('曾任单位').fill('某区人民法院');
      await head.getByLabel('职务', { exact: true }).fill('审判员');
      await head
        .getByRole('dialog')
        .getByRole('button', { name: /登记曾任职务/ })
        .click();
      await head.getByText('某区人民法院 审判员').waitFor();

      await head.goto('/roster');
      await head.getByRole('link', { name: '导入与导出名册' }).click();
      const csv = [
        '调解员编号,姓名,类别,所属机构编号,专业领域,语言,服务区划,办案上限,任期届满,培训有效期,性别,曾任单位',
        'm-9,周明,退休法官,committee,邻里,上海话,310109,5,,,男,',
        'm-10,孙丽,天气,committee,,,,2,,,,',
      ].join('\n');
      await head
        .getByLabel('选择 CSV 文件')
        .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await head.getByRole('button', { name: '导入', exact: true }).click();
      await head.getByText('新增 1，变更 0，未变 0，退回 1 行。').waitFor();
      await head.getByText('第 3 行').waitFor();
      await picture(head, 'roster-file');
      expect(await violations(head)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'keeps how somebody wants to be told, and the filters of the queues',
    async () => {
      const mediator = await signedIn('m-3');
      await mediator.goto('/notices');
      await mediator.getByLabel('短信', { exact: true }).check();
      await mediator.getByLabel('手机号码').fill('13912345678');
      await mediator.getByLabel('自', { exact: true }).fill('20:00');
      await mediator.getByRole('button', { name: '保存设置' }).click();
      await mediator.getByText('通知设置已保存。').waitFor();
      await mediator.reload();
      expect(await mediator.getByLabel('短信', { exact: true }).isChecked()).toBe(true);
      expect(await mediator.getByLabel('自', { exact: true }).inputValue()).toBe('20:00');
      expect(await mediator.getByLabel(/^邮件/).isDisabled()).toBe(true);
      await picture(mediator, 'notice-settings', true);
      expect(await violations(mediator)).toEqual([]);

      await api.post('chen', '/api/disputes', INTAKE);
      await api.settle();
      const clerk = await signedIn('chen');
      await clerk.goto('/queue?queue=pool');
      await clerk.getByLabel('纠纷类型').selectOption('邻里');
      await clerk.getByRole('main').getByText('楼上漏水').first().waitFor();
      await clerk.getByRole('button', { name: '保存为常用筛选' }).click();
      await clerk.getByLabel('名称', { exact: true }).fill('邻里待认领');
      await clerk.getByRole('button', { name: '保存', exact: true }).click();
      await clerk.getByRole('button', { name: '清除条件' }).click();
      await clerk.getByLabel('纠纷类型').selectOption('物业');
      await clerk.getByText('这个队列里没有案件').waitFor();
      await clerk.getByRole('button', { name: '邻里待认领', exact: true }).click();
      await clerk.getByRole('main').getByText('楼上漏水').first().waitFor();
      await picture(clerk, 'queue-filters');
      await clerk.getByRole('button', { name: '删除筛选“邻里待认领”' }).click();
      await clerk.getByRole('button', { name: '邻里待认领', exact: true }).waitFor({ state: 'detached' });
    },
    PATIENCE,
  );
});
