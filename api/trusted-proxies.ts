import { BlockList, isIP } from 'node:net'

/**
 * Máy chủ trung gian được tin: those whose word about a caller's address is taken, from addresses and networks such as
 * `10.1.2.3, 10.9.0.0/16, fd00::/8`; this machine is always one of them. Nothing where one of them is neither.
 */
export function trustedProxies(text = ''): BlockList | undefined {
  const list = new BlockList()
  list.addSubnet('127.0.0.0', 8, 'ipv4')
  list.addAddress('::1', 'ipv6')
  for (const each of text.split(',').map((part) => part.trim())) {
    if (each === '') continue
    const [address = '', bits, ...more] = each.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    const most = family === 'ipv6' ? 128 : 32
    const prefix = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN
    if (!isIP(address) || !(prefix <= most) || more.length > 0) return undefined
    list.addSubnet(address, prefix, family)
  }
  return list
}

/** Whether a proxy is trusted; IPv4 in IPv6's clothes is the same machine. */
export function isTrusted(list: BlockList, given: string): boolean {
  const address = given.replace(/^::ffff:(?=\d+\.)/i, '')
  const version = isIP(address)
  return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4')
}
