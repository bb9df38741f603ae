/** Finds a key behind an https address: a controller document, a key document, a key set or an issuer profile. */

import { idOf } from '../../formats/fields.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import { isSameController } from '../../net/identity.ts'
import { tiedTo } from '../ownership.ts'
import { liesUnder, type Place } from '../who-may-speak.ts'
import { readJwk } from './jwk.ts'
import { isJwks, isOf, keyInSet } from './jwks.ts'
import type { KeyAnswer } from './key.ts'
import type { KeyDocument } from './key-document.ts'
import { loadKeyDocument } from './key-document.ts'
import { keyOfMethod, methodsOf, readMethod } from './method.ts'
import { readMultikey } from './multikey.ts'

/**
 * Reads the document before the `#`. When nothing readable is there, a key written in the fragment may
 * still check the signature, but it ties nobody to it.
 */
export async function findHttpKey(
  reference: string,
  issuer: string | undefined,
  world: World,
): Promise<KeyAnswer> {
  const at = reference.indexOf('#')
  const base = at < 0 ? reference : reference.slice(0, at)
  const loaded = await loadKeyDocument(base, world)
  if (loaded.outcome !== 'document') return withoutDocument(reference, base, issuer, loaded, world)
  const asking = { reference, base, issuer, world, host: loaded.host, place: loaded.place }
  for (const { recognises, find } of SHAPES)
    if (recognises(loaded.document, asking)) return find(loaded.document, asking)
  return { outcome: 'notListed', host: loaded.host }
}

interface Asking {
  readonly reference: string
  readonly base: string
  readonly issuer: string | undefined
  readonly world: World
  readonly host: string
  readonly place: Place
}

/** What a document at a key's address may be; the first that fits is read. */
const SHAPES: readonly {
  readonly recognises: (document: JsonObject, asking: Asking) => boolean
  readonly find: (document: JsonObject, asking: Asking) => Promise<KeyAnswer>
}[] = [
  { recognises: isJwks, find: inSet },
  { recognises: isKeyDocument, find: inKeyDocument },
  { recognises: (document) => methodsOf(document).length > 0, find: inController },
  { recognises: (document) => own(document, 'kty') !== undefined, find: bareJwk },
]

async function withoutDocument(
  reference: string,
  base: string,
  issuer: string | undefined,
  loaded: Exclude<KeyDocument, { outcome: 'document' }>,
  world: World,
): Promise<KeyAnswer> {
  if (loaded.outcome === 'text') {
    const { isPem, jwkFromPem } = await import('./pem.ts')
    const jwk = isPem(loaded.text) ? jwkFromPem(loaded.text) : undefined
    if (jwk !== undefined) return tiedTo(issuer, { id: reference, jwk }, world, loaded.place)
  }
  const fragment = reference.slice(base.length + 1)
  const key = await readMultikey(fragment)
  if (!key.ok && WRITTEN_KEY.test(fragment)) return { outcome: 'refused', why: 'malformedKey' }
  if (key.ok)
    return { outcome: 'found', key: { id: reference, jwk: key.value }, binding: 'unbound' }
  return loaded.outcome === 'text' ? { outcome: 'missing', host: loaded.host } : loaded
}

/** A fragment that is an Ed25519 key by its prefix, whether or not it is a whole one. */
const WRITTEN_KEY = /^z6Mk[1-9A-HJ-NP-Za-km-z]{20,}$/

async function inSet(document: JsonObject, asking: Asking): Promise<KeyAnswer> {
  const { reference, issuer, world, host, place } = asking
  const answer = await keyInSet(document, { kid: reference }, issuer ?? '', host)
  return answer.outcome === 'found' ? tiedTo(issuer, answer.key, world, place) : answer
}

/** A controller owns its own keys: it is the issuer, or stands under the issuer's path. */
async function inController(
  document: JsonObject,
  { reference, base, issuer, host, place }: Asking,
): Promise<KeyAnswer> {
  const key = await keyOfMethod(document, reference, base, host)
  if ('outcome' in key) return key
  const bound = issuer !== undefined && (isSameController(issuer, base) || liesUnder(place, issuer))
  return { outcome: 'found', key, binding: bound ? 'bound' : 'unbound' }
}

/** The address itself returns one method, which names its owner. */
function isKeyDocument(document: JsonObject, { reference }: Asking): boolean {
  const material = ['publicKeyJwk', 'publicKeyMultibase', 'publicKeyBase58', 'publicKeyPem']
  return (
    own(document, 'id') === reference &&
    material.some((member) => own(document, member) !== undefined)
  )
}

/** A link in one direction ties nobody: the key names its owner, and the owner's side shows the key. */
async function inKeyDocument(document: JsonObject, asking: Asking): Promise<KeyAnswer> {
  const { reference, issuer, world, host, place } = asking
  const key = await readMethod(document, reference, host)
  if ('outcome' in key) return key
  const owner = idOf(own(document, 'controller') ?? own(document, 'owner'))
  return owner !== undefined && owner === issuer
    ? tiedTo(issuer, key, world, place)
    : { outcome: 'found', key, binding: 'unbound' }
}

/** A bare JWK at a key's own address. */
async function bareJwk(document: JsonObject, asking: Asking): Promise<KeyAnswer> {
  const { reference, issuer, world, host, place } = asking
  const read = readJwk(document)
  if (!read.ok) {
    const why = read.failure === 'privateMembers' ? 'secretKey' : 'malformedKey'
    return { outcome: 'refused', why }
  }
  if (!isOf(document, issuer)) return { outcome: 'notListed', host }
  return tiedTo(issuer, { id: reference, jwk: read.value }, world, place)
}
