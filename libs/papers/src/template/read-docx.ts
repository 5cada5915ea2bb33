import { strFromU8, unzipSync } from 'fflate';
import { invalid } from '@platform/messaging';
import { SaxesParser } from 'saxes';
import { DocxReader } from './docx-reader.js';

const MOST_BYTES = 700_000;
const MOST_FILES = 100;
const MOST_UNPACKED = 4_000_000;

const refuse = (text: string): Error => invalid('DOCX_REFUSED', text, { field: 'docx' });

/**
 * Reads a Word file as the text of a template. What a template cannot say (pictures, text boxes, fields, tracked changes) is
 * refused by its name, never dropped in silence. Macros, embedded objects, links to outside and zip bombs are refused before
 * anything is unpacked.
 */
export function readDocx(bytes: Buffer): string {
  const files = unpack(bytes);
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  if (/macroEnabled/i.test(read('[Content_Types].xml'))) throw refuse('文件含有宏，请另存为不含宏的 .docx 后再上传。');
  for (const name of Object.keys(files).filter((one) => one.endsWith('.rels'))) {
    if (/TargetMode\s*=\s*["']External["']/i.test(read(name))) {
      throw refuse('文件含有指向外部的链接，请删除超链接和外部引用后再上传。');
    }
  }
  const xml = read('word/document.xml');
  if (xml === '') throw refuse('文件不是 Word 文档（.docx）。');
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw refuse('文件含有不允许的声明。');
  return textOf(xml);
}

function unpack(bytes: Buffer): Readonly<Record<string, Uint8Array>> {
  if (bytes.length > MOST_BYTES) throw refuse(`文件过大：最多 ${Math.floor(MOST_BYTES / 1000)} KB。`);
  let count = 0;
  let unpacked = 0;
  try {
    return unzipSync(new Uint8Array(bytes), {
      filter: ({ name, originalSize }) => {
        count += 1;
        unpacked += originalSize;
        if (count > MOST_FILES || unpacked > MOST_UNPACKED) throw refuse('文件展开后过大，已拒绝。');
        if (/vbaProject|activeX|embeddings|\.bin$/i.test(name)) {
          throw refuse('文件含有宏或嵌入对象，请删除后另存为 .docx 再上传。');
        }
        return /\.(xml|rels)$/.test(name);
      },
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'DOCX_REFUSED') throw error;
    throw refuse('文件不是 Word 文档（.docx），或者已损坏。');
  }
}

function textOf(xml: string): string {
  const reader = new DocxReader(refuse);
  const parser = new SaxesParser();
  const failed: { error?: Error } = {};
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('text', (text) => reader.text(text));
  parser.on('error', (error) => (failed.error ??= error));
  parser.write(xml).close();
  if (failed.error) throw refuse('文件内容已损坏，无法读取。');
  return reader.lines.join('\n');
}
