/** Decides which addresses may be asked at all: public https hosts, never the person's own network. */
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import type { Loaded, Wanted, World } from '../kernel/world.ts'
import { hostOf } from './identity.ts'

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
 * The https address to ask, `http:` upgraded. Refused are other schemes, IP literals
 * in any spelling (the URL parser turns decimal, octal and hex into dots), single-label and local names,
 * user names and odd ports.
 */
export function guardHost(address: string): Result<URL, 'refusedHost'> {
  if (!URL.canParse(address)) return failed('refusedHost')
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol)) return failed('refusedHost')
  url.protocol = 'https:'
  if (url.username !== '' || url.password !== '' || url.port !== '') return failed('refusedHost')
  return isPublicName(url.hostname) ? found(url) : failed('refusedHost')
}

/** Asks `load` for nothing but a public host, and hears no other: an answer may come from where a redirect led. */
export async function loadPublic(wanted: Wanted, load: World['load']): Promise<Loaded> {
  if (!guardHost(wanted.url).ok) return refused(wanted.url)
  const loaded = await load(wanted)
  return loaded.outcome === 'unreachable' || guardHost(loaded.url).ok ? loaded : refused(loaded.url)
}

function refused(url: string): Loaded {
  return { outcome: 'unreachable', why: 'refusedHost', host: hostOf(url) }
}

/** A name that others can reach: no address of numbers, and none of the person's own network. */
export function isPublicName(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '')
  if (name.startsWith('[') || /^[\d.]+$/.test(name) || !name.includes('.')) return false
  return !PRIVATE_ENDS.some((end) => name === end || name.endsWith(`.${end}`))
}
