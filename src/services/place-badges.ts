/** Moves badges to archive, trash or back, and offers to undo it. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { moveBack, moveTo } from '#storage/operations/place-badges.ts'
import { offerUndo, type Undoable } from './undo.ts'

const WHAT: Readonly<Record<BadgeRecord['place'], Undoable['what']>> = {
  trash: 'removed',
  archive: 'archived',
  backpack: 'restored',
}

/** Answers the failure when nothing was moved. */
export async function place(
  ids: readonly BadgeId[],
  to: BadgeRecord['place'],
): Promise<StorageFailure | undefined> {
  const moved = await moveTo(ids, to)
  if (!moved.ok) return moved.failure
  offerUndo({ what: WHAT[to], count: moved.value.length, undo: () => moveBack(moved.value) })
  return undefined
}
