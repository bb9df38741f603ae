/** Tells whether an address is one that the issuer's own profile claims. */
import type { JsonObject } from '../../kernel/json.ts'
import { plainPath } from '../who-may-speak.ts'
import { textOf, textsOf, verificationOf } from './members.ts'

export type Scope =
  | { readonly within: true; readonly sloppy: boolean }
  | { readonly within: false; readonly rule: 'startsWith' | 'allowedOrigins' | 'userinfo' }

/**
 * Compares `address` with the policy of the issuer's profile, which was read at `issuerId`.
 * Both rules must hold: `startsWith` when stated, and `allowedOrigins`, by default the issuer's own host.
 */
export function scopeOf(address: string, issuer: JsonObject, issuerId: string): Scope {
  const policy = verificationOf(issuer)
  const target = new URL(address)
  if (target.username !== '' || target.password !== '') return { within: false, rule: 'userinfo' }
  const prefixes = textsOf(policy.startsWith)
  if (prefixes.length > 0 && !prefixes.some((prefix) => isUnder(address, prefix)))
    return { within: false, rule: 'startsWith' }
  const stated = textsOf(policy.allowedOrigins)
  const origins = stated.length > 0 ? stated : [issuerId]
  return origins.map(authority).includes(target.host)
    ? { within: true, sloppy: stated.some((origin) => origin.includes('/')) }
    : { within: false, rule: 'allowedOrigins' }
}

/**
 * Same host, and the decoded path goes on at a boundary: `https://ex.org` is no prefix of `https://ex.org.evil.tld`,
 * and nothing is under a path when nobody can say where it leads.
 */
function isUnder(target: string, prefix: string): boolean {
  if (!URL.canParse(prefix)) return false
  const [there, start] = [new URL(target), new URL(prefix)]
  if (start.host !== there.host || start.username !== '') return false
  const [path, root] = [plainPath(target), plainPath(prefix)]
  if (path === undefined || root === undefined) return false
  return goesOn(path + there.search, root + start.search)
}

function goesOn(path: string, root: string): boolean {
  if (!path.startsWith(root)) return false
  const next = path.charAt(root.length)
  return next === '' || '/?#'.includes(next) || /[^\p{L}\p{N}]$/u.test(root)
}

/** Host with port, lower case, default ports dropped; some issuers write a scheme or a path too. */
export function authority(origin: string): string {
  const written = origin.trim()
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`
  return URL.canParse(url) ? new URL(url).host : ''
}

/** The host a profile without a web address as id speaks of: its `url`, or the `origin` of 0.5. */
export function statedHost(issuer: JsonObject): string | undefined {
  const stated = textOf(issuer, 'url', 'origin')
  return stated === undefined ? undefined : authority(stated) || undefined
}
