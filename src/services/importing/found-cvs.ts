/** CVs that came in among the badges: held in memory until the person says yes or no. */
import type { PageId } from '#core/records/records.ts'
import type { Resume, ResumeKind } from '#core/resume/resume.ts'
import { createStore } from '../store.ts'

export interface FoundCv {
  readonly key: string
  readonly kind: ResumeKind
  /** files it was read from; '' for pasted text */
  readonly names: readonly string[]
  readonly resume: Resume
  /** what became of it, once it was taken over */
  readonly kept?: KeptCv
}

export interface KeptCv {
  /** the portfolio that was made; absent for certificates alone */
  readonly page?: PageId
  readonly toCollect: number
}

export const foundCvs = createStore<readonly FoundCv[]>([])

export function dropCv(key: string): void {
  foundCvs.set(foundCvs.get().filter((one) => one.key !== key))
}
