import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import {
  blank,
  cell,
  heading,
  type PaperDocument,
  paragraph,
  renderDocx,
  renderPdf,
  textTable,
  title,
} from './index.js';
import { groupsOf, linesOf } from './break-lines.js';
import { fontFile } from './fonts.js';
import { textOfPdf } from '../testing/pdf-text.js';

const LONG =
  '甲方张三与乙方李四系上下楼邻居，二〇二六年二月三日，乙方卫生间防水层破损，致甲方客厅吊顶、墙面受损（经双方现场查看确认）。甲方称：“修了两次，都没有修好。”乙方表示愿意承担修复费用3,280.50元，并于2026年3月31日前付清。';

const sample: PaperDocument = {
  title: '人民调解协议书',
  author: '示例街道人民调解委员会',
  madeAt: '2026-03-02T01:00:00.000Z',
  sections: [
    {
      title: '协议',
      blocks: [
        title('人民调解协议书'),
        heading('一、纠纷事实'),
        ...Array.from({ length: 12 }, () => paragraph(LONG, { indent: 2 })),
        paragraph(['经办人：', blank(8)], { indent: 2 }),
        textTable(
          ['序号', '内容', '金额'],
          Array.from({ length: 30 }, (_one, at) => [`${at + 1}`, LONG, '¥3,280.50']),
          { widths: [1, 6, 2], align: ['center', 'left', 'right'] },
        ),
        {
          kind: 'figure',
          height: 120,
          alt: '三个月的收案数',
          draw: (pen, { width, height }) => {
            pen.rect(0, 0, width, height, { stroke: '#999' });
            pen.polyline(
              [
                [10, 100],
                [100, 40],
                [200, 70],
              ],
              { stroke: '#1668dc', width: 2 },
            );
            pen.text('三月', 100, 112, { anchor: 'middle' });
          },
        },
        { kind: 'seal', label: '示例街道人民调解委员会（盖章）', date: '2026年3月2日' },
      ],
    },
    {
      title: '附件',
      landscape: true,
      pageNumbers: 'center',
      blocks: [{ kind: 'table', widths: [1, 1], rows: [{ cells: [cell('合并单元', { span: 2 })] }] }],
    },
  ],
};

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('a paper as PDF', () => {
  it('gives the same bytes each time, with its sections, pages and text', async () => {
    const first = await renderPdf(sample);
    const second = await renderPdf(sample);
    expect(hash(second.bytes)).toBe(hash(first.bytes));
    expect(first.starts[0]).toBe(1);
    expect(first.starts[1]).toBe(first.pages);
    const text = textOfPdf(first.bytes).join('');
    expect(text).toContain('人民调解协议书');
    expect(text.split('甲方张三与乙方李四').length - 1).toBe(42);
    expect(text).toContain('— 1 —');
    expect(text).toContain('三月');
    expect(first.missingCharacters).toEqual([]);
  });

  it('embeds of a font only what it uses', async () => {
    const { bytes } = await renderPdf(sample);
    expect(bytes.length).toBeLessThan(readFileSync(fontFile('serif')).length / 20);
  });

  it('prints a visible mark for a character no font has, and names it', async () => {
    const rare = { ...sample, sections: [{ title: '', blocks: [paragraph('𠮷某某')] }] };
    const { bytes, missingCharacters } = await renderPdf(rare);
    expect(missingCharacters).toEqual(['𠮷']);
    expect(textOfPdf(bytes).join('')).toContain('〓某某');
  });

  it('lets a row that is longer than a page go on on the next', async () => {
    const rows = [{ cells: [cell('事实'), cell(LONG.repeat(12))] }];
    const { bytes, pages } = await renderPdf({
      ...sample,
      sections: [{ title: '', blocks: [{ kind: 'table', widths: [1, 5], rows }] }],
    });
    expect(pages).toBeGreaterThan(1);
    expect(textOfPdf(bytes).join('').split('甲方张三').length - 1).toBe(12);
  });
});

describe('a paper as Word file', () => {
  it('gives the same bytes each time and carries text, table and page number', async () => {
    const first = await renderDocx(sample);
    expect(hash(await renderDocx(sample))).toBe(hash(first));
    const files = unzipSync(first);
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('人民调解协议书');
    expect(body).toContain('w:tbl');
    expect(body).toContain('［图：三个月的收案数］');
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain('2026-03-02T01:00:00Z');
  });
});

describe('where pages end', () => {
  const lines = (count: number) => Array.from({ length: count }, (_one, at) => paragraph(`第${at + 1}行正文。`));
  const seal = { kind: 'seal', label: '示例街道司法所', date: '2026年3月2日' } as const;
  const pagesOf = async (blocks: PaperDocument['sections'][number]['blocks']): Promise<readonly string[]> =>
    textOfPdf((await renderPdf({ ...sample, sections: [{ title: '函', blocks, pageNumbers: 'none' }] })).bytes);

  it('never leaves signatures and seal without a line of the text above', async () => {
    const ending = [paragraph('联系人：'), paragraph('签名：'), seal];
    for (let before = 14; before <= 24; before += 1) {
      const text = Array.from({ length: before }, () => paragraph('正文一行。', { indent: 2 }));
      const pages = await pagesOf([...text, paragraph('末段文字。', { indent: 2 }), ...ending]);
      expect([before, pages.at(-1)?.includes('末段文字。')]).toEqual([before, true]);
    }
  });

  it('goes on over pages where there is more to sign than a page holds', async () => {
    expect((await pagesOf([...lines(60), seal])).length).toBe(3);
  });
});

describe('where lines end', () => {
  const widthOf = (text: string): number =>
    [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 256 ? 0.5 : 1), 0);
  const broken = (text: string, width: number): string[] => {
    const measure = ({ text: piece }: { readonly text: string }): number => widthOf(piece);
    const groups = groupsOf([text], measure);
    return linesOf(groups, { width, firstWidth: width, squeeze: 0.5, measure }).map(({ atoms }) =>
      atoms.map((atom) => atom.text).join(''),
    );
  };

  it.each([
    ['a closing mark does not begin a line', '一二三四，五六', 4, ['一二三', '四，五六']],
    ['an opening mark does not end one', '一二三（四）', 4, ['一二三', '（四）']],
    ['a dash is not parted', '一二三——四', 4, ['一二', '三——四']],
    ['a number stays whole', '共计12,345.6元', 5, ['共计', '12,345.6元']],
    ['what is longer than a line is parted all the same', 'abcdefghij', 3, ['abcdef', 'ghij']],
    ['the writer may end a line', '一\n二', 4, ['一', '二']],
    ['a number goes with its unit', '自三月至3月12日止', 7, ['自三月至3月', '12日止']],
    ['a file code may end a line after a hyphen', '编号LD-310109-K7MQ', 8, ['编号LD-310109-', 'K7MQ']],
    ['a day is not parted from its hyphens', '至2026-03-02止', 5, ['至', '2026-03-02', '止']],
    ['no character ends a paragraph alone', '一二三四五六七八九。', 8, ['一二三四五六七', '八九。']],
  ])('%s', (_rule, text, width, expected) => {
    expect(broken(text, width)).toEqual(expected);
  });

  it.each([4, 5, 6, 7, 9, 13])('keeps every character and never begins with a closing mark at width %i', (width) => {
    const lines = broken(LONG, width);
    expect(lines.join('')).toBe(LONG);
    for (const line of lines.slice(1)) expect('，。、；：？！）”'.includes(line[0] ?? '')).toBe(false);
    for (const line of lines) expect('（“《'.includes(line.at(-1) ?? 'x')).toBe(false);
  });
});
