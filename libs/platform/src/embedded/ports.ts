import net from 'node:net';

const ATTEMPTS = 100;

/** Tries to listen on 127.0.0.1; 0 lets the system choose. Null when the port is taken. */
function probe(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address() as net.AddressInfo;
      server.close(() => resolve(address.port));
    });
  });
}

/** The wanted port, or the next free one above it; any free one for 0. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + ATTEMPTS; port += 1) {
    const free = await probe(port);
    if (free !== null) return free;
  }
  throw new Error(`no free port between ${wanted} and ${wanted + ATTEMPTS - 1}`);
}
