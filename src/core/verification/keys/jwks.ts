/** Finds a key in a JWK Set that an issuer publishes (RFC 7517 section 5). */
import type { JsonObject } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import { readJwk, thumbprint } from './jwk.ts'
import type { KeyAnswer, PublicJwk } from './key.ts'
import { loadKeyDocument } from './key-document.ts'

/** Which key is wanted: by name, or by being the same key. */
export type Wanted = { readonly kid: string } | { readonly jwk: PublicJwk }

export function isJwks(document: JsonObject): boolean {
  return Array.isArray(own(document, 'keys'))
}

/** The key set at the issuer's well-known address, bound because the host is the issuer's. */
export async function findIssuerJwks(
  wanted: Wanted,
  issuer: string,
  world: World,
): Promise<KeyAnswer> {
  const url = new URL('/.well-known/jwks.json', issuer).href
  const loaded = await loadKeyDocument(url, world)
  if (loaded.outcome === 'text') return { outcome: 'missing', host: loaded.host }
  if (loaded.outcome !== 'document') return loaded
  return keyInSet(loaded.document, wanted, issuer, loaded.host)
}

/** Picks the wanted key of the set. */
export async function keyInSet(
  document: JsonObject,
  wanted: Wanted,
  issuer: string,
  host: string,
): Promise<KeyAnswer> {
  const members = own(document, 'keys')
  const entries = (Array.isArray(members) ? members : []).filter(isObject)
  for (const entry of entries) {
    const read = readJwk(entry)
    if (!isOf(entry, issuer) || !read.ok) continue
    if (!(await isWanted(read.value, wanted, entries.length))) continue
    const id = 'kid' in wanted ? wanted.kid : `${issuer}#${read.value.kid ?? ''}`
    return { outcome: 'found', key: { id, jwk: read.value }, binding: 'bound' }
  }
  return { outcome: 'notListed', host }
}

/** A key that names another issuer is not this one's. */
export function isOf(key: JsonObject, issuer: string | undefined): boolean {
  const named = own(key, 'iss')
  return named === undefined || named === issuer
}

/** By name (whole, or the fragment of a key URL; a set of one needs no name), or by being the same key. */
async function isWanted(jwk: PublicJwk, wanted: Wanted, size: number): Promise<boolean> {
  if (!('kid' in wanted)) return (await thumbprint(jwk)) === (await thumbprint(wanted.jwk))
  const at = wanted.kid.indexOf('#')
  if (at < 0) return jwk.kid === wanted.kid || (size === 1 && jwk.kid === undefined)
  return jwk.kid === wanted.kid || jwk.kid === wanted.kid.slice(at + 1)
}
