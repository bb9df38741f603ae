/**
 * Decides whether a key is an issuer's: it lies under the issuer's own path, or the issuer lists it,
 * in its own document, its DID document or the key set of its origin (docs/spec/judging.md 19). That it is on the
 * issuer's host is nothing.
 * A key that says that somebody else owns it does not come here: no list can claim it.
 */
import { list } from '../formats/fields.ts'
import { own } from '../kernel/json.ts'
import type { World } from '../kernel/world.ts'
import { isSameController, isWebAddress } from '../net/identity.ts'
import { didWebKeys, isDidWeb } from './keys/did-web.ts'
import { thumbprint } from './keys/jwk.ts'
import { findIssuerJwks } from './keys/jwks.ts'
import type { KeyAnswer, PublicJwk, PublicKey } from './keys/key.ts'
import { loadKeyDocument } from './keys/key-document.ts'
import { keysOf } from './keys/method.ts'
import { liesUnder, type Place } from './who-may-speak.ts'

export type Found = Extract<KeyAnswer, { outcome: 'found' }>

/** A found key as the issuer's or as nobody's; `place` is where it stood, if it was not handed over. */
export async function tiedTo(
  issuer: string | undefined,
  key: PublicKey,
  world: World,
  place?: Place,
): Promise<Found> {
  if (issuer === undefined) return { outcome: 'found', key, binding: 'unbound' }
  if (place !== undefined && liesUnder(place, issuer))
    return { outcome: 'found', key, binding: 'bound' }
  const listed = await listedBy(issuer, key, world)
  return listed === undefined
    ? { outcome: 'found', key, binding: 'unbound' }
    : { outcome: 'found', key: { ...key, ...listed }, binding: 'bound' }
}

/** The key as the issuer lists it, with the dates it has there. */
async function listedBy(
  issuer: string,
  key: PublicKey,
  world: World,
): Promise<PublicKey | undefined> {
  if (isDidWeb(issuer)) return sameKey(await didWebKeys(issuer, world), key.jwk)
  if (!isWebAddress(issuer)) return undefined
  const set = await findIssuerJwks({ jwk: key.jwk }, issuer, world)
  return set.outcome === 'found' ? set.key : inProfile(issuer, key, world)
}

/** The issuer's own document lists a key by its address, or written out. */
async function inProfile(
  issuer: string,
  key: PublicKey,
  world: World,
): Promise<PublicKey | undefined> {
  const loaded = await loadKeyDocument(issuer, world)
  if (loaded.outcome !== 'document') return undefined
  const { document, host } = loaded
  const id = own(document, 'id')
  if (typeof id !== 'string' || !isSameController(id, issuer)) return undefined
  const named = ['assertionMethod', 'publicKey'].flatMap((member) => list(own(document, member)))
  return named.includes(key.id) ? key : sameKey(await keysOf(document, issuer, host), key.jwk)
}

async function sameKey(keys: readonly PublicKey[], jwk: PublicJwk): Promise<PublicKey | undefined> {
  const wanted = await thumbprint(jwk)
  for (const key of keys) if ((await thumbprint(key.jwk)) === wanted) return key
  return undefined
}
