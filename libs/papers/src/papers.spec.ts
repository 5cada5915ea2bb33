import { strFromU8, unzipSync } from 'fflate';
import { renderDocx, renderPdf } from '@platform/documents';
import { textOfPdfs } from '@platform/testing';
import { paperValues } from './facts/paper-values.js';
import { PAPER_KIND_IDS, PAPER_KINDS, type PaperKindId } from './kinds/kinds.js';
import { contentsOf } from './setting/dossier.js';
import { isForMediators } from './setting/paper-maker.js';
import { setPaper, setSection } from './setting/set-paper.js';
import { parseTemplate } from './template/parse-template.js';
import { SAMPLE_MINUTES, sampleCase, sampleNames } from './testing/sample-case.js';

const MADE_AT = '2026-04-15T02:00:00.000Z';
const values = paperValues({
  at: sampleCase,
  names: sampleNames,
  inputs: { 文号: '示调〔2026〕3号' },
  contents: contentsOf(sampleCase, new Map()),
});

const paper = (kind: PaperKindId) => ({
  kind,
  version: 1,
  template: parseTemplate(PAPER_KINDS[kind].text).template,
  values,
  revision: 30,
  madeAt: MADE_AT,
});

/** What must stand in each paper: its title, who, what about, and what it is for. */
const SAYS: Readonly<Record<PaperKindId, readonly string[]>> = {
  application: ['人民调解申请书', '沈秋实', '陆明哲', '310109196203040028', '63', '请求被申请人修复', '2026年2月10日'],
  register: ['人民调解受理登记表', 'LD-310109-2026-K7MQ3XA4', '邻里（房屋漏水）', '当事人申请', '2026年3月12日'],
  'rights-notice': ['权利义务告知书', '不收取任何费用', '终止调解', '三十日内', '周念慈', '2026年2月13日', '书面'],
  investigation: ['调查记录', '被调查人', '以上记录已阅'],
  'mediation-record': ['调解记录', '第一次调解', '2026年2月20日14时', '不公开进行', '漏水自二月三日起', '周念慈'],
  agreement: [
    '人民调解协议书',
    '甲方',
    '乙方',
    '修复其卫生间防水层',
    '人民币3,280.50元（大写：叁仟贰佰捌拾元伍角整）',
    '2026年3月31日前',
    '三十日内',
  ],
  'oral-agreement': ['口头协议登记表', '达成协议日期', '2026年3月2日', '第三十条'],
  'return-visit': ['回访记录', '2026年4月10日', '上门', '满意', '赔偿款已收到'],
  'file-note': ['卷宗情况说明', '（2026）人调字第12号', '调解成功'],
  power: ['授权委托书', '委托人：陆明哲', '受托人：赵律师', '代理权限：特别授权'],
  acceptance: ['受理通知书', '示调〔2026〕3号', '决定予以受理', '2026年3月12日'],
  refusal: ['不予受理通知书', '人民法院已经受理', '向法律援助机构咨询', '2026年2月11日'],
  termination: ['终止调解通知书', '向人民法院起诉', '不作为以后诉讼'],
  entrust: ['委托调解函', '委托你单位进行调解', '卫生间防水层破损'],
  decline: ['不予调解函', '不宜由本单位调解'],
  transfer: ['纠纷移送函', '上海市虹口区人民法院', '双方对事实争议较大', '示例街道人民调解委员会'],
  address: ['送达地址确认书', '示例路88弄12号301室', '13800000002', '电子送达'],
  supervision: ['纠纷督办单', '三个工作日内组织双方现场查看', '示例街道司法所'],
  'closing-report': ['结案报告', '（2026）人调字第12号', '调解成功', '2026年4月12日', '诉前调确12号'],
  volunteer: ['调解志愿服务证明', '周念慈', '不涉及当事人的个人信息'],
  confirmation: ['司法确认申请书', '请求依法确认', '2026年4月1日', '不存在恶意串通', '上海市虹口区人民法院'],
  undisputed: ['无争议事实记载', '漏水点位于被申请人卫生间地漏周边', '不在记载之列'],
  'court-report': [
    '调解情况报告',
    '上海市虹口区人民法院',
    '起诉状副本',
    '2026年3月3日',
    '无争议的事实已经书面记载',
    '周念慈不得在后续诉讼程序中担任',
  ],
  'admin-acceptance': ['行政调解受理通知书', '自愿、合法、公平', '2026年2月12日'],
  'admin-termination': ['行政调解终止通知书', '向人民法院起诉'],
  'admin-agreement': ['行政调解协议书', '加盖本机关印章', '人民币3,280.50元'],
  cover: ['人民调解卷宗', '（2026）人调字第12号', '沈秋实、陆明哲邻里纠纷案', '2026年2月12日至2026年3月2日', '长期'],
  contents: ['卷内目录', '权利义务告知书', '缺，应当补齐', '封底'],
  'back-cover': ['卷内总页数', '2026年4月15日'],
};

