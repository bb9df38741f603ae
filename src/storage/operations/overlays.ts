/** What the learner said about stacks and their edges. */
import type { OverlayRecord } from '#core/records/records.ts'
import { liveQuery } from '../live/live-query.ts'
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

/** All overlays, or those of one kind. */
export const overlays = liveQuery('overlays', (kind?: OverlayRecord['kind']) =>
  kind === undefined ? db.overlays.toArray() : db.overlays.where('kind').equals(kind).toArray(),
)

export const { save: saveOverlays, remove: removeOverlays } = writer(db.overlays)
