/** Tells public internet addresses from those of a private network, a machine or a test range. */
import { BlockList, isIP } from 'node:net'

const PRIVATE = new BlockList()
for (const [net, bits] of [
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
])
  PRIVATE.addSubnet(net, bits, 'ipv4')

/** Only 2000::/3 is public IPv6; of that, documentation, Teredo and 6to4 are not. */
const PUBLIC6 = new BlockList()
PUBLIC6.addSubnet('2000::', 3, 'ipv6')
const PRIVATE6 = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
])
  PRIVATE6.addSubnet(net, bits, 'ipv6')

/** True for an address that anybody on the internet may reach; IPv4 inside IPv6 is never one. */
export function isPublic(address) {
  const family = isIP(address)
  if (family === 4) return !PRIVATE.check(address, 'ipv4')
  if (family !== 6) return false
  return PUBLIC6.check(address, 'ipv6') && !PRIVATE6.check(address, 'ipv6')
}
