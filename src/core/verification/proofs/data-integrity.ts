/** The suites that sign H(proof configuration) ‖ H(document): Ed25519Signature2020, EdDSA and ECDSA. */

import { sha256, utf8 } from '../../kernel/bytes.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { Result } from '../../kernel/result.ts'
import { failed, found } from '../../kernel/result.ts'
import { canonicalJson } from '../canonical/jcs.ts'
import type { CanonicalFailure, HashName } from '../canonical/rdfc.ts'
import { canonize } from '../canonical/rdfc.ts'
import { fromMultibase } from '../keys/multikey.ts'
import type { AlgorithmName } from '../signature/algorithms.ts'
import { verifySignature } from '../signature/verify-signature.ts'
import type { Statements } from '../signed/read-signed.ts'
import type { Proof } from './proof.ts'
import { without } from './proof.ts'
import type { Secured, Suite, SuiteAnswer } from './suite.ts'

interface Form {
  readonly alg: AlgorithmName
  readonly hash: HashName
}

/** Which algorithm and hash belong to a key's curve. */
const EDDSA: Readonly<Record<string, Form>> = { Ed25519: { alg: 'EdDSA', hash: 'SHA-256' } }
const ECDSA: Readonly<Record<string, Form>> = {
  'P-256': { alg: 'ES256', hash: 'SHA-256' },
  'P-384': { alg: 'ES384', hash: 'SHA-384' },
}

interface Line {
  readonly id: string
  readonly type: string
  readonly cryptosuite?: string
  readonly signs: Suite['signs']
  readonly curves: Readonly<Record<string, Form>>
}

const DATA_INTEGRITY = 'DataIntegrityProof'
const LINES: readonly Line[] = [
  { id: 'Ed25519Signature2020', type: 'Ed25519Signature2020', signs: 'triples', curves: EDDSA },
  line('eddsa-rdfc-2022', 'triples', EDDSA),
  line('eddsa-2022', 'triples', EDDSA),
  line('eddsa-jcs-2022', 'json', EDDSA),
  line('ecdsa-rdfc-2019', 'triples', ECDSA),
  line('ecdsa-jcs-2019', 'json', ECDSA),
]

function line(id: string, signs: Suite['signs'], curves: Line['curves']): Line {
  return { id, type: DATA_INTEGRITY, cryptosuite: id, signs, curves }
}

export const dataIntegritySuites: readonly Suite[] = LINES.map((it) => ({
  id: it.id,
  signs: it.signs,
  accepts: (proof) => proof.type === it.type && proof.cryptosuite === it.cryptosuite,
  check: (secured) => check(it, secured),
}))

async function check(suite: Line, secured: Secured): Promise<SuiteAnswer> {
  const form = suite.curves[secured.jwk.crv ?? '']
  if (form === undefined) return { outcome: 'wrongKey' }
  const { proofValue } = secured.proof
  const signature = proofValue?.startsWith('z') === true ? fromMultibase(proofValue) : undefined
  if (signature === undefined) return { outcome: 'malformed', reason: 'proofValue' }
  const input = await HASH_INPUT[suite.signs](secured, form.hash)
  if (!input.ok) return input.failure
  const answer = await verifySignature(form.alg, secured.jwk, signature, input.value.bytes)
  return answer === 'valid'
    ? { outcome: 'valid', alg: form.alg, ...whatWasSigned(input.value) }
    : { outcome: answer }
}

/** What was hashed, and the terms that were left out of it. */
export interface HashInput {
  readonly bytes: Uint8Array
  readonly unsigned: readonly string[]
  readonly statements?: Statements
}

/** What a suite answers of its input when the signature holds. */
export function whatWasSigned({ unsigned, statements }: HashInput): Omit<HashInput, 'bytes'> {
  return statements === undefined ? { unsigned } : { unsigned, statements }
}

const HASH_INPUT = { triples: hashTriples, json: hashJson } as const

/** The proof without its signature: what the issuer promised beside the document. */
export function proofOptions(proof: Proof): JsonObject {
  return without(proof.json, ['proofValue', 'jws', 'signatureValue'])
}

/** The proof configuration borrows the document's contexts (VC Data Integrity, RDFC suites). */
export function proofConfiguration(document: JsonObject, proof: Proof): JsonObject {
  return { ...proofOptions(proof), '@context': own(document, '@context') ?? [] }
}

/** VC Data Integrity, RDFC suites: both texts are canonical N-Quads. */
export async function hashTriples(
  { document, proof, contexts, engine }: Secured,
  hash: HashName,
): Promise<Result<HashInput, SuiteAnswer>> {
  const config = proofConfiguration(document, proof)
  const [options, body] = await Promise.all([
    canonize(config, contexts, hash, engine),
    canonize(document, contexts, hash, engine),
  ])
  if (!options.ok) return failed(unread(options.failure))
  if (!body.ok) return failed(unread(body.failure))
  return found({
    bytes: await joinHashes(hash, options.value.nquads, body.value.nquads),
    unsigned: [...options.value.unsigned, ...body.value.unsigned],
    statements: { document: body.value.nquads, proof: options.value.nquads },
  })
}

/** Why there was nothing to hash. */
export function unread({ kind, reason }: CanonicalFailure): SuiteAnswer {
  return { outcome: kind === 'tooComplex' ? 'tooComplex' : 'unsupported', reason }
}

/** VC Data Integrity, JCS suites: contexts are text; the proof's own, if any, go before the document's. */
async function hashJson(
  { document, proof }: Secured,
  hash: HashName,
): Promise<Result<HashInput, SuiteAnswer>> {
  const options = proofOptions(proof)
  const signed = own(options, '@context')
  const written = own(document, '@context') ?? []
  if (signed !== undefined && !startsWith([written].flat(), [signed].flat())) {
    return failed({ outcome: 'mismatch', reason: 'context' })
  }
  const body = signed === undefined ? document : { ...document, '@context': signed }
  const texts = [canonicalJson(options), canonicalJson(body)]
  if (texts.includes(undefined)) return failed({ outcome: 'unsupported', reason: 'inexactNumber' })
  const bytes = await joinHashes(hash, texts[0] ?? '', texts[1] ?? '')
  // contexts that were put behind the signed ones change what the words mean, and nobody signed them
  const longer = signed !== undefined && [written].flat().length > [signed].flat().length
  return found({ bytes, unsigned: longer ? ['@context'] : [] })
}

function startsWith(all: readonly unknown[], first: readonly unknown[]): boolean {
  return first.every((it, at) => JSON.stringify(it) === JSON.stringify(all[at]))
}

async function joinHashes(hash: HashName, config: string, body: string): Promise<Uint8Array> {
  const [one, other] = await Promise.all([digest(hash, config), digest(hash, body)])
  const joined = new Uint8Array(one.length + other.length)
  joined.set(one)
  joined.set(other, one.length)
  return joined
}

async function digest(hash: HashName, text: string): Promise<Uint8Array> {
  const bytes = utf8(text)
  return hash === 'SHA-256'
    ? sha256(bytes)
    : new Uint8Array(await crypto.subtle.digest(hash, bytes))
}
