/** Finds the keys that an issuer's own profile allows to sign its badges. */

import { isoOrWritten } from '../../formats/date.ts'
import { list, present } from '../../formats/fields.ts'
import { fromUtf8 } from '../../kernel/bytes.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isObject, own, parseObject } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import { isSameAddress, isWebAddress } from '../../net/identity.ts'
import { readJwk } from '../keys/jwk.ts'
import type { PublicJwk } from '../keys/key.ts'
import { holdsPrivateKey, isPem, jwkFromPem } from '../keys/pem.ts'
import type { Place } from '../who-may-speak.ts'
import { idOf, textOf } from './members.ts'

export type IssuerKey =
  | {
      readonly outcome: 'key'
      readonly id: string
      readonly jwk: PublicJwk
      /** where it was read; undefined for a key that was written out */
      readonly place?: Place
      /** a document of a key that says of nobody that it is theirs */
      readonly isOwnerless?: true
      /** dates on the key, as written */
      readonly revoked?: string
      readonly expires?: string
    }
  /** the key says that somebody else owns it */
  | { readonly outcome: 'mismatch'; readonly id: string; readonly owner: string }
  | { readonly outcome: 'refused'; readonly id: string; readonly why: string }
  | { readonly outcome: 'missing'; readonly id: string }
  | {
      readonly outcome: 'unreachable'
      readonly id: string
      readonly why: string
      readonly host: string
    }

/** The references that the profile lists: addresses, or keys written out. */
export function listedKeys(profile: JsonObject): readonly Json[] {
  return list(own(profile, 'publicKey'))
}

/** The listed key with this id; http and https name one key. */
export function listedAs(profile: JsonObject, id: string): Json | undefined {
  return listedKeys(profile).find((key) => isSameAddress(idOf(key), id))
}

/** Reads one key; `owners` are the ids under which the issuer is known. */
export async function readKey(
  reference: Json,
  owners: readonly string[],
  world: World,
): Promise<IssuerKey> {
  const id = idOf(reference) ?? ''
  if (isObject(reference) && own(reference, 'publicKeyPem') !== undefined)
    return keyOf(reference, id, owners)
  if (!isWebAddress(id)) return { outcome: 'missing', id }
  const loaded = await world.load({ url: id, purpose: 'key' })
  if (loaded.outcome === 'unreachable') return { ...loaded, id }
  if (loaded.status === 404 || loaded.status === 410) return { outcome: 'missing', id }
  if (loaded.status < 200 || loaded.status > 299)
    return { outcome: 'unreachable', id, why: `status${loaded.status}`, host: new URL(id).host }
  const key = keyIn(fromUtf8(loaded.body) ?? '', id, owners)
  return key.outcome === 'key' ? { ...key, place: { asked: id, answered: loaded.url } } : key
}

/** A key document is JSON or bare PEM. */
function keyIn(text: string, id: string, owners: readonly string[]): IssuerKey {
  const parsed = parseObject(text)
  if (parsed.ok) return withOwner(parsed.value, keyOf(parsed.value, id, owners))
  return isPem(text) ? pemKey(text, id) : { outcome: 'missing', id }
}

const ownerOf = (document: JsonObject) =>
  idOf(own(document, 'owner')) ?? idOf(own(document, 'controller'))

/** A key written out in the profile has the profile as its owner; one with a document of its own must name it. */
function withOwner(document: JsonObject, key: IssuerKey): IssuerKey {
  const isOwnerless = key.outcome === 'key' && ownerOf(document) === undefined
  return isOwnerless ? { ...key, isOwnerless } : key
}

function keyOf(document: JsonObject, id: string, owners: readonly string[]): IssuerKey {
  const owner = ownerOf(document)
  if (owner !== undefined && !owners.some((known) => isSameAddress(known, owner)))
    return { outcome: 'mismatch', id, owner }
  const key = materialOf(document, id)
  if (key.outcome !== 'key') return key
  const [revoked, expires] = [own(document, 'revoked'), own(document, 'expires')].map(isoOrWritten)
  return { ...key, ...present({ revoked, expires }) }
}

function materialOf(document: JsonObject, id: string): IssuerKey {
  const pem = textOf(document, 'publicKeyPem')
  if (pem !== undefined) return pemKey(pem, id)
  const written = own(document, 'publicKeyJwk')
  const jwk = readJwk(isObject(written) ? written : document)
  if (jwk.ok) return { outcome: 'key', id, jwk: jwk.value }
  return jwk.failure === 'privateMembers'
    ? { outcome: 'refused', id, why: 'privateKey' }
    : { outcome: 'missing', id }
}

function pemKey(text: string, id: string): IssuerKey {
  if (holdsPrivateKey(text)) return { outcome: 'refused', id, why: 'privateKey' }
  const jwk = jwkFromPem(text)
  return jwk === undefined ? { outcome: 'missing', id } : { outcome: 'key', id, jwk }
}
