/** Questions about what the learner said of stacks and their edges. */
import type { OverlayRecord } from '#core/records/records.ts'
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

/** All overlays, or those of one kind. */
export const overlays = liveQuery('overlays', (kind?: OverlayRecord['kind']) =>
  kind === undefined ? db.overlays.toArray() : db.overlays.where('kind').equals(kind).toArray(),
)
