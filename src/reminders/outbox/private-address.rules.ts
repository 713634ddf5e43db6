import { BlockList, isIP } from 'node:net';

/** Addresses that lead into a machine or a house: IANA's special-purpose registries (RFC 6890 and its successors). */
const within = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  within.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['2001::', 32],
  ['2002::', 16],
] as const)
  within.addSubnet(network, bits, 'ipv6');

/** Whether nothing outside is meant by it; an IPv4 address in an IPv6 one counts as itself. */
export function isPrivateAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 0) return true;
  return within.check(address, kind === 6 ? 'ipv6' : 'ipv4');
}
