import { execFileSync } from 'node:child_process';

const READER = `
import { extractText, getDocumentProxy } from 'unpdf';
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { text } = await extractText(await getDocumentProxy(new Uint8Array(Buffer.concat(chunks))), { mergePages: false });
process.stdout.write(JSON.stringify(text));
`;

/** Text of each page, as a reader's program finds it. In a process of its own: Jest's modules cannot import it. */
export function textOfPdf(bytes: Buffer): readonly string[] {
  const read = execFileSync(process.execPath, ['--input-type=module', '--eval', READER], { input: bytes });
  return (JSON.parse(read.toString()) as string[]).map((page) => page.replace(/\s*\n\s*/g, ''));
}
