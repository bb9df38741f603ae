/** What a badge format must be able to do. */
import type { Badge } from '../badge/badge.ts'
import type { JsonObject } from '../kernel/json.ts'

/** Gives the exact text of the value at a path of the document, when it is still at hand. */
export type Slice = (path: readonly string[]) => string | undefined

export interface Format {
  readonly id: string
  /** true for a document of this format; the first format in the table wins */
  readonly recognises: (document: JsonObject) => boolean
  /** Reads whatever is there; what is missing is for the verification to judge. */
  readonly read: (document: JsonObject, slice: Slice) => Badge
}
