/** Finds a key behind an https address: a controller document, a key document, a key set or an issuer profile. */
import { idOf, list } from '../../formats/fields.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import { readJwk } from './jwk.ts'
import { isJwks, keyInSet } from './jwks.ts'
import type { Binding, KeyAnswer, PublicJwk } from './key.ts'
import type { KeyDocument } from './key-document.ts'
import { loadKeyDocument } from './key-document.ts'
import { keyOfMethod, methodsOf, readMethod, sameId } from './method.ts'
import { readMultikey } from './multikey.ts'
import { isPem, jwkFromPem } from './pem.ts'

export function isHttpKey(reference: string): boolean {
  return /^https?:\/\//i.test(reference) && URL.canParse(reference)
}

/**
 * Reads the document before the `#`. When nothing readable is there, a key written in the fragment may
 * still check the signature, but it ties nobody to it (corpus NOTES decision 1).
 */
export async function findHttpKey(
  reference: string,
  issuer: string | undefined,
  world: World,
): Promise<KeyAnswer> {
  const at = reference.indexOf('#')
  const base = at < 0 ? reference : reference.slice(0, at)
  const loaded = await loadKeyDocument(base, world)
  if (loaded.outcome !== 'document') return withoutDocument(reference, base, issuer, loaded)
  const asking = { reference, base, issuer, world, host: loaded.host }
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
): Promise<KeyAnswer> {
  if (loaded.outcome === 'text') {
    const jwk = isPem(loaded.text) ? jwkFromPem(loaded.text) : undefined
    if (jwk !== undefined) {
      const binding = hostBinding(base, issuer, loaded.host)
      return { outcome: 'found', key: { id: reference, jwk }, binding }
    }
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
  const { reference, issuer, host } = asking
  const answer = await keyInSet(document, { kid: reference }, issuer ?? '', host)
  return answer.outcome === 'found'
    ? { ...answer, binding: hostBinding(reference, issuer, host) }
    : answer
}

function inController(document: JsonObject, asking: Asking): Promise<KeyAnswer> {
  return methodAnswer(document, asking.base, asking)
}

async function methodAnswer(
  document: JsonObject,
  base: string,
  { reference, issuer, host }: Asking,
): Promise<KeyAnswer> {
  const key = await keyOfMethod(document, reference, base, host)
  if ('outcome' in key) return key
  const bound = sameId(issuer, base) && answersItself(base, host)
  return { outcome: 'found', key, binding: bound ? 'bound' : 'unbound' }
}

/** The address itself returns one method: its controller must list it in turn (two-way link). */
function isKeyDocument(document: JsonObject, { reference }: Asking): boolean {
  const material = ['publicKeyJwk', 'publicKeyMultibase', 'publicKeyBase58', 'publicKeyPem']
  return (
    own(document, 'id') === reference &&
    material.some((member) => own(document, member) !== undefined)
  )
}

async function inKeyDocument(document: JsonObject, asking: Asking): Promise<KeyAnswer> {
  const key = await readMethod(document, asking.reference, asking.host)
  if ('outcome' in key) return key
  const owner = own(document, 'controller') ?? own(document, 'owner')
  const binding = await ownerBinding(owner, asking)
  return binding === undefined
    ? { outcome: 'notListed', host: asking.host }
    : { outcome: 'found', key, binding }
}

/** Undefined when the owner was read and does not know the key. */
async function ownerBinding(owner: unknown, asking: Asking): Promise<Binding | undefined> {
  const { reference, issuer, world } = asking
  if (typeof owner !== 'string' || !isHttpKey(owner) || owner !== issuer) return 'unbound'
  const loaded = await loadKeyDocument(owner, world)
  if (loaded.outcome !== 'document') return 'unbound'
  const listed = ['assertionMethod', 'publicKey', 'verificationMethod']
    .flatMap((member) => list(own(loaded.document, member)))
    .some((entry) => idOf(entry) === reference)
  if (!listed || own(loaded.document, 'id') !== owner) return undefined
  return answersItself(owner, loaded.host) ? 'bound' : 'unbound'
}

/** A bare JWK at a key's own address: it is the issuer's when it lies on the issuer's host. */
function bareJwk(document: JsonObject, asking: Asking): Promise<KeyAnswer> {
  return Promise.resolve(jwkAnswer(document, asking))
}

function jwkAnswer(document: JsonObject, { reference, issuer, host }: Asking): KeyAnswer {
  const read = readJwk(document)
  if (!read.ok)
    return {
      outcome: 'refused',
      why: read.failure === 'privateMembers' ? 'secretKey' : 'malformedKey',
    }
  const owner = own(document, 'iss')
  if (owner !== undefined && owner !== issuer) return { outcome: 'notListed', host }
  const jwk: PublicJwk = read.value
  const binding = hostBinding(reference, issuer, host)
  return { outcome: 'found', key: { id: reference, jwk }, binding }
}

function hostBinding(reference: string, issuer: string | undefined, host: string): Binding {
  if (issuer === undefined || !isHttpKey(issuer)) return 'unbound'
  const same = new URL(reference).host === new URL(issuer).host
  return same && answersItself(reference, host) ? 'bound' : 'unbound'
}

/** A host that only sends on to another one does not vouch for what stands there: many send on to anywhere. */
function answersItself(address: string, host: string): boolean {
  const bare = (name: string) => name.replace(/^www\./, '')
  return bare(new URL(address).host) === bare(host)
}
