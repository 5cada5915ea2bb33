import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpSender } from './http-sender.js';
import { BodyRefused, readBody } from './read-body.js';

type Handler = http.RequestListener;

async function serving<T>(handler: Handler, use: (port: number) => Promise<T>): Promise<T> {
  const server = http.createServer(handler);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

const letter = (port: number, host = '127.0.0.1') => ({
  url: `http://${host}:${port}/hook`,
  headers: { 'webhook-id': 'm1' },
  body: '{"a":1}',
});
const allowing = (...allow: string[]) => new HttpSender({ allow, timeoutMs: 300 });

describe('sending', () => {
  it('delivers headers and body and answers the status', async () => {
    const seen: string[] = [];
    const handler: Handler = (request, response) => {
      void readBody(request, 1000, 1000).then((body) => {
        seen.push(`${request.method} ${request.url} ${request.headers['webhook-id']} ${body}`);
        response.writeHead(202, { 'Retry-After': '7' }).end('thanks');
      });
    };
    const sent = await serving(handler, (port) => allowing('127.0.0.1').send(letter(port)));
    expect(sent).toEqual({ kind: 'answered', status: 202, askedPauseMs: 7000 });
    expect(seen).toEqual(['POST /hook m1 {"a":1}']);
  });

  it('connects to the address that was judged, whatever the name says later', async () => {
    const asked: string[] = [];
    const resolve = (host: string) => {
      asked.push(host);
      return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    };
    const sender = new HttpSender({ allow: ['partner.test'], resolve, timeoutMs: 300 });
    const hosts: (string | undefined)[] = [];
    const sent = await serving(
      (request, response) => {
        hosts.push(request.headers.host);
        response.end();
      },
      (port) => sender.send(letter(port, 'partner.test')),
    );
    expect(sent).toMatchObject({ status: 200 });
    expect(asked).toEqual(['partner.test']);
    expect(hosts[0]).toMatch(/^partner\.test:/);
  });

  it('reaches nothing on this machine that is no exception', async () => {
    let reached = 0;
    const sent = await serving(
      (_request, response) => {
        reached += 1;
        response.end();
      },
      (port) => allowing().send(letter(port)),
    );
    expect(sent).toEqual({ kind: 'failed', code: 'ADDRESS_NOT_ALLOWED' });
    expect(reached).toBe(0);
  });

  it('follows no redirect', async () => {
    let inside = 0;
    const sent = await serving(
      (_request, response) => {
        inside += 1;
        response.end();
      },
      (secret) =>
        serving(
          (_request, response) => response.writeHead(302, { Location: `http://127.0.0.1:${secret}/` }).end(),
          (port) => allowing('127.0.0.1').send(letter(port)),
        ),
    );
    expect(sent).toMatchObject({ kind: 'answered', status: 302 });
    expect(inside).toBe(0);
  });

  it('waits for a bounded time, for the head and for the body of the answer', async () => {
    const silent = await serving(
      () => undefined,
      (port) => allowing('127.0.0.1').send(letter(port)),
    );
    expect(silent).toEqual({ kind: 'failed', code: 'TIMEOUT' });
    const dripping = await serving(
      (_request, response) => void response.writeHead(200).write('.'),
      (port) => allowing('127.0.0.1').send(letter(port)),
    );
    expect(dripping).toEqual({ kind: 'failed', code: 'TIMEOUT' });
  });

  it('reads little of a long answer', async () => {
    const flood = Buffer.alloc(64 * 1024, 'x');
    const sent = await serving(
      (_request, response) => {
        response.writeHead(200);
        const more = (): void => {
          while (response.writable && response.write(flood));
        };
        response.on('drain', more);
        more();
      },
      (port) => allowing('127.0.0.1').send(letter(port)),
    );
    expect(sent).toMatchObject({ kind: 'answered', status: 200 });
  });

  it('names a refused connection by its code', async () => {
    const closed = await serving(
      () => undefined,
      (port) => Promise.resolve(port),
    );
    expect(await allowing('127.0.0.1').send(letter(closed))).toEqual({ kind: 'failed', code: 'ECONNREFUSED' });
  });
});

describe('receiving', () => {
  const answer =
    (maxBytes: number, timeoutMs: number): Handler =>
    (request, response) => {
      readBody(request, maxBytes, timeoutMs).then(
        (body) => response.end(body),
        (error: unknown) => response.writeHead(error instanceof BodyRefused ? error.status : 500).end(),
      );
    };

  it('refuses a body that is too large, announced or not', async () => {
    const body = 'x'.repeat(2000);
    await serving(answer(1000, 1000), async (port) => {
      const url = `http://127.0.0.1:${port}`;
      expect((await fetch(url, { method: 'POST', body })).status).toBe(413);
      const stream = new Blob([body]).stream();
      expect((await fetch(url, { method: 'POST', body: stream, duplex: 'half' } as RequestInit)).status).toBe(413);
      expect((await fetch(url, { method: 'POST', body: 'short' })).status).toBe(200);
    });
  });

  it('refuses a body that comes too slowly', async () => {
    const status = await serving(
      answer(1000, 100),
      (port) =>
        new Promise<number | undefined>((resolve) => {
          const request = http.request({ host: '127.0.0.1', port, method: 'POST' }, (response) => {
            resolve(response.statusCode);
            request.destroy();
          });
          request.on('error', () => undefined);
          request.write('{');
        }),
    );
    expect(status).toBe(408);
  });
});
