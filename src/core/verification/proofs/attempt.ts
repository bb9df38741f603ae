/** Checks one proof of a document: its members, its dates, its key, the proofs below it, its signature. */

import { isoOrWritten, readDate } from '../../formats/date.ts'
import type { Json } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { Engine } from '../canonical/rdfc.ts'
import type { Answer } from '../catalog.ts'
import type { ContextSet } from '../contexts/context-set.ts'
import type { KeyAnswer, PublicKey } from '../keys/key.ts'
import { keyDates } from '../keys/key-dates.ts'
import type { Detail, Remark } from '../report.ts'
import { whyUnread } from '../who-may-speak.ts'
import { previousProofs } from './chain.ts'
import type { Proof } from './proof.ts'
import { kindOfProof, readProof } from './proof.ts'
import type { Suite, SuiteAnswer } from './suite.ts'
import { suiteFor } from './suites.ts'
import type { Attempt, Task } from './task.ts'

/** Verifies one proof, once: others in a chain that stand on it get the same answer. */
export function attempt(json: Json, task: Task): Promise<Attempt> {
  const known = task.attempts.get(json)
  if (known !== undefined) return known
  const answer = attemptOnce(json, task)
  task.attempts.set(json, answer)
  return answer
}

async function attemptOnce(json: Json, task: Task): Promise<Attempt> {
  const kind = kindOfProof(json)
  const suite = suiteFor(kind)
  const name = kind.cryptosuite ?? kind.type
  if (suite === undefined) return fails('unsupported', { suite: name })
  const proof = readProof(json)
  if (proof === undefined) return fails('refused', { reason: 'proofMembers' })
  const facts: Detail = { suite: name, key: proof.verificationMethod }
  if (!PURPOSES.has(proof.purpose)) return fails('refused', { ...facts, reason: 'proofPurpose' })
  const { created, ends } = datesOf(proof)
  if (created === 'unreadable') return fails('unsupported', { ...facts, reason: 'proofCreated' })
  if (suite.signs === 'triples' && task.contexts.unknown.length > 0) {
    return { ...fails('unsupported', { ...facts, reason: 'context' }), signs: suite.signs }
  }
  const key = await task.findKey(proof.verificationMethod, task.issuer, task.world)
  if (key.outcome !== 'found') return keyless(key, facts)
  const held = await holds(proof, suite, key.key, task)
  const now = task.world.now()
  const remarks = remarksOn(proof, created, now)
  const verdict = judge({ held, proof, suite, key, facts, remarks, created, now })
  return { ...verdict, ends: [...ends, ...held.ends] }
}

function fails(signature: Answer<'signature'>, detail: Detail): Attempt {
  return { signature, issuer: 'notAsked', unsigned: [], ends: [], detail, remarks: [] }
}

const PURPOSES: ReadonlySet<string> = new Set([
  'assertionMethod',
  'https://w3id.org/security#assertionMethod',
])

/** Five minutes: clocks differ. */
const CLOCK_SKEW = 5 * 60_000

interface Dates {
  readonly created: number | 'unreadable' | undefined
  readonly ends: readonly string[]
}

/** A date that is there but cannot be read is never "no date", and proves nothing wrong (docs/spec/judging.md 10 and 21). */
function datesOf({ json }: Proof): Dates {
  const [created, end] = ['created', 'expires'].map((name) => isoOrWritten(own(json, name)))
  const at = readDate(created)?.ms
  return {
    created: created === undefined ? undefined : (at ?? 'unreadable'),
    ends: end === undefined ? [] : [end],
  }
}

/** What is worth saying about how the proof was made (VC Data Integrity, "verify proof" steps). */
function remarksOn(proof: Proof, created: number | undefined, now: number): readonly Remark[] {
  const remarks: Remark[] = []
  if (created !== undefined && created > now + CLOCK_SKEW) remarks.push({ code: 'proof.future' })
  if (created === undefined && proof.cryptosuite === undefined) {
    remarks.push({ code: 'proof.createdMissing' })
  }
  if (proof.cryptosuite === 'ecdsa-sd-2023') remarks.push({ code: 'proof.disclosure' })
  const presented = ['domain', 'challenge'].some((it) => Object.hasOwn(proof.json, it))
  if (presented) remarks.push({ code: 'proof.presentation' })
  return remarks
}

