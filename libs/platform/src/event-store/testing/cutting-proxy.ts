import net from 'node:net';

export interface CuttingProxy {
  /** The given URL by way of the proxy. */
  readonly url: string;
  /** Passes the next request on and cuts the connection when the answer to it comes: the caller never hears of it. */
  cutNextAnswer(): void;
  /** How many connections were cut. */
  readonly cuts: number;
  /** Takes connections and bytes, and passes nothing on. */
  silence(silent: boolean): void;
  close(): Promise<void>;
}

/** A TCP proxy before PostgreSQL that loses acknowledgements. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const server = new URL(target);
  const state = { armed: false, silent: false, cuts: 0 };
  const sockets = new Set<net.Socket>();

  const listener = net.createServer((client) => {
    const upstream = net.connect(Number(server.port), server.hostname);
    let waitsForAnswer = false;
    const drop = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', drop);
      socket.on('close', () => {
        sockets.delete(socket);
        drop();
      });
    }
    client.on('data', (bytes) => {
      if (state.silent) return;
      if (state.armed && bytes.includes('TestHappened')) {
        state.armed = false;
        waitsForAnswer = true;
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (state.silent) return;
      if (!waitsForAnswer) return void client.write(bytes);
      // The answer is there, so the commit is: the function ran in a transaction of its own.
      state.cuts += 1;
      drop();
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));

  const url = new URL(target);
  url.port = String((listener.address() as net.AddressInfo).port);
  return {
    url: url.href,
    cutNextAnswer: () => void (state.armed = true),
    get cuts() {
      return state.cuts;
    },
    silence: (silent) => void (state.silent = silent),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => listener.close(() => resolve()));
    },
  };
}
