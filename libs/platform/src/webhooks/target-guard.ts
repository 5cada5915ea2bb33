import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/**
 * Where a webhook may go (SSRF guard). A name is resolved once, every address of it is judged, and the connection is
 * made to the address that was judged, so that a name cannot change its answer in between.
 */
export interface Target {
  readonly url: URL;
  readonly address: string;
  readonly family: 4 | 6;
}

export type TargetFault =
  'URL_INVALID' | 'URL_HAS_CREDENTIALS' | 'SCHEME_NOT_ALLOWED' | 'NAME_NOT_RESOLVED' | 'ADDRESS_NOT_ALLOWED';

export class TargetRefused extends Error {
  constructor(readonly fault: TargetFault) {
    super(fault);
  }
}

export interface Address {
  readonly address: string;
  readonly family: number;
}

export type Resolve = (host: string) => Promise<readonly Address[]>;

export interface GuardOptions {
  /**
   * Exceptions of this installation: `host`, `host:port`, or `10.20.0.0/16` (bodies on a government network). An
   * exception also allows plain http.
   */
  readonly allow: readonly string[];
  readonly resolve?: Resolve;
}

const resolveAll: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** IANA special-purpose registries; what is left is reachable for everybody anyway. */
const V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Metadata service of a large cloud in this country; its address is inside 100.64.0.0/10, kept for who reads this. */
const CLOUD_METADATA = '100.100.100.200';
/** Only global unicast may be reached at all; of it, what tunnels IPv4 or is for documents may not. */
const V6_GLOBAL: readonly [string, number] = ['2000::', 3];
const V6_INSIDE_GLOBAL: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const special4 = new BlockList();
for (const [net, prefix] of V4) special4.addSubnet(net, prefix, 'ipv4');
special4.addAddress(CLOUD_METADATA, 'ipv4');
const global6 = new BlockList();
global6.addSubnet(...V6_GLOBAL, 'ipv6');
const special6 = new BlockList();
for (const [net, prefix] of V6_INSIDE_GLOBAL) special6.addSubnet(net, prefix, 'ipv6');

export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special4.check(address, 'ipv4');
  // IPv4 in IPv6 clothes (::ffff:127.0.0.1, 64:ff9b::/96) is not global unicast and falls out here.
  return isIPv6(address) && global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}

/** @throws TargetRefused */
export async function judgeTarget(text: string, options: GuardOptions): Promise<Target> {
  const url = parsed(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port || (url.protocol === 'http:' ? '80' : '443');
  const byName = options.allow.some((entry) => entry === host || entry === `${host}:${port}`);
  const addresses = await addressesOf(host, options.resolve ?? resolveAll);
  const excepted = byName || addresses.every(({ address }) => inAllowedNet(address, options.allow));
  if (!excepted && !addresses.every(({ address }) => isPublicAddress(address))) {
    throw new TargetRefused('ADDRESS_NOT_ALLOWED');
  }
  if (url.protocol !== 'https:' && !excepted) throw new TargetRefused('SCHEME_NOT_ALLOWED');
  const [first] = addresses;
  if (!first) throw new TargetRefused('NAME_NOT_RESOLVED');
  return { url, address: first.address, family: first.family === 6 ? 6 : 4 };
}

function parsed(text: string): URL {
  if (!URL.canParse(text)) throw new TargetRefused('URL_INVALID');
  const url = new URL(text);
  if (url.username || url.password) throw new TargetRefused('URL_HAS_CREDENTIALS');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new TargetRefused('SCHEME_NOT_ALLOWED');
  if (url.hash) throw new TargetRefused('URL_INVALID');
  return url;
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly Address[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  try {
    const found = await resolve(host);
    if (found.length === 0) throw new TargetRefused('NAME_NOT_RESOLVED');
    return found;
  } catch {
    throw new TargetRefused('NAME_NOT_RESOLVED');
  }
}

function inAllowedNet(address: string, allow: readonly string[]): boolean {
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  return allow.some((entry) => {
    const [net = '', prefix] = entry.split('/');
    if (prefix === undefined || (isIPv4(net) ? 'ipv4' : 'ipv6') !== family || isIP(net) === 0) return false;
    const list = new BlockList();
    list.addSubnet(net, Number(prefix), family);
    return list.check(address, family);
  });
}
