/** Tells which files of an import may be a CV: what reads one is loaded for the first of them. */
import type { FileOutcome } from '#workers/protocol.ts'
import type { ImportLine } from './import-state.ts'
import type { Source } from './source.ts'

/** What the line of each file is to say when a CV is in it; undefined for any other file. */
export async function cvsAmong(
  files: readonly Source[],
  outcomes: readonly FileOutcome[],
): Promise<readonly (Partial<ImportLine> | undefined)[]> {
  if (!files.some((file, at) => mayBeCv(file, outcomes[at]))) return []
  const { lookForCv } = await import('./look-for-cv.ts') // few files are one
  const looked = files.map(async (file, at) => {
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
