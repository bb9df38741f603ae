/** What one question about a judged document is given, and what it answers. */
import type { Badge } from '../../badge/badge.ts'
import type { JsonObject } from '../../kernel/json.ts'
import type { Circumstances } from '../circumstances.ts'
import type { Check, Remark } from '../report.ts'

export interface Asked {
  /** the document that counts: as signed, or as the issuer publishes it; parts of OB 1 and 2 written out */
  readonly document: JsonObject
  /** the JSON as it came, for what is about JSON and not about what it means */
  readonly file: JsonObject
  /** read from `document` */
  readonly badge: Badge
  /** when the signature itself ends: ISO, or as written */
  readonly ends: readonly string[]
  /** milliseconds since the epoch */
  readonly now: number
  readonly circumstances: Circumstances
  /** answers given before this question: signature, issuer, hosting, revocation */
  readonly before: readonly Check[]
}

export interface Answered {
  readonly check: Check
  readonly remarks: readonly Remark[]
}

/** Asks without the network; `verify` puts the answers in the order of the catalogue. */
export type Question = (asked: Asked) => Answered | Promise<Answered>
