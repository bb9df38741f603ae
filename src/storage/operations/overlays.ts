/** What the learner said about stacks and their edges. */
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

export const { save: saveOverlays, remove: removeOverlays } = writer(db.overlays)
