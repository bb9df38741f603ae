/** The ways in which verifying is measured, in Node and on this page in Chromium: the floor, the proof alone, the whole. */
import { readCredentials } from '../../src/core/formats/read-credential.ts'
import type { JsonObject } from '../../src/core/kernel/json.ts'
import { isObject, own } from '../../src/core/kernel/json.ts'
import { contextsFor } from '../../src/core/verification/contexts/context-set.ts'
import { findDidKey } from '../../src/core/verification/keys/did-key.ts'
import { fromMultibase, readMultikey } from '../../src/core/verification/keys/multikey.ts'
import { attempt } from '../../src/core/verification/proofs/attempt.ts'
import { proofsOf, withoutProof } from '../../src/core/verification/proofs/proof.ts'
import { mark } from '../../src/core/verification/report.ts'
import { verify } from '../../src/core/verification/verify.ts'

type Way = (text: string) => Promise<void>

const world = { now: () => Date.now(), load: () => Promise.reject(new Error('offline')) }

const parse = (text: string) => JSON.parse(text) as JsonObject // written by the measurement
const proofOf = (document: JsonObject) => own(document, 'proof') as JsonObject // signed by it
const textIn = (object: JsonObject, member: string) => own(object, member) as string // as signed

export async function keyOf(document: JsonObject): Promise<CryptoKey> {
  const method = textIn(proofOf(document), 'verificationMethod')
  const jwk = await readMultikey(method.split('#')[1] ?? '')
  if (!jwk.ok) throw new Error('the key was made for this')
  const { kty, crv, x } = jwk.value
  const members = { kty, ...(crv && { crv }), ...(x && { x }) }
  return crypto.subtle.importKey('jwk', members, { name: 'Ed25519' }, false, ['verify'])
}

/** What nobody can do without: read the JSON, hash what was signed, check one signature. */
const floor: Way = async (text) => {
  const document = parse(text)
  const key = await keyOf(document)
  const bytes = new TextEncoder().encode(text)
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  await crypto.subtle.digest('SHA-256', bytes.subarray(0, 500))
  const signature = fromMultibase(textIn(proofOf(document), 'proofValue'))
  if (signature) await crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), hash)
}

/** Whether the signature holds, and nothing else. */
const proofAlone: Way = async (text) => {
  const document = parse(text)
  const issuer = own(document, 'issuer')
  const proofs = proofsOf(document)
  const { signature } = await attempt(proofs[0] ?? null, {
    document,
    bare: withoutProof(document),
    issuer: isObject(issuer) ? textIn(issuer, 'id') : undefined,
    findKey: findDidKey,
    world,
    contexts: await contextsFor(document),
    slice: () => undefined,
    proofs,
    attempts: new Map(),
  })
  if (signature !== 'valid') throw new Error('not proved')
}

/** Everything that is asked of a badge, the signed document read and judged included. */
const whole: Way = async (text) => {
  const read = await readCredentials({ form: 'json', text })
  const credential = read.ok ? read.value[0] : undefined
  if (credential === undefined) throw new Error('not read')
  const circumstances = { identities: [], trustLists: [], contexts: {} }
  const { report } = await verify(credential, world, circumstances)
  if (mark(report) !== 'issuerUnproven') throw new Error('not proved')
}

export const WAYS = {
  'floor: JSON, hash, one signature': floor,
  'Rugzak, the proof alone': proofAlone,
  'Rugzak, read and verify()': whole,
} as const satisfies Record<string, Way>

const ROUNDS = 7
/** Few enough to be done before the machine turns to something else. */
const BATCH = 5

/** Milliseconds per badge of each way once all are warm, from the fastest of several rounds of each batch: other work can only add. */
export async function measure(
  ways: readonly Way[],
  texts: readonly string[],
  clock: () => number,
): Promise<readonly number[]> {
  for (const work of ways) for (const text of texts) await work(text)
  const sums = ways.map(() => 0)
  for (let from = 0; from < texts.length; from += BATCH) {
    const least = await fastest(ways, texts.slice(from, from + BATCH), clock)
    for (const [at, ms] of least.entries()) sums[at] = (sums[at] ?? 0) + ms / texts.length
  }
  return sums
}

async function fastest(ways: readonly Way[], texts: readonly string[], clock: () => number) {
  const least = ways.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, work] of ways.entries()) {
      const start = clock()
      for (const text of texts) await work(text)
      least[at] = Math.min(least[at] ?? 0, clock() - start)
    }
  }
  return least
}

const onPage = (texts: readonly string[]) =>
  measure(Object.values(WAYS), texts, () => performance.now())

Object.assign(globalThis, { lab: { measure: onPage } })
