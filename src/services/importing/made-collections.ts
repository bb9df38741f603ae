/** Tells of collections that were made of records, and offers to take them back. */
import { removeCollections } from '#storage/operations/collections.ts'
import { offerUndo } from '../undo.ts'
import type { FindOutcome } from './import-state.ts'

/** Nothing when no record was among what was kept. */
export function offerCollections(outcomes: readonly FindOutcome[]): void {
  const made = outcomes.flatMap((one) => (one.outcome === 'kept' ? (one.collection ?? []) : []))
  if (made.length === 0) return
  offerUndo({
    what: 'collectionMade',
    count: made.length,
    undo: () => removeCollections(...made),
  })
}
