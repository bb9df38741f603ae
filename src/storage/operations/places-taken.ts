/** Tells rows that were here already from whatever else goes wrong when many are added at once. */
import { Dexie } from 'dexie'

/** The places of those whose key was taken; any other failure is thrown on, and undoes the whole transaction. */
export function placesTaken(error: unknown): number[] {
  if (!(error instanceof Dexie.BulkError)) throw error
  const failures = Object.entries(error.failuresByPos)
  if (failures.some(([, { name }]) => name !== 'ConstraintError')) throw error
  return failures.map(([at]) => Number(at))
}
