/** What can be done with many badges at once, each with its failure as the error of the mutation. */
import { useMutation } from '@tanstack/react-query'
import type { BadgeId } from '#core/badge/badge.ts'
import { newCollection, withBadges } from '#core/collection/collection.ts'
import type { Result } from '#core/kernel/result.ts'
import type { CollectionId } from '#core/records/records.ts'
import { standingLines } from '#core/verification/issuer-standing.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { badgesById } from '#storage/live/badge-queries.ts'
import { collections } from '#storage/live/collection-queries.ts'
import { allReports } from '#storage/live/report-queries.ts'
import { changeCollection, saveCollections } from '#storage/operations/collections.ts'
import { labelBadges } from '#storage/operations/edit-badge.ts'
import { removeForever } from '#storage/operations/place-badges.ts'

type Ids = readonly BadgeId[]

async function done(work: Promise<Result<unknown, StorageFailure>>): Promise<void> {
  const result = await work
  if (!result.ok) throw new Error(result.failure.kind)
}

export function useBatch() {
  const label = useMutation({
    mutationFn: (it: { ids: Ids; label: string; on: boolean }) =>
      done(labelBadges(it.ids, it.label, it.on)),
  })
  const collect = useMutation({
    mutationFn: (it: { ids: Ids; into: CollectionId | undefined; title: string }) =>
      done(
        it.into === undefined
          ? inNewOne(it.title, it.ids)
          : changeCollection(it.into, (shelf) => withBadges(shelf, it.ids)),
      ),
  })
  const saveSearch = useMutation({
    mutationFn: async (it: { title: string; search: string }) => {
      const shelf = await fresh(it.title, it.search)
      await done(saveCollections(shelf))
      return shelf.id
    },
  })
  const removeForGood = useMutation({ mutationFn: (ids: Ids) => done(removeForever(ids)) })
  return { label, collect, saveSearch, removeForGood }
}

async function inNewOne(title: string, ids: Ids): Promise<Result<void, StorageFailure>> {
  return saveCollections(withBadges(await fresh(title), ids))
}

/** A collection after all others; with a search it is a smart one. */
async function fresh(title: string, search?: string) {
  const { length } = await collections.read()
  const id = crypto.randomUUID() as CollectionId // made here, nobody has it
  const at = new Date().toISOString()
  return newCollection(id, title, { position: length, at, ...(search ? { search } : {}) })
}

/** The badges, and how the issuer of each is known by its last check. */
export async function provedBadgesOf(ids: Ids) {
  const [rows, reports] = await Promise.all([badgesById.read(ids), allReports.read()])
  const lines = rows.map(({ id }) => {
    const report = reports.get(id)
    return report ? standingLines(report) : []
  })
  return { badges: rows.map(({ badge }) => badge), lines }
}
