/** Moves badges to archive, trash or back, and offers to undo it. */
import type { BadgeId } from '#core/badge/badge.ts'
import { found, type Result } from '#core/kernel/result.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { moveBack, moveTo } from '#storage/operations/place-badges.ts'
import { offerUndo, type Undoable } from './undo.ts'

const WHAT: Readonly<Record<BadgeRecord['place'], Undoable['what']>> = {
  trash: 'removed',
  archive: 'archived',
  backpack: 'restored',
}

/** Fails when nothing was moved. */
export async function place(
  ids: readonly BadgeId[],
  to: BadgeRecord['place'],
): Promise<Result<void, StorageFailure>> {
  const moved = await moveTo(ids, to)
  if (!moved.ok) return moved
  offerUndo({ what: WHAT[to], count: moved.value.length, undo: () => moveBack(moved.value) })
  return found(undefined)
}
