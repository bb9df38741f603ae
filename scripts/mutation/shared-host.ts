/** One host with two owners: Anna, who issues badges, and a stranger with a folder, a host and no key of hers. */
import { readMultikey } from '../../src/core/verification/keys/multikey.ts'
import { pick, type Random } from './random.ts'
import type { Pages } from './source.ts'

const HOST = 'https://shared.example'
export const ANNA = `${HOST}/anna`
export const ANNA_DID = 'did:web:shared.example:anna'

/** What Anna publishes about one key of hers, when her id is the address or the DID. */
export function controllerPages(id: string, key: SigningKey): Pages {
  const method = { id: key.id, type: 'Multikey', controller: id }
  const { publicKeyMultibase } = key
  const body = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    name: 'Sailing school',
    url: HOST,
    verificationMethod: [{ ...method, publicKeyMultibase }],
    assertionMethod: [key.id],
  }
  return { [id === ANNA_DID ? `${ANNA}/did.json` : id]: { body } }
}

/** A key as the stranger can write it down. */
export interface WrittenKey {
  readonly jwk: object
  readonly multibase?: string
  readonly pem?: string
}

export async function writtenKey({ publicKeyMultibase }: SigningKey): Promise<WrittenKey> {
  const jwk = await readMultikey(publicKeyMultibase)
  if (!jwk.ok) throw new Error('a key made by a library')
  return { jwk: jwk.value, multibase: publicKeyMultibase }
}

interface Place {
  /** how the forged badge names the key */
  readonly reference: string
  /** where that leads, and where it ends after redirects */
  readonly at: string
  readonly ends?: string
}

/** Everywhere a stranger may leave a key, and every way to write an address so that it looks like Anna's. */
const PLACES: readonly Place[] = [
  ...[
    `${HOST}/mallory/key.json`,
    `${HOST}/annabel/key.json`,
    `${HOST}/anna/..%2fmallory/key.json`,
    `${HOST}/anna/%2e%2e%2fmallory/key.json`,
    `${HOST}/anna/..;/mallory/key.json`,
    `${HOST}/anna%2fkey.json`,
    `${HOST}/?anna/key.json`,
    `https://anna@rogue.example/anna/key.json`,
    'https://shared.example.rogue.example/anna',
    'https://rogue.example/anna',
  ].map((at) => ({ reference: at, at })),
  { reference: `${ANNA}/go`, at: `${ANNA}/go`, ends: 'https://rogue.example/anna/key.json' },
  { reference: `${ANNA}/go`, at: `${ANNA}/go`, ends: `${HOST}/mallory/key.json` },
  { reference: `${HOST}/go`, at: `${HOST}/go`, ends: `${HOST}/mallory/key.json` },
  { reference: 'did:web:shared.example:mallory', at: `${HOST}/mallory/did.json` },
  { reference: 'did:web:shared.example:annabel', at: `${HOST}/annabel/did.json` },
  { reference: 'did:web:shared.example:anna%2F..%2Fmallory', at: `${HOST}/mallory/did.json` },
  { reference: 'did:web:rogue.example', at: 'https://rogue.example/.well-known/did.json' },
]

export interface StrangersKey {
  readonly reference: string
  readonly pages: Pages
}

/** Some reference to the key of a stranger, who writes that it is the issuer's wherever there is room for it. */
export function strangersKey(key: WrittenKey, issuer: string, random: Random): StrangersKey {
  const { multibase = 'key-1' } = key
  if (random(4) === 0) return { reference: `${issuer}#${multibase}`, pages: {} }
  const { reference: start, at, ends = at } = pick(PLACES, random)
  const reference = random(3) === 0 ? start : `${start}#${pick(['key-1', multibase], random)}`
  const owner = pick([issuer, start], random)
  const body = pick(SHAPES, random)(key, reference, owner)
  return { reference, pages: { [at]: { body, url: ends } } }
}

type Shape = (key: WrittenKey, reference: string, owner: string) => unknown

const material = ({ jwk, multibase, pem }: WrittenKey) => ({
  ...(multibase === undefined
    ? { type: 'JsonWebKey', publicKeyJwk: jwk }
    : { type: 'Multikey', publicKeyMultibase: multibase }),
  ...(pem === undefined ? {} : { publicKeyPem: pem }),
})

const SHAPES: readonly Shape[] = [
  (key, reference, owner) => ({
    id: owner,
    verificationMethod: [{ id: reference, controller: owner, ...material(key) }],
    assertionMethod: [reference],
  }),
  (key, reference, owner) => ({ id: reference, controller: owner, owner, ...material(key) }),
  (key, _, owner) => ({ ...key.jwk, iss: owner }),
  ({ jwk }) => jwk,
  ({ jwk }, reference, owner) => ({ keys: [{ ...jwk, kid: reference, iss: owner }] }),
  ({ jwk }) => ({ keys: [jwk] }),
  (key) => key.pem ?? JSON.stringify(key.jwk),
]
