import type { IncomingMessage } from 'node:http';

export class BodyRefused extends Error {
  constructor(readonly status: 408 | 413) {
    super(status === 413 ? 'body too large' : 'body too slow');
  }
}

/**
 * The body of a request, bounded in size and time: a sender that drips or floods costs no more than that.
 * @throws BodyRefused
 */
export function readBody(request: IncomingMessage, maxBytes: number, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = (status: 408 | 413): void => {
      clearTimeout(deadline);
      request.removeAllListeners('data');
      request.resume();
      reject(new BodyRefused(status));
    };
    const deadline = setTimeout(() => refuse(408), timeoutMs);
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) return refuse(413);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) return refuse(413);
      chunks.push(chunk);
    });
    request.on('end', () => {
      clearTimeout(deadline);
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    request.on('error', () => refuse(408));
  });
}
