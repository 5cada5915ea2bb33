import { isIPv6 } from 'node:net';
import type { Request } from 'express';

/** What proxies at these addresses say of the caller is believed: its address, whether it came by TLS, and the host it asked. */
export function trustProxies(app: { set(name: string, value: unknown): unknown }, proxies: readonly string[]): void {
  app.set('trust proxy', [...proxies]);
}

/** True where the other end of the connection itself is such a proxy. */
export function isFromProxy(request: Request): boolean {
  const isProxy = request.app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  return isProxy(request.socket.remoteAddress ?? '', 0);
}

/** Who is asked to slow down. A caller on IPv6 has a whole /64 to change its address in. */
export function callerOf({ ip = '' }: Pick<Request, 'ip'>): string {
  const address = ip.replace(/^::ffff:/i, '');
  return isIPv6(address) ? prefix64(address) : address;
}

/** The first four groups of an address, with `::` written out. */
function prefix64(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
