/** Places of the learner's own, and what of a portfolio stands there. */
import type { Result } from '#core/kernel/result.ts'
import type { PlaceRecord } from '#core/records/records.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'
import { VAULT_TABLES } from './vault-gather.ts'

export const { save: savePlaces } = writer(db.places)
export const { save: savePublications, remove: removePublications } = writer(db.publications)

/**
 * Forgets the place and what opens it; what stands there stays there, and is known no more. A vault that is reached by
 * way of it is left: no screen of another place would show it, and this device could neither leave it nor join one.
 */
export function removePlace(id: PlaceRecord['id']): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', [db.places, db.secrets, db.publications, ...VAULT_TABLES], async () => {
      const vault = await db.vault.get('place')
      if (vault?.value === id) for (const table of VAULT_TABLES) await table.clear()
      await db.places.delete(id)
      await db.secrets.delete(id)
      await db.publications.where('place').equals(id).delete()
    }),
  )
}