const KEYLESS = {
  unreachable: { signature: 'keyUnreachable', issuer: 'unreachable' },
  missing: { signature: 'keyMissing', issuer: 'unbound' },
  notListed: { signature: 'keyMissing', issuer: 'mismatch' },
  unsupported: { signature: 'unsupported', issuer: 'unbound' },
  refused: { signature: 'refused', issuer: 'mismatch' },
} as const

function keyless(key: Exclude<KeyAnswer, { outcome: 'found' }>, facts: Detail): Attempt {
  const { outcome, ...why } = key
  const detail = { ...facts, ...why, ...(outcome === 'unreachable' && whyUnread(key)) }
  return { ...KEYLESS[outcome], unsigned: [], ends: [], detail, remarks: [] }
}

interface Held {
  readonly answer: SuiteAnswer
  readonly older: readonly string[]
  /** when the proofs below it end */
  readonly ends: readonly string[]
}

/** Tries the contexts newest first: 1EdTech changed one in place, so an older content may be what was signed. */
async function holds(proof: Proof, suite: Suite, { jwk }: PublicKey, task: Task): Promise<Held> {
  const previous = await previousProofs(proof, task, attempt)
  if (!previous.ok) {
    return { answer: { outcome: 'mismatch', reason: previous.failure }, older: [], ends: [] }
  }
  const { bare } = task
  const { chain, ends } = previous.value
  const document = chain.length === 0 ? bare : { ...bare, proof: chain }
  let last: SuiteAnswer = { outcome: 'unsupported' }
  for await (const { contexts, engine } of tries(suite, task)) {
    last = await suite.check({ document, proof, contexts, engine, jwk })
    if (last.outcome === 'valid') return { answer: last, older: contexts.older, ends }
    if (!RETRIED.has(last.outcome)) break
  }
  return { answer: last, older: [], ends }
}

interface Try {
  readonly contexts: ContextSet
  readonly engine: Engine
}

/** The fast path may only say yes: before a signature is called wrong, the full processor has read the document. */
async function* tries(suite: Suite, { contexts: { newest, older } }: Task): AsyncGenerator<Try> {
  yield { contexts: newest, engine: 'fast' }
  if (suite.signs === 'json') return
  for (const contexts of await older()) yield { contexts, engine: 'full' }
  yield { contexts: newest, engine: 'full' }
}

const RETRIED: ReadonlySet<string> = new Set(['mismatch', 'unsupported'])

const SIGNATURES = {
  mismatch: 'altered',
  wrongKey: 'refused',
  malformed: 'refused',
  weakKey: 'weakKey',
  unsupported: 'unsupported',
  tooComplex: 'unsupported',
  baseProof: 'baseProof',
} as const

interface Verdict {
  readonly held: Held
  readonly proof: Proof
  readonly suite: Suite
  readonly key: Extract<KeyAnswer, { outcome: 'found' }>
  readonly facts: Detail
  readonly remarks: readonly Remark[]
  readonly created: number | undefined
  readonly now: number
}

function judge(verdict: Verdict): Omit<Attempt, 'ends'> {
  const { held, proof, suite, key, facts, remarks, created, now } = verdict
  const { answer, older } = held
  const issuer = key.binding
  if (answer.outcome !== 'valid') {
    const reason = answer.reason === undefined ? {} : { reason: answer.reason }
    const signature = SIGNATURES[answer.outcome]
    return {
      signature,
      issuer,
      signs: suite.signs,
      unsigned: [],
      detail: { ...facts, ...reason },
      remarks,
    }
  }
  const dated = keyDates(key.key, created, now)
  const revision: Remark[] =
    older.length === 0 ? [] : [{ code: 'context.olderRevision', detail: { documents: older } }]
  return {
    signature: dated.over ? 'keyExpired' : 'valid',
    issuer,
    signs: suite.signs,
    unsigned: answer.unsigned,
    ...(answer.statements && { signed: { proof, statements: answer.statements } }),
    detail: { ...facts, alg: answer.alg, ...(proof.created && { created: proof.created }) },
    remarks: [...remarks, ...revision, ...dated.remarks],
  }
}