const withoutSpace = (text: string): string => text.replace(/[\s\u3000]/g, '');

const PDFS = new Map<PaperKindId, { readonly bytes: Buffer; readonly text: string; readonly pages: number }>();
const BARE = new Map<PaperKindId, { readonly missing: readonly string[]; readonly text: string }>();

/** A case at its very beginning. */
const bare = paperValues({
  at: {
    ...sampleCase,
    events: [],
    documents: [],
    facts: {
      ...sampleCase.facts,
      claims: null,
      amountCny: null,
      agreement: null,
      confirmation: null,
      episodes: [],
      sessions: [],
      refusal: null,
      returnVisits: [],
      dossier: null,
      clocks: [],
      closedAt: null,
      outcome: null,
      parties: sampleCase.facts.parties.map((party) => ({ ...party, idNumber: null, phone: null, address: null })),
    },
  },
  names: { organisations: {}, mediators: {} },
  inputs: {},
});

beforeAll(async () => {
  const bytes: Buffer[] = [];
  for (const kind of PAPER_KIND_IDS) bytes.push((await renderPdf(setPaper(paper(kind)).document)).bytes);
  const texts = textOfPdfs(bytes);
  PAPER_KIND_IDS.forEach((kind, at) => {
    const pages = texts[at] ?? [];
    PDFS.set(kind, { bytes: bytes[at] ?? Buffer.alloc(0), text: withoutSpace(pages.join('')), pages: pages.length });
    const { document, missing } = setPaper({ ...paper(kind), values: bare });
    BARE.set(kind, { missing, text: JSON.stringify(document.sections[0]?.blocks.map(({ ...block }) => block)) });
  });
}, 120_000);

describe('a mediation that a court gave out', () => {
  const opened = (judicialKind: string) => ({
    ...sampleCase,
    events: [{ type: 'EpisodeOpened', revision: 3, data: { judicialKind }, metadata: {} }] as never,
  });
  const valuesOf = (judicialKind: string) => paperValues({ at: opened(judicialKind), names: NO_NAMES, inputs: {} });
  const NO_NAMES = { organisations: {}, mediators: {} };

  it.each([
    ['delegated', '向委派的人民法院申请司法确认', '二十四条'],
    ['entrusted-summary', '由人民法院制作调解书或者裁定准许撤诉', '二十四条'],
  ])('says of %s when the agreement binds and what follows (特邀调解规定 19, 20, 24)', (kind, follows, article) => {
    const { fields } = valuesOf(kind);
    expect(fields.生效约定).toContain(follows);
    expect(fields.生效约定).toContain(article);
    expect(fields.法院调解告知).toContain('虚假调解');
  });

  it('of no other says so', () => {
    expect(values.fields.法院调解告知).toBeNull();
    expect(values.fields.生效约定).toContain('加盖人民调解委员会印章');
  });
});

