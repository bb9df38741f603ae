/** What became of a file that was read: whether its badges are kept, and whether it may go. */
import type { KeptOutcome } from '#storage/operations/keep-badges.ts'
import type { FileOutcome, FoundBadge } from '#workers/protocol.ts'

export const isArchive = (outcome: FileOutcome | undefined) =>
  outcome?.outcome === 'nothing' && outcome.isArchive === true

/** Whether nothing of it is left to do. A badge that waits for a choice, or found no room, still needs its file. */
export function isDone(outcome: FileOutcome | undefined): boolean {
  if (outcome === undefined) return true
  const hasFailed = keptIn(outcome).some((one) => one.outcome === 'failed')
  const isLeft = outcome.outcome === 'stopped' || isArchive(outcome)
  return !isLeft && !hasFailed && !isForChoice(outcome)
}

/** Whether a badge in it waits for the person's choice. */
export function isForChoice(outcome: FileOutcome): boolean {
  return findsIn(outcome).some(({ kept }) => !('outcome' in kept))
}

export function keptIn(outcome: FileOutcome): readonly KeptOutcome[] {
  return findsIn(outcome).flatMap(({ kept }) => ('outcome' in kept ? [kept] : []))
}

function findsIn(outcome: FileOutcome): readonly FoundBadge[] {
  if (outcome.outcome === 'opened') return outcome.files.flatMap((one) => findsIn(one.outcome))
  return outcome.outcome === 'read' ? outcome.finds : []
}
