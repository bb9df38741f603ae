/** Measures verifying one Open Badge 3.0 beside the physical floor, plain jsonld.js, and two other verifiers (G4, G5). */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import jsonld from 'jsonld'
import type { JsonObject } from '../src/core/kernel/json.ts'
import { isObject, own } from '../src/core/kernel/json.ts'
import { aCredential, aKey, loaderFor, sign } from '../src/core/testing/independent-signer.ts'
import { findDidKey } from '../src/core/verification/keys/did-key.ts'
import { fromMultibase, readMultikey } from '../src/core/verification/keys/multikey.ts'
import { verifyProofs } from '../src/core/verification/proofs/verify-proofs.ts'
import { verifyElsewhere } from './peers/digital-bazaar.ts'
import { verifyAtDcc } from './peers/verifier-core.ts'

const BADGES = 60
const ROUNDS = 7
const LIMIT = 3

const texts = await makeBadges()
const world = { now: () => Date.now(), load: () => Promise.reject(new Error('offline')) }

/** Different ids, names and keys, so that nothing can be answered from a cache but the contexts. */
async function makeBadges(): Promise<readonly string[]> {
  const badges: string[] = []
  for (let at = 0; at < BADGES; at += 1) {
    const key = await aKey('eddsa-rdfc-2022')
    const plain = aCredential(key.controller)
    const document = {
      ...plain,
      id: `https://issuer.example/credentials/${at}`,
      name: `Knots ${at}`,
    }
    badges.push(JSON.stringify(await sign('eddsa-rdfc-2022', key, document)))
  }
  return badges
}

const proofOf = (document: JsonObject) => own(document, 'proof') as JsonObject // signed above
/** A member that is a text in everything signed above. */
const textIn = (object: JsonObject, member: string) => own(object, member) as string // see aCredential
const parse = (text: string) => JSON.parse(text) as JsonObject // written above

async function keyOf(document: JsonObject): Promise<CryptoKey> {
  const method = textIn(proofOf(document), 'verificationMethod')
  const jwk = await readMultikey(method.split('#')[1] ?? '')
  if (!jwk.ok) throw new Error('the key was made above')
  const { kty, crv, x } = jwk.value
  const members = { kty, ...(crv && { crv }), ...(x && { x }) }
  return crypto.subtle.importKey('jwk', members, { name: 'Ed25519' }, false, ['verify'])
}

/** What nobody can do without: read the JSON, hash what was signed, check one signature. */
async function floor(text: string): Promise<void> {
  const document = parse(text)
  const key = await keyOf(document)
  const bytes = new TextEncoder().encode(text)
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  await crypto.subtle.digest('SHA-256', bytes.subarray(0, 500))
  const signature = fromMultibase(textIn(proofOf(document), 'proofValue'))
  if (signature) await crypto.subtle.verify('Ed25519', key, signature, hash)
}

async function ours(text: string): Promise<void> {
  const document = parse(text)
  const issuer = own(document, 'issuer')
  const id = isObject(issuer) ? textIn(issuer, 'id') : undefined
  const answer = await verifyProofs(document, id, findDidKey, world)
  if (answer.signature !== 'valid' || answer.context !== 'known') throw new Error('not proved')
}

async function directly(text: string): Promise<void> {
  const { proof, ...body } = parse(text)
  const { proofValue, ...options } = proof as JsonObject & { proofValue: string } // signed above
  const documentLoader = await loaderFor(body)
  const config = { ...options, '@context': body['@context'] ?? null }
  const canonical = await Promise.all(
    [config, body].map((it) => jsonld.canonize(it, { documentLoader, safe: true, base: null })),
  )
  const hashes = await Promise.all(
    canonical.map((it) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(it))),
  )
  const data = new Uint8Array(hashes.flatMap((it) => [...new Uint8Array(it)]))
  const signature = fromMultibase(proofValue) ?? new Uint8Array()
  const holds = await crypto.subtle.verify('Ed25519', await keyOf(parse(text)), signature, data)
  if (!holds) throw new Error('not proved')
}

const suite = new DataIntegrityProof({ cryptosuite })
const CONTENDERS: readonly (readonly [string, (text: string) => Promise<void>])[] = [
  ['floor: JSON, hash, one signature', floor],
  ['Rugzak', ours],
  ['jsonld + WebCrypto', directly],
  ['@digitalbazaar/vc', (text) => verifyElsewhere(parse(text), suite)],
  ['verifier-core, network stubbed', (text) => verifyAtDcc(parse(text))],
]

/** Processor time, not the clock, and the fastest round of each: other work on the machine can only add to both. */
function fastest(values: readonly number[]): number {
  return Math.min(...values)
}

const times = CONTENDERS.map((): number[] => [])
for (let round = -1; round < ROUNDS; round += 1) {
  for (const [at, [, work]] of CONTENDERS.entries()) {
    const start = process.cpuUsage()
    for (const text of texts) await work(text)
    const { user, system } = process.cpuUsage(start)
    if (round >= 0) times[at]?.push((user + system) / 1000 / BADGES)
  }
}
const [least = 1, mine = 1] = times.map(fastest)
console.log('what                                ms per badge   x floor   x Rugzak')
for (const [at, [name]] of CONTENDERS.entries()) {
  const it = fastest(times[at] ?? [])
  const columns = [it.toFixed(3), (it / least).toFixed(1), (it / mine).toFixed(1)]
  console.log(`${name.padEnd(36)}${columns.map((column) => column.padStart(10)).join('')}`)
}
const ratio = mine / least
console.log(`verify: ${ratio.toFixed(2)}x of the floor (asked <= ${LIMIT})`)
process.exitCode = ratio <= LIMIT ? 0 : 1