describe.each(PAPER_KIND_IDS)('paper %s', (kind) => {
  it('says as PDF and as Word file what it must say', async () => {
    const inPdf = PDFS.get(kind)?.text ?? '';
    const packed = unzipSync(await renderDocx(setPaper(paper(kind)).document));
    const inWord = withoutSpace(strFromU8(packed['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ''));
    for (const said of SAYS[kind].map(withoutSpace)) {
      expect([said, inPdf.includes(said), inWord.includes(said)]).toEqual([said, true, true]);
    }
    expect(inPdf).not.toMatch(/\{\{|\}\}|undefined|null|\*\*/);
  });

  it('has a template without problems and names its legal basis', () => {
    expect(parseTemplate(PAPER_KINDS[kind].text).problems).toEqual([]);
    const { section } = setSection(paper(kind));
    if (PAPER_KINDS[kind].group === 'dossier') return;
    expect(section.note).toContain('LD-310109-2026-K7MQ3XA4·第30号记录·模板第1版');
    // What another place only gives the model for is no basis of a paper of this one.
    for (const basis of PAPER_KINDS[kind].basis.split('；')) {
      expect([basis, section.note?.includes(basis)]).toEqual([basis, !basis.endsWith('（参照）')]);
    }
  });

  it('shows minutes only if it is kept to the mediators', () => {
    const shows = (PDFS.get(kind)?.text ?? '').includes(SAMPLE_MINUTES.slice(0, 12));
    expect(shows).toBe(kind === 'mediation-record');
  });

  it('leaves lines to fill in where the case has nothing, and names what is missing', () => {
    const { missing = [], text = '' } = BARE.get(kind) ?? {};
    expect(text).not.toMatch(/"text":"[^"]*(undefined|null|NaN)/);
    if (kind !== 'contents') expect(missing.length).toBeGreaterThan(0);
  });
});

describe('papers made again', () => {
  it.each(PAPER_KIND_IDS)('%s has the same bytes', async (kind) => {
    const again = await renderPdf(setPaper(paper(kind)).document);
    expect(PDFS.get(kind)?.bytes.equals(again.bytes)).toBe(true);
  });

  it('keeps a form on one page, and an agreement on two', () => {
    const forms = PAPER_KIND_IDS.filter((kind) => PAPER_KINDS[kind].text.includes('\n|:'));
    expect(forms.length).toBeGreaterThan(8);
    expect(forms.filter((kind) => PDFS.get(kind)?.pages !== 1)).toEqual([]);
    expect([PDFS.get('agreement')?.pages, PDFS.get('admin-agreement')?.pages]).toEqual([2, 2]);
  });

  it('names fields of a list with their list', () => {
    expect(BARE.get('application')?.missing).toEqual(expect.arrayContaining(['申请人：证件号码', '请求事项']));
  });
});

describe('a case with many parties', () => {
  it('numbers each side in words and names nobody by an id', async () => {
    const [first, second] = sampleCase.facts.parties;
    const many = Array.from({ length: 12 }, (_one, at) => ({ ...first, partyId: `a${at}`, name: `申请人${at + 1}号` }));
    const facts = { ...sampleCase.facts, parties: [...many, second] } as typeof sampleCase.facts;
    const crowd = paperValues({
      at: { ...sampleCase, facts },
      names: { organisations: {}, mediators: {} },
      inputs: {},
    });
    expect(crowd.lists.各方.slice(9).map(({ 称谓 }) => 称谓)).toEqual(['甲方十', '甲方十一', '甲方十二', '乙方']);
    const { bytes } = await renderPdf(setPaper({ ...paper('mediation-record'), values: crowd }).document);
    expect(textOfPdfs([bytes])[0]?.join('')).toContain('（姓名待补）');
  });
});

describe('who may read what', () => {
  it('keeps the records of sessions and investigations to the mediators', () => {
    const kept = PAPER_KIND_IDS.filter((kind) => isForMediators(paper(kind).template));
    expect(kept).toEqual(['investigation', 'mediation-record']);
  });
});
