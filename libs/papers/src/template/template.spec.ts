import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PAPER_KIND_IDS, PAPER_KINDS, type PaperKindId } from '../kinds/kinds.js';
import { templateAsDocx } from '../views/templates.queries.js';
import { fieldsIn, parseTemplate } from './parse-template.js';
import { readDocx } from './read-docx.js';

const problemsIn = (text: string): readonly string[] =>
  parseTemplate(text).problems.map(({ line, text: told }) => `${line} ${told}`);

describe('the text of a template', () => {
  it.each([
    ['# 标题\n{{没有的字段}}', '2 没有名为“没有的字段”的字段，请对照字段表。'],
    ['{{#条款}}\n{{内容}}', '1 “条款”没有结束：缺少 {{/条款}}。'],
    ['{{内容}}', '1 没有名为“内容”的字段，请对照字段表。'],
    ['{{#纠纷事实}}\n一\n{{/纠纷事实}}', '1 没有名为“纠纷事实”的列表，请对照字段表。'],
    ['一\n{{/条款}}', '2 {{/条款}} 没有对应的开始。'],
    ['{{纠纷事实', '1 双花括号不成对：字段应写作 {{字段名}}。'],
    ['**甲', '1 加粗没有结束：前后各写两个星号。'],
    ['[字号] 特号\n一', '1 字号应为 二号、小二、三号、小三、四号、小四、五号 之一。'],
    ['|: 2 x\n|一|', '1 列宽应为一至十二个正数，例如“|: 2 3 2 3”。'],
    ['', '1 模板没有内容。'],
    ['一'.repeat(40_001), '1 模板过长：最多 40000 个字符。'],
    ['{{constructor}}', '1 没有名为“constructor”的字段，请对照字段表。'],
    ['{{#__proto__}}\n一\n{{/__proto__}}', '1 没有名为“__proto__”的列表，请对照字段表。'],
  ])('tells what is wrong and where: %j', (text, told) => {
    expect(problemsIn(text)).toContain(told);
  });

  it('is right with loops in conditions, rows in loops, and entries named inside their list only', () => {
    expect(problemsIn('{{?条款}}\n{{#条款}}\n|{{序号}}|{{内容}}|\n{{/条款}}\n{{/条款}}')).toEqual([]);
  });
});

describe('a Word file as template', () => {
  it.each(PAPER_KIND_IDS)(
    'gives %s back as it was: nothing is lost on the way through Word',
    async (kind: PaperKindId) => {
      const { text } = PAPER_KINDS[kind];
      const read = readDocx(await templateAsDocx(kind, text));
      const [before, after] = [parseTemplate(text), parseTemplate(read)];
      expect(after.problems).toEqual([]);
      expect([...fieldsIn(after.template)]).toEqual([...fieldsIn(before.template)]);
      expect(after.template.nodes.map(({ kind: node }) => node)).toEqual(
        expect.arrayContaining(before.template.nodes.map(({ kind: node }) => node)),
      );
      const words = (one: string): string => one.replace(/[\s\u3000|:*^<>#~\d]/g, '');
      expect(words(read)).toBe(words(text));
    },
  );

  const changed = async (change: (files: Record<string, Uint8Array>) => void): Promise<Buffer> => {
    const files = unzipSync(await templateAsDocx('transfer', PAPER_KINDS.transfer.text));
    change(files);
    return Buffer.from(zipSync(files));
  };
  const inBody =
    (xml: string) =>
    (files: Record<string, Uint8Array>): void => {
      const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
      files['word/document.xml'] = strToU8(body.replace('<w:p>', `${xml}<w:p>`));
    };

  it.each<[string, (files: Record<string, Uint8Array>) => void, RegExp]>([
    ['macros', (files) => (files['word/vbaProject.bin'] = strToU8('x')), /宏或嵌入对象/],
    ['embedded objects', (files) => (files['word/embeddings/a.xlsx'] = strToU8('x')), /宏或嵌入对象/],
    [
      'links to outside',
      (files) =>
        (files['word/_rels/document.xml.rels'] = strToU8(
          '<Relationships><Relationship Id="r" Target="http://example.test/t" TargetMode="External"/></Relationships>',
        )),
      /指向外部的链接/,
    ],
    ['a zip bomb', (files) => (files['word/a.xml'] = new Uint8Array(5_000_000)), /展开后过大/],
    ['pictures', inBody('<w:p><w:r><w:drawing/></w:r></w:p>'), /图片或图形/],
    ['tracked changes', inBody('<w:p><w:ins/></w:p>'), /修订/],
    [
      'entities',
      (files) => (files['word/document.xml'] = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>')),
      /不允许的声明/,
    ],
    ['no document', (files) => delete files['word/document.xml'], /不是 Word 文档/],
  ])('refuses %s', async (_what, change, told) => {
    const bytes = await changed((files) => void change(files));
    expect(() => readDocx(bytes)).toThrow(told);
  });

  it('refuses what is no zip, and what is too large', () => {
    expect(() => readDocx(Buffer.from('text'))).toThrow(/不是 Word 文档/);
    expect(() => readDocx(Buffer.alloc(800_000))).toThrow(/文件过大/);
  });
});
