/** Decides which addresses may be asked at all: public https hosts, never the person's own network. */
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'

/** Names that lead into the person's own network or machine (RFC 6761, 6762, 8375 and common habits). */
const PRIVATE_ENDS = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'home.arpa',
  'localdomain',
  'onion',
  'invalid',
]

/**
 * The https address to ask, `http:` upgraded (sharing-security.md 3.4). Refused are other schemes, IP literals
 * in any spelling (the URL parser turns decimal, octal and hex into dots), single-label and local names,
 * user names and odd ports. `allowed` names host[:port] pairs that tests may ask as they are.
 */
export function guardHost(
  address: string,
  allowed: readonly string[] = [],
): Result<URL, 'refusedHost'> {
  if (!URL.canParse(address)) return failed('refusedHost')
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol)) return failed('refusedHost')
  if (allowed.includes(url.host)) return found(url)
  url.protocol = 'https:'
  if (url.username !== '' || url.password !== '' || url.port !== '') return failed('refusedHost')
  return isPublicName(url.hostname) ? found(url) : failed('refusedHost')
}

function isPublicName(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '')
  if (name.startsWith('[') || /^[\d.]+$/.test(name) || !name.includes('.')) return false
  return !PRIVATE_ENDS.some((end) => name === end || name.endsWith(`.${end}`))
}
