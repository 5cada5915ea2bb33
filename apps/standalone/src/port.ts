import net from 'node:net';
import { StartError } from './start-error.js';

/** Somebody else listens there. Said before anything is started: the first start takes minutes. */
export class PortInUse extends StartError {
  constructor(port: number, host: string) {
    super(
      `端口 ${port}（${host}）已被占用，请关闭占用它的程序，或用 PORT 指定其他端口，例如 PORT=${port + 1} npm start\n` +
        `Port ${port} on ${host} is in use: stop what uses it, or choose another: PORT=${port + 1} npm start`,
    );
    this.name = 'PortInUse';
  }
}

/** @throws PortInUse */
export async function assertPortFree(port: number, host: string): Promise<void> {
  if (port === 0) return;
  const server = net.createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port, host) : error),
    );
    server.listen(port, host, resolve);
  });
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
