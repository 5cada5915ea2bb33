import { Readable } from 'node:stream';
import { fileTypeFromStream } from 'file-type/node';
import { invalid } from '@platform/messaging';

const TEXT = 'text/plain';

/**
 * Bytes must be of the kind that was announced, told by themselves and not by their name. Text has no mark of its own: it is
 * what nothing else claims and reads as UTF-8 without control characters.
 * @throws DomainError `ATTACHMENT_TYPE_DIFFERS`
 */
export async function requireMediaType(announced: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const fits = announced === TEXT ? await isText(bytes) : (await detected(bytes)) === announced;
  if (fits) return;
  throw invalid('ATTACHMENT_TYPE_DIFFERS', '文件内容与登记的类型不符（按文件内容判断，不看扩展名），未保存。', {
    field: 'mediaType',
  });
}

async function detected(bytes: AsyncIterable<Buffer>): Promise<string | undefined> {
  const stream = Readable.from(bytes, { objectMode: false });
  try {
    return (await fileTypeFromStream(stream))?.mime;
  } finally {
    stream.destroy();
  }
}

/** Everything below a blank but tab, line feed and carriage return. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

async function isText(bytes: AsyncIterable<Buffer>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of bytes) if (CONTROL.test(decoder.decode(piece, { stream: true }))) return false;
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
