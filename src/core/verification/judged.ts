/** What a securing mechanism established: the document that counts, and its answers about it. */
import type { Slice } from '../formats/format.ts'
import type { JsonObject } from '../kernel/json.ts'
import type { Check, Remark } from './report.ts'

export interface Judged {
  /** signature, issuer, and where they apply context, hosting, revocation and shape */
  readonly checks: readonly Check[]
  readonly remarks: readonly Remark[]
  /** when the signature itself ends, whatever the document says */
  readonly ends?: readonly string[]
  /** what is judged and shown: the signed document, or the issuer's copy of a hosted one */
  readonly document: JsonObject
  /** the JSON of the file, where `document` was built from what was signed */
  readonly file?: JsonObject
  /** reaches the exact text of the document's parts, when it is one text */
  readonly slice?: Slice
}
