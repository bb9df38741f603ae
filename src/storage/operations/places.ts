/** Places of the learner's own, and what of a portfolio stands there. */
import type { Result } from '#core/kernel/result.ts'
import type { PlaceRecord } from '#core/records/records.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

export const { save: savePlaces } = writer(db.places)
export const { save: savePublications, remove: removePublications } = writer(db.publications)

/** Forgets the place and what opens it; what stands there stays there, and is known no more. */
export function removePlace(id: PlaceRecord['id']): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', db.places, db.secrets, db.publications, async () => {
      await db.places.delete(id)
      await db.secrets.delete(id)
      await db.publications.where('place').equals(id).delete()
    }),
  )
}
