/** Whether this device keeps in step with the others by itself: only after the person said so. */
import type { Result } from '#core/kernel/result.ts'
import type { PlaceRecord } from '#core/records/records.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'

export function setInStep(value: boolean): Promise<Result<void, StorageFailure>> {
  return attempt(async () => {
    await db.vault.put({ name: 'inStep', value })
  })
}

/** The place to go to; undefined while that is off. */
export async function placeInStep(): Promise<PlaceRecord | undefined> {
  const [inStep, place] = await db.vault.bulkGet(['inStep', 'place'])
  if (inStep?.name !== 'inStep' || !inStep.value || place?.name !== 'place') return undefined
  return db.places.get(place.value)
}

/** Whether a visit ended well after this moment, in whatever tab. ms since 1970. */
export async function visitedSince(moment: number): Promise<boolean> {
  const visit = await db.vault.get('visit')
  return visit?.name === 'visit' && Date.parse(visit.value.at) > moment
}
