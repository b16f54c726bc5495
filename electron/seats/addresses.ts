import { BlockList, isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** The addresses of an inner network: RFC 1918, RFC 6598, link-local, unique local, and the PC itself. */
const inner = new BlockList();
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['127.0.0.0', 8],
] as const)
  inner.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['fc00::', 7],
  ['fe80::', 10],
  ['::1', 128],
] as const)
  inner.addSubnet(net, bits, 'ipv6');

/** Whether an address lies in an inner network; anything that is no address does not. */
export function isInner(address: string): boolean {
  const bare = bareAddress(address);
  const family = isIP(bare);
  return family !== 0 && inner.check(bare, family === 6 ? 'ipv6' : 'ipv4');
}

/** Without the zone of an IPv6 address, and IPv4 as IPv4: `::ffff:10.0.0.1` is 10.0.0.1. */
export function bareAddress(address: string): string {
  return address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

/** The inner addresses of this PC by which others can reach it, IPv4 first; not its own loopback. `anywhere`: all of them. */
export function ownAddresses(anywhere = false): string[] {
  const all = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, address }) => !internal && (anywhere || isInner(address)) && !/^fe80:/i.test(address))
    .map(({ address }) => bareAddress(address));
  return [...new Set(all)].sort((a, b) => isIP(a) - isIP(b));
}

/** The names and addresses under which this PC may be asked. */
export function ownNames(anywhere = false): string[] {
  const named = [hostname(), hostname().toLowerCase()];
  const all = [...ownAddresses(anywhere), ...named, 'localhost', '127.0.0.1', '::1'];
  return [...new Set(all)].filter((name) => name !== '');
}

/** `192.168.1.20`, `192.168.1.20:9000`, `[fd00::1]:9000`, `zhuji` as address and port; null when it is neither. */
export function hostAndPort(words: string, usual: number): { host: string; port: number } | null {
  const trimmed = words
    .trim()
    .normalize('NFKC')
    .replace(/^https:\/\//i, '')
    .replace(/\/+$/, '');
  if (isIP(trimmed) === 6) return { host: trimmed, port: usual };
  const [, bracketed, plain, digits] = /^(?:\[([0-9a-f:.%]+)\]|([\w.-]+))(?::(\d{1,5}))?$/i.exec(trimmed) ?? [];
  const host = bracketed ?? plain;
  const port = digits === undefined ? usual : Number(digits);
  if (!host || (bracketed && isIP(bracketed) !== 6) || port < 1 || port > 65_535) return null;
  return { host, port };
}

/** An address as it stands before a port. */
export function inAddress(host: string, port: number): string {
  return isIP(host) === 6 ? `[${host}]:${port}` : `${host}:${port}`;
}
