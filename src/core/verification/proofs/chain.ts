/** Verifies the proofs on which another proof was put (VC Data Integrity, proof chains). */
import type { Json } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import type { Result } from '../../kernel/result.ts'
import { failed, found } from '../../kernel/result.ts'
import type { Attempt } from './attempt.ts'
import type { Proof } from './proof.ts'
import type { Task } from './verify-proofs.ts'

const MAX_CHAIN = 8

/**
 * The previous proofs as they stand in the document, when every one of them holds by itself.
 * Whose they are does not matter: the chain says that this proof was made after them.
 */
export async function previousProofs(
  proof: Proof,
  task: Task,
  below: readonly string[],
  attempt: (json: Json, task: Task, below: readonly string[]) => Promise<Attempt>,
): Promise<Result<readonly Json[], string>> {
  if (proof.previous.length === 0) return found([])
  const ids = [...below, ...(proof.id === undefined ? [] : [proof.id])]
  const known = proof.previous.map((id) => task.proofs.filter((it) => idOf(it) === id))
  if (known.some((it) => it.length !== 1)) return failed('previousProofMissing')
  if (ids.length > MAX_CHAIN || proof.previous.some((id) => ids.includes(id))) {
    return failed('previousProofLoop')
  }
  const chain = known.flat()
  const attempts = await Promise.all(chain.map((it) => attempt(it, task, ids)))
  const broken = attempts.some(({ signature }) => signature !== 'valid')
  return broken ? failed('previousProofFails') : found(chain)
}

function idOf(json: Json): string | undefined {
  const id = isObject(json) ? own(json, 'id') : undefined
  return typeof id === 'string' ? id : undefined
}
