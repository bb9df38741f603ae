/** Says from the bytes alone why a picture has no badge in it, and which step probably took the badge out. */
import { CAUSES, type Cause } from './doctor/causes.ts'
import { type Evidence, pictureFacts } from './doctor/evidence.ts'
import type { EvidenceId } from './doctor/evidence-id.ts'

export interface Diagnosis {
  /** the likeliest cause; `plainPicture` when nothing points to one, `notAPicture` for other files */
  readonly kind: Cause
  /** everything noticed, with its numbers and names, most telling first */
  readonly evidence: readonly Evidence[]
  /** how sure we may sound: `clear` when the evidence can hardly mean anything else */
  readonly certainty: 'clear' | 'likely' | 'unknown'
}

/** How many points make us sure: one thing that can hardly be anything else, or several that agree. */
const CLEAR = 3

/** Diagnoses a file in which `unbake` found nothing. Pure: reads only the bytes and the name. */
export function diagnose(bytes: Uint8Array, fileName = ''): Diagnosis {
  const evidence = pictureFacts(bytes, fileName)
  if (evidence === undefined) return { kind: 'notAPicture', evidence: [], certainty: 'unknown' }
  const ids = new Set(evidence.map(({ id }) => id))
  const possible = CAUSES.filter(({ needs }) => needs.every((id) => ids.has(id)))
  const scored = possible.map((rule) => ({ ...rule, score: sum(rule.points, ids) }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  if (best === undefined || best.score === 0) {
    return { kind: 'plainPicture', evidence, certainty: 'unknown' }
  }
  const weigh = ({ id }: Evidence) => best.points[id] ?? 0
  return {
    kind: best.cause,
    evidence: evidence.toSorted((a, b) => weigh(b) - weigh(a)),
    certainty: best.score >= CLEAR ? 'clear' : 'likely',
  }
}

function sum(points: Partial<Record<EvidenceId, number>>, ids: ReadonlySet<EvidenceId>): number {
  return [...ids].reduce((total, id) => total + (points[id] ?? 0), 0)
}
