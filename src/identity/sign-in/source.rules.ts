import { isIPv6 } from 'node:net';

const prefixGroups = 4;

/** Where a try comes from: an IPv4 address, or the /64 of an IPv6 one, as a household or a phone is given a whole /64. */
export function sourceOf(address: string): string {
  const [bare = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(bare)) return address;
  return `${groupsOf(bare).slice(0, prefixGroups).join(':')}::/64`;
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const left = Math.max(0, 8 - before.length - after.length);
  const filling = tail === undefined ? [] : Array.from({ length: left }, () => '0');
  return [...before, ...filling, ...after].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}
