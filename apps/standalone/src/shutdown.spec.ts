import net from 'node:net';
import { assertPortFree, PortInUse } from './port.js';
import { Shutdown } from './shutdown.js';

describe('stopping', () => {
  it('stops what was started in the opposite order, once, and goes on after a failure', async () => {
    const stopped: string[] = [];
    const shutdown = new Shutdown((line) => stopped.push(`said ${line}`));
    for (const name of ['database', 'api', 'workers']) {
      shutdown.add({
        name,
        stop: async () => {
          stopped.push(name);
          if (name === 'api') throw new Error('stuck');
        },
      });
    }
    expect(shutdown.begun).toBe(false);
    const [first] = await Promise.all([shutdown.run(), shutdown.run()]);
    expect(first).toBe(false);
    expect(stopped).toEqual(['workers', 'api', 'said api: stuck', 'database']);
    expect(shutdown.begun).toBe(true);
  });

  it('stops at once what is added while stopping', async () => {
    const shutdown = new Shutdown(() => undefined);
    await shutdown.run();
    let stopped = false;
    shutdown.add({ name: 'late', stop: async () => void (stopped = true) });
    await shutdown.run();
    expect(stopped).toBe(true);
  });
});

describe('the port', () => {
  it('is said to be in use, with what to do, before anything is started', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo;
    try {
      await expect(assertPortFree(port, '127.0.0.1')).rejects.toThrow(PortInUse);
      await expect(assertPortFree(port, '127.0.0.1')).rejects.toThrow(/已被占用.*PORT=/s);
    } finally {
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
    await expect(assertPortFree(port, '127.0.0.1')).resolves.toBeUndefined();
    await expect(assertPortFree(0, '127.0.0.1')).resolves.toBeUndefined();
  });
});
