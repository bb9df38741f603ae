/** CVs that came in among the badges: held in memory until the person says yes or no. */
import type { PageId } from '#core/records/records.ts'
import type { Resume, ResumeKind } from '#core/resume/resume.ts'
import type { FileOutcome } from '#workers/protocol.ts'
import { createStore } from '../store.ts'
import type { ImportLine } from './import-state.ts'
import type { Source } from './source.ts'

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

/** What the line of each file is to say when a CV is in it; undefined for any other file. */
export async function cvsIn(
  files: readonly Source[],
  outcomes: readonly FileOutcome[],
): Promise<readonly (Partial<ImportLine> | undefined)[]> {
  if (!files.some((file, at) => mayBeCv(file, outcomes[at]))) return []
  const { lookForCv } = await import('./look-for-cv.ts') // few files are one
  const looked = files.map((file, at) => {
    const outcome = outcomes[at]
    return outcome && mayBeCv(file, outcome) ? lookForCv(file, outcome) : undefined
  })
  return Promise.all(looked)
}

/** Bytes; a CV is words. */
const MOST = 2_000_000

function mayBeCv({ name, bytes }: Source, outcome: FileOutcome | undefined): boolean {
  if (outcome === undefined || outcome.outcome === 'stopped') return false
  return bytes.size <= MOST && (name === '' || /\.(json|csv|xml)$/i.test(name))
}
