/** What came of verifying the securing mechanism of one document: three answers and their facts. */
import type { Answer } from '../catalog.ts'
import type { Detail, Remark } from '../report.ts'

export interface ProofAnswer {
  readonly signature: Answer<'signature'>
  readonly issuer: Answer<'issuer'>
  readonly context: Answer<'context'>
  /** algorithm or suite, key id, host … for the technical line */
  readonly detail: Detail
  readonly remarks: readonly Remark[]
}
