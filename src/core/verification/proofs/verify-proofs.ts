/** Verifies the embedded proofs of one document: one that holds, made by the issuer, is enough. */
import { readDate } from '../../formats/date.ts'
import type { Slice } from '../../formats/format.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import { contextsFor } from '../contexts/context-set.ts'
import type { FindKey } from '../keys/key.ts'
import type { Remark } from '../report.ts'
import type { SignedReading, Statements } from '../signed/read-signed.ts'
import { readSigned } from '../signed/read-signed.ts'
import { attempt } from './attempt.ts'
import { contextAnswer, isMixed } from './context-answer.ts'
import { proofsOf, withoutProof } from './proof.ts'
import type { ProofAnswer } from './proof-answer.ts'
import type { Attempt, Task } from './task.ts'

export interface ProofOptions {
  /** contexts the person chose to load: URL -> JSON text */
  readonly contexts?: Readonly<Record<string, string>>
  /** the exact text of the document's parts, when it is at hand */
  readonly slice?: Slice
}

/** More proofs than any badge has: the rest is named, not checked. */
const MAX_PROOFS = 12

/**
 * Verifies the proofs in `document.proof` (VC Data Integrity, "verify proof", proof sets and chains).
 * @param issuer the issuer id the document names
 * @param findKey finds a key and says whether it is the issuer's
 */
export async function verifyProofs(
  document: JsonObject,
  issuer: string | undefined,
  findKey: FindKey,
  world: World,
  options: ProofOptions = {},
): Promise<ProofAnswer> {
  const proofs = proofsOf(document)
  if (proofs.length === 0) return UNSIGNED
  if (isMixed(document)) return { ...UNSIGNED, signature: 'unsupported', context: 'mixed' }
  const contexts = await contextsFor(document, options.contexts)
  const bare = withoutProof(document)
  const attempts = new Map<Json, Promise<Attempt>>()
  const slice: Slice = options.slice ?? (() => undefined)
  const task: Task = { document, bare, issuer, findKey, world, contexts, slice, proofs, attempts }
  const answers = await Promise.all(proofs.slice(0, MAX_PROOFS).map((it) => attempt(it, task)))
  const best = answers.toSorted((a, b) => rank(a, world.now()) - rank(b, world.now()))[0]
  return best === undefined ? UNSIGNED : answer(best, answers, task)
}

const UNSIGNED: ProofAnswer = {
  signature: 'unsigned',
  issuer: 'notAsked',
  context: 'notNeeded',
  ends: [],
  detail: {},
  remarks: [],
}

/**
 * A proof that holds and is the issuer's goes first, of those one that has not ended; one that is proved wrong goes
 * before one we cannot check.
 */
function rank({ signature, issuer, ends }: Attempt, now: number): number {
  if (signature !== 'valid') return OPEN.has(signature) ? 4 : 3
  if (issuer !== 'bound' && issuer !== 'selfAsserted') return 2
  return ends.every((end) => (readDate(end)?.ms ?? 0) >= now) ? 0 : 1
}

const OPEN: ReadonlySet<string> = new Set([
  'unsupported',
  'weakKey',
  'keyMissing',
  'keyUnreachable',
  'baseProof',
])

async function answer(
  best: Attempt,
  attempts: readonly Attempt[],
  task: Task,
): Promise<ProofAnswer> {
  const reading = await readingOf(best, task)
  const context = await contextAnswer(best, task, reading?.refusal)
  return {
    signature: best.signature,
    issuer: best.issuer,
    ends: best.ends,
    context: context.answer,
    detail: { ...best.detail, ...context.detail, proofs: task.proofs.length },
    remarks: [...best.remarks, ...context.remarks, ...besides(best, attempts, task)],
    ...(reading?.document && { document: reading.document }),
    ...(reading?.slice && { slice: reading.slice }),
  }
}

/** What was signed goes before what the file says; where terms are unsigned the file is shown, and is never valid. */
async function readingOf(
  { signed, unsigned }: Attempt,
  { document: file, issuer, slice }: Task,
): Promise<SignedReading | undefined> {
  if (signed === undefined || unsigned.length > 0) return undefined
  const statements = await withBoost(signed.statements, file)
  return readSigned({ ...signed, statements, file, issuer, slice })
}

/** Few credentials hold one in a graph of its own: what reads those is loaded for them alone. */
async function withBoost(statements: Statements, file: JsonObject): Promise<Statements> {
  if (own(file, 'boostCredential') === undefined) return statements
  const { withPartNamed } = await import('../signed/named-part.ts')
  return { ...statements, document: withPartNamed(statements.document) }
}

function besides(best: Attempt, attempts: readonly Attempt[], task: Task): Remark[] {
  const others = attempts.filter((it) => it !== best && it.signature !== 'valid')
  const remarks: Remark[] = others.map((it) => ({
    code: OPEN.has(it.signature) ? 'proof.otherUnchecked' : 'proof.otherFails',
    detail: { ...it.detail, answer: it.signature },
  }))
  if (task.proofs.length > MAX_PROOFS) remarks.push({ code: 'proof.tooMany' })
  return remarks
}
