/** What came of verifying the securing mechanism of one document: three answers and their facts. */
import type { Slice } from '../../formats/format.ts'
import type { JsonObject } from '../../kernel/json.ts'
import type { Answer } from '../catalog.ts'
import type { Detail, Remark } from '../report.ts'

export interface ProofAnswer {
  readonly signature: Answer<'signature'>
  readonly issuer: Answer<'issuer'>
  readonly context: Answer<'context'>
  /** algorithm or suite, key id, host … for the technical line */
  readonly detail: Detail
  readonly remarks: readonly Remark[]
  /** when the signature itself ends, whatever the document says: ISO, or as written when that cannot be read */
  readonly ends: readonly string[]
  /** the document that the signed statements say, and the exact text of its parts */
  readonly document?: JsonObject
  readonly slice?: Slice
}
