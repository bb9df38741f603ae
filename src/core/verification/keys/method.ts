/** Finds one verification method in a controller document and reads its key. */

import { isoOrWritten } from '../../formats/date.ts'
import { present } from '../../formats/fields.ts'
import { base64url } from '../../kernel/bytes.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import { isSameController } from '../../net/identity.ts'
import { readJwk } from './jwk.ts'
import type { KeyAnswer, PublicJwk, PublicKey } from './key.ts'
import { fromBase58, readMultikey } from './multikey.ts'

type Read = { readonly jwk: PublicJwk } | { readonly refused: string } | undefined

/** How each spelling of key material is read; the first member present decides. */
const MATERIAL: readonly {
  readonly member: string
  readonly read: (value: Json) => Promise<Read>
}[] = [
  { member: 'publicKeyJwk', read: (value) => Promise.resolve(fromJwk(value)) },
  { member: 'publicKeyMultibase', read: fromMultikey },
  { member: 'publicKeyBase58', read: (value) => Promise.resolve(fromPlain(value)) },
  { member: 'publicKeyPem', read: fromPem },
]

/** Members of secret keys as DID and key documents spell them. */
const SECRET = ['privateKeyJwk', 'privateKeyMultibase', 'privateKeyBase58', 'secretKeyMultibase']

/**
 * The key of method `id` in `document`, which was read at `base` and must call itself `base`.
 * Only methods for assertions count, and only those that name `base` as their controller.
 */
export async function keyOfMethod(
  document: JsonObject,
  id: string,
  base: string,
  host: string,
): Promise<Exclude<KeyAnswer, { outcome: 'found' }> | PublicKey> {
  if (!isSameController(textIn(document, 'id'), base)) return { outcome: 'notListed', host }
  const methods = methodsOf(document).filter((method) => absoluteId(method, base) === id)
  const [method] = methods
  if (method === undefined) return { outcome: 'notListed', host }
  if (methods.some((other) => JSON.stringify(other) !== JSON.stringify(method)))
    return { outcome: 'refused', why: 'twoKeysInOneId' }
  if (!controllersOf(method).some((controller) => isSameController(controller, base)))
    return { outcome: 'notListed', host }
  if (!mayAssert(document, id, base)) return { outcome: 'notListed', host }
  return readMethod(method, id, host)
}

/** Reads the key material of one method. */
export async function readMethod(
  method: JsonObject,
  id: string,
  host: string,
): Promise<Exclude<KeyAnswer, { outcome: 'found' }> | PublicKey> {
  if (SECRET.some((member) => own(method, member) !== undefined))
    return { outcome: 'refused', why: 'secretKey' }
  for (const { member, read } of MATERIAL) {
    const value = own(method, member)
    if (value === undefined) continue
    const key = await read(value)
    if (key === undefined) return { outcome: 'unsupported', method: member }
    return 'refused' in key ? { outcome: 'refused', why: key.refused } : dated(method, id, key.jwk)
  }
  return { outcome: 'missing', host }
}

function dated(method: JsonObject, id: string, jwk: PublicJwk): PublicKey {
  const [revoked, expires] = [own(method, 'revoked'), own(method, 'expires')].map(isoOrWritten)
  return { id, jwk, ...present({ revoked, expires }) }
}

/** Methods written in `verificationMethod`, in the older `publicKey`, or inside `assertionMethod`. */
export function methodsOf(document: JsonObject): readonly JsonObject[] {
  return ['verificationMethod', 'publicKey', 'assertionMethod']
    .flatMap((member) => entries(document, member))
    .filter(isObject)
}

/** Every key by which `document`, read at `base`, asserts; a method that calls itself another's is not its own. */
export async function keysOf(
  document: JsonObject,
  base: string,
  host: string,
): Promise<readonly PublicKey[]> {
  const ids = new Set(methodsOf(document).map((method) => absoluteId(method, base)))
  const mine = [...ids].filter((id) => isSameController(id.split('#')[0], base))
  const keys = await Promise.all(mine.map((id) => keyOfMethod(document, id, base, host)))
  return keys.filter((key): key is PublicKey => !('outcome' in key))
}

function mayAssert(document: JsonObject, id: string, base: string): boolean {
  return entries(document, 'assertionMethod').some((entry) => {
    const named = typeof entry === 'string' ? entry : isObject(entry) ? textIn(entry, 'id') : ''
    return named !== undefined && absolute(named, base) === id
  })
}

function controllersOf(method: JsonObject): readonly string[] {
  return entries(method, 'controller').filter((entry) => typeof entry === 'string')
}

function entries(object: JsonObject, member: string): readonly Json[] {
  const value = own(object, member)
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? (value as readonly Json[]) : [value] // isArray cannot narrow readonly arrays
}

const absoluteId = (method: JsonObject, base: string) => absolute(textIn(method, 'id') ?? '', base)
/** `#key-0` and `key-0` are relative to the document. */
const absolute = (id: string, base: string) =>
  id.startsWith('#') ? base + id : id.includes(':') ? id : `${base}#${id}`

function textIn(object: JsonObject, member: string): string | undefined {
  const value = own(object, member)
  return typeof value === 'string' ? value : undefined
}

function fromJwk(value: Json): Read {
  const jwk = readJwk(value)
  if (jwk.ok) return { jwk: jwk.value }
  return jwk.failure === 'privateMembers' ? { refused: 'secretKey' } : undefined
}

async function fromMultikey(value: Json): Promise<Read> {
  const key = typeof value === 'string' ? await readMultikey(value) : undefined
  if (key?.ok === true) return { jwk: key.value }
  return key?.failure === 'secretKey' ? { refused: 'secretKey' } : undefined
}

/** Ed25519VerificationKey2018: 32 bare bytes. */
function fromPlain(value: Json): Read {
  const bytes = typeof value === 'string' ? fromBase58(value) : undefined
  if (bytes?.length !== 32) return undefined
  return { jwk: { kty: 'OKP', crv: 'Ed25519', x: base64url(bytes) } }
}

/** Few issuers of today write a key as PEM: what reads it is loaded for them alone. */
async function fromPem(value: Json): Promise<Read> {
  if (typeof value !== 'string') return undefined
  const { holdsPrivateKey, jwkFromPem } = await import('./pem.ts')
  if (holdsPrivateKey(value)) return { refused: 'secretKey' }
  const jwk = jwkFromPem(value)
  return jwk === undefined ? undefined : { jwk }
}
