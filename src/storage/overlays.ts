/** What the learner said about stacks and their edges. */
import type { OverlayRecord } from '#core/records/records.ts'
import { db } from './database.ts'
import { liveQuery } from './live-query.ts'
import { writer } from './writer.ts'

/** All overlays, or those of one kind. */
export const overlays = liveQuery('overlays', (kind?: OverlayRecord['kind']) =>
  kind === undefined ? db.overlays.toArray() : db.overlays.where('kind').equals(kind).toArray(),
)

export const { save: saveOverlays, remove: removeOverlays } = writer(db.overlays)
