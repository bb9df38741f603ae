/** Verifies the proofs on which another proof was put (VC Data Integrity, proof chains). */
import type { Json } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import type { Result } from '../../kernel/result.ts'
import { failed, found } from '../../kernel/result.ts'
import type { Proof } from './proof.ts'
import { readProof } from './proof.ts'
import type { Attempt, Task } from './task.ts'

/** More proofs below one another than any badge has. */
const MAX_CHAIN = 8

export interface Previous {
  readonly chain: readonly Json[]
  /** when they end: what stands on them ends with them */
  readonly ends: readonly string[]
}

/**
 * The previous proofs as they stand in the document, when every one of them holds by itself.
 * Whose they are does not matter: the chain says that this proof was made after them.
 */
export async function previousProofs(
  proof: Proof,
  task: Task,
  attempt: (json: Json, task: Task) => Promise<Attempt>,
): Promise<Result<Previous, string>> {
  if (proof.previous.length === 0) return found({ chain: [], ends: [] })
  const problem = problemBelow(proof, task.proofs)
  if (problem !== undefined) return failed(problem)
  const chain = proof.previous.flatMap((id) => task.proofs.filter((it) => idOf(it) === id))
  const attempts = await Promise.all(chain.map((it) => attempt(it, task)))
  const broken = attempts.some(({ signature }) => signature !== 'valid')
  if (broken) return failed('previousProofFails')
  return found({ chain, ends: attempts.flatMap(({ ends }) => ends) })
}

/** Looked at before anything is awaited: a chain that bites its tail would wait for itself. */
function problemBelow(proof: Proof, proofs: readonly Json[]): string | undefined {
  let layer: ReadonlySet<string> = new Set(proof.previous)
  for (let depth = 0; layer.size > 0; depth += 1) {
    if (depth > MAX_CHAIN || layer.size > MAX_CHAIN) return 'previousProofLoop'
    const below = Array.from(layer, (id) => proofNamed(id, proofs))
    if (below.includes(undefined)) return 'previousProofMissing'
    layer = new Set(below.flatMap((it) => it?.previous ?? []))
  }
  return undefined
}

/** The one proof with that id. */
function proofNamed(id: string, proofs: readonly Json[]): Proof | undefined {
  const [json, ...twins] = proofs.filter((it) => idOf(it) === id)
  return json === undefined || twins.length > 0 ? undefined : readProof(json)
}

function idOf(json: Json): string | undefined {
  const id = isObject(json) ? own(json, 'id') : undefined
  return typeof id === 'string' ? id : undefined
}
