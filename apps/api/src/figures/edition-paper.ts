import type { EditionPage } from '@libs/contracts';
import {
  type Block,
  type Figure,
  heading,
  type PaperDocument,
  paragraph,
  renderPdf,
  textTable,
  title,
} from '@platform/documents';

const PINE = '#1f5650';
const SOFT = '#dfebe5';
const INK = '#1e2b2d';
const CINNABAR = '#a5372a';

/** A heading after a table or a plot stands apart from it. */
const headed = (text: string): Block => heading(text, { before: 14, after: 4 });

const number = (value: number | null): string => (value === null ? '＊' : value.toLocaleString('zh-CN'));
const percent = (rate: number | null): string => (rate === null ? '—' : `${(rate * 100).toFixed(1)}%`);

/** Horizontal bars with their numbers; the longest first, as the rows come. */
function bars(rows: readonly { readonly title: string; readonly count: number }[], alt: string): Figure {
  const line = 20;
  return {
    kind: 'figure',
    height: rows.length * line + 8,
    alt,
    draw(pen, { width }) {
      const label = 150;
      const most = Math.max(...rows.map(({ count }) => count), 1);
      for (const [index, { title: text, count }] of rows.entries()) {
        const y = index * line;
        pen.text(text, label - 8, y + 14, { size: 10, anchor: 'end', color: INK });
        pen.rect(label, y + 5, width - label - 50, 11, { fill: SOFT });
        pen.rect(label, y + 5, ((width - label - 50) * count) / most, 11, { fill: index === 0 ? CINNABAR : PINE });
        pen.text(number(count), width, y + 14, { size: 10, anchor: 'end', color: INK });
      }
    },
  };
}

function plotOf(page: EditionPage, breakdown: string, text: string): readonly Block[] {
  const rows = (page.breakdowns.find((one) => one.breakdown === breakdown)?.rows ?? [])
    .flatMap(({ title: word, registered }) => (registered ? [{ title: word, count: registered }] : []))
    .slice(0, 12);
  if (rows.length === 0) return [];
  return [headed(text), bars(rows, `${text}：${rows.map(({ title: word, count }) => `${word} ${count}`).join('，')}`)];
}

const STATUS: Readonly<Record<EditionPage['status'], string>> = {
  draft: '草稿，未经审核',
  confirmed: '已审核，未发布',
  published: '已发布',
  discarded: '已作废',
};

/** An edition as a paper: figures with their bases, plots, definitions, proof. */
export async function editionPdf(page: EditionPage): Promise<Buffer> {
  const shown = page.values.filter(({ value, previous, lastYear }) =>
    [value, previous, lastYear].some((one) => one !== 0),
  );
  const blocks: Block[] = [
    title(page.title),
    paragraph(`统计期间：${page.periodTitle}　　数据截至：${page.asOf} 所知　　状态：${STATUS[page.status]}`, {
      align: 'center',
      size: 11,
    }),
    ...page.draft.filter(({ text }) => text !== '').map(({ text }) => paragraph(text, { indent: 2 })),
    headed('一、主要指标'),
    textTable(
      ['指标', '单位', '本期', '上期', '上年同期'],
      shown.map(({ title: word, unit, value, previous, lastYear }) => [
        word,
        unit,
        number(value),
        number(previous),
        number(lastYear),
      ]),
      { widths: [4, 1, 2, 2, 2], align: ['left', 'center', 'right', 'right', 'right'] },
    ),
    headed('二、比率（附基数）'),
    textTable(
      ['比率', '分子', '分母', '结果'],
      page.rates.map(({ title: word, numerator, denominator, rate }) => [
        word,
        number(numerator),
        number(denominator),
        percent(rate),
      ]),
      { widths: [4, 2, 2, 2], align: ['left', 'right', 'right', 'right'] },
    ),
    ...parts(page),
    ...corrections(page),
    headed('口径说明'),
    ...shown.map(({ title: word, text }) => paragraph(`${word}：${text}`, { size: 10.5, pitch: 17, indent: 2 })),
    ...(page.hidden ? [paragraph('＊ 为数字较小、不予显示的单元。', { size: 10.5, indent: 2 })] : []),
    ...proof(page),
  ];
  const paper: PaperDocument = {
    title: page.title,
    author: '联调',
    madeAt: page.publishedAt ?? page.generatedAt,
    sections: [{ title: page.title, blocks }],
  };
  return (await renderPdf(paper)).bytes;
}

/** What else it shows: of administrative mediation the agencies that mediate, of all else where cases came from and went. */
function parts(page: EditionPage): readonly Block[] {
  if (page.kind === 'administrative-return') return agencies(page);
  return [
    ...plotOf(page, 'category', '三、登记纠纷类别'),
    ...plotOf(page, 'area', '四、登记纠纷地区'),
    ...plotOf(page, 'channel', '五、分流渠道'),
  ];
}

function agencies(page: EditionPage): readonly Block[] {
  const table = (breakdown: string, text: string, first: string): readonly Block[] => {
    const rows = (page.breakdowns.find((one) => one.breakdown === breakdown)?.rows ?? []).filter(
      ({ accepted, concluded }) => accepted !== 0 || concluded !== 0,
    );
    if (rows.length === 0) return [];
    return [
      headed(text),
      textTable(
        [first, '受理', '调解终结', '达成协议'],
        rows.map(({ title: word, accepted, concluded, agreed }) => [
          word,
          number(accepted),
          number(concluded),
          number(agreed),
        ]),
        { widths: [4, 2, 2, 2], align: ['left', 'right', 'right', 'right'] },
      ),
    ];
  };
  return [
    ...table('organisation', '三、各机关办理情况', '行政机关'),
    ...table('category', '四、纠纷类别', '类别'),
    ...table('area', '五、地区', '地区'),
  ];
}

function corrections(page: EditionPage): readonly Block[] {
  if (page.corrects === null) return [];
  return [
    headed('更正说明'),
    paragraph(page.reason ?? '', { indent: 2 }),
    textTable(
      ['指标', '原数', '更正后'],
      page.changes.map(({ title: word, before, after }) => [word, number(before), number(after)]),
      { align: ['left', 'right', 'right'] },
    ),
  ];
}

function proof(page: EditionPage): readonly Block[] {
  if (page.hash === null) return [];
  return [
    headed('校验信息'),
    paragraph(`SHA-256：${page.hash}`, { size: 9, pitch: 14, indent: 2 }),
    paragraph(`Ed25519 签名：${page.signature ?? ''}`, { size: 9, pitch: 14, indent: 2 }),
    paragraph(`公钥：${page.publicKey ?? ''}`, { size: 9, pitch: 14, indent: 2 }),
  ];
}
