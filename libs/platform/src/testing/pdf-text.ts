import { execFileSync } from 'node:child_process';

const READER = `
import { extractText, getDocumentProxy } from 'unpdf';
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const texts = [];
for (const file of JSON.parse(Buffer.concat(chunks).toString())) {
  const proxy = await getDocumentProxy(new Uint8Array(Buffer.from(file, 'base64')));
  texts.push((await extractText(proxy, { mergePages: false })).text);
}
process.stdout.write(JSON.stringify(texts));
`;

/** Text of each page of each file, as a reader's program finds it. In a process of its own: Jest's modules cannot import it. */
export function textOfPdfs(files: readonly Buffer[]): readonly (readonly string[])[] {
  const input = JSON.stringify(files.map((file) => file.toString('base64')));
  const read = execFileSync(process.execPath, ['--input-type=module', '--eval', READER], {
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
  return (JSON.parse(read.toString()) as string[][]).map((pages) => pages.map((page) => page.replace(/\s*\n\s*/g, '')));
}

export const textOfPdf = (bytes: Buffer): readonly string[] => textOfPdfs([bytes])[0] ?? [];
