/** Weighs what was read under one place of a file: which text counts, and what must be said about it. */
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import type { BakingRemark, Find, UnbakeFailure } from './carrier.ts'
import { interpret } from './payload.ts'
import type { Place } from './places.ts'

/** One text found under a badge keyword or element, in order of precedence. */
export interface Candidate {
  readonly text: string
  readonly remarks: readonly BakingRemark[]
}

/** Reads one text as what `place` may hold; a wrong generation under the right name is only remarked. */
export function readFind(place: Place, candidate: Candidate): Result<Find, UnbakeFailure> {
  const interpreted = interpret(candidate.text)
  if (!interpreted.ok) return interpreted
  const { payload, isCredential } = interpreted.value
  if (payload.form === 'url' && !place.allowsUrl) return failed({ kind: 'unreadable' })
  const isOdd = isCredential !== undefined && isCredential === (place.keyword === 'openbadges')
  const remarks = isOdd ? [...candidate.remarks, 'oddKeyword' as const] : candidate.remarks
  return found({ payload, keyword: place.keyword, remarks: [...new Set(remarks)] })
}

/** Keeps the first of equal payloads; different ones all stay, each marked `duplicate` (decision 15). */
export function withoutRepeats(finds: readonly Find[]): readonly Find[] {
  const texts = finds.map((find) => find.payload.text)
  const distinct = finds.filter((find, at) => texts.indexOf(find.payload.text) === at)
  if (distinct.length < 2) return distinct
  return distinct.map((find) => ({ ...find, remarks: [...find.remarks, 'duplicate'] }))
}
