/** Weighs what was read under one place of a file: which text counts, and what must be said about it. */
import type { Payload } from '../badge/credential.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import type { BakingRemark, Find, UnbakeFailure } from './carrier.ts'
import { isVerifiableCredential, readPayload } from './payload.ts'
import type { Place } from './places.ts'

/** One text found under a badge keyword or element, in order of precedence. */
export interface Candidate {
  readonly text: string
  readonly remarks: readonly BakingRemark[]
}

/** Reads one text as what `place` may hold; a wrong generation under the right name is only remarked. */
export function readFind(place: Place, candidate: Candidate): Result<Find, UnbakeFailure> {
  const payload = readPayload(candidate.text)
  if (!payload.ok) return payload
  if (payload.value.form === 'url' && !place.allowsUrl) return failed({ kind: 'unreadable' })
  const odd = isOddlyPlaced(place, payload.value)
  const remarks: BakingRemark[] = odd
    ? [...candidate.remarks, 'oddKeyword']
    : [...candidate.remarks]
  return found({ payload: payload.value, keyword: place.keyword, remarks })
}

function isOddlyPlaced(place: Place, payload: Payload): boolean {
  const credential = isVerifiableCredential(payload)
  return credential !== undefined && credential !== (place.keyword !== 'openbadges')
}

/** Keeps the first of equal payloads; different ones all stay, each marked `duplicate` (decision 15). */
export function withoutRepeats(finds: readonly Find[]): readonly Find[] {
  const texts = finds.map((find) => find.payload.text)
  const distinct = finds.filter((find, at) => texts.indexOf(find.payload.text) === at)
  if (distinct.length < 2) return distinct
  return distinct.map((find) => ({ ...find, remarks: [...find.remarks, 'duplicate'] }))
}
