/** One candidate on the desk: what was read, under which name, and what a typed address said of it. */
import type { Candidate } from '#services/reading/candidate.ts'
import type { Owned } from '#services/reading/on-address.ts'
import type { ReaderRow } from './use-reports.ts'

export interface DeskPerson {
  readonly candidate: Candidate
  /** as the page, the badges or the file name state; '' when nothing does */
  readonly person: string
  readonly rows: readonly ReaderRow[]
  readonly owned: Owned | undefined
}
