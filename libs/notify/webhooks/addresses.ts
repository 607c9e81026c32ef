import { BlockList, isIPv6 } from 'node:net';

/** What is not of the public internet, and what leads there by another name (RFC 6890 and its successors). */
const CLOSED: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // where clouds keep their metadata
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
  ['::', 96], // unspecified, loopback, IPv4 as it was once written
  ['::ffff:0:0', 96], // IPv4 in IPv6
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const v4 = new BlockList();
const v6 = new BlockList();
for (const [network, prefix] of CLOSED) {
  if (isIPv6(network)) v6.addSubnet(network, prefix, 'ipv6');
  else v4.addSubnet(network, prefix, 'ipv4');
}

/** Whether an address is one that anybody could reach from anywhere. */
export const isPublic = (address: string): boolean =>
  isIPv6(address) ? !v6.check(address, 'ipv6') : !v4.check(address, 'ipv4');

/** This machine itself. */
export const isLoopback = (address: string): boolean => /^127\./.test(address) || address === '::1';
