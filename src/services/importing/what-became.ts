/** What became of a file that was read: whether its badges are kept, and whether it may go. */
import type { KeptOutcome } from '#storage/operations/keep-badges.ts'
import type { FileOutcome } from '#workers/protocol.ts'

export const isArchive = (outcome: FileOutcome | undefined) =>
  outcome?.outcome === 'nothing' && outcome.isArchive === true

/** Whether nothing of it is left to do. A badge that could not be kept, as on a full disk, still needs its file. */
export function isDone(outcome: FileOutcome | undefined): boolean {
  if (outcome === undefined) return true
  const hasFailed = keptIn(outcome).some((one) => one.outcome === 'failed')
  return outcome.outcome !== 'stopped' && !isArchive(outcome) && !hasFailed
}

export function keptIn(outcome: FileOutcome): readonly KeptOutcome[] {
  if (outcome.outcome === 'opened') return outcome.files.flatMap((one) => keptIn(one.outcome))
  const finds = outcome.outcome === 'read' ? outcome.finds : []
  return finds.flatMap(({ kept }) => ('outcome' in kept ? [kept] : []))
}
