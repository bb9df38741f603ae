/** Tells which badges changed, in this tab or another, so that only those are read again. */
import { Dexie, type ObservabilitySet, RangeSet } from 'dexie'
import type { BadgeId } from '#core/badge/badge.ts'
import { db } from '../tables/database.ts'

export interface Changes {
  /** undefined when it cannot be said which: any of them may have changed */
  readonly badges: readonly BadgeId[] | undefined
  readonly collections: boolean
}

/** Calls back after every write to badges, reports or collections; returns the way to stop. */
export function onChanges(listener: (changes: Changes) => void): () => void {
  const heard = (parts: ObservabilitySet) => {
    const changes = changesIn(parts)
    if (changes) listener(changes)
  }
  Dexie.on.storagemutated.subscribe(heard)
  return () => Dexie.on.storagemutated.unsubscribe(heard)
}

function changesIn(parts: ObservabilitySet): Changes | undefined {
  const keys = ['badges', 'reports'].map((table) => keysIn(parts, table))
  const collections = keysIn(parts, 'collections')?.length !== 0
  const badges = keys.some((some) => some === undefined)
    ? undefined
    : [...new Set(keys.flatMap((some) => some ?? []))]
  return badges?.length === 0 && !collections ? undefined : { badges, collections }
}

/** The primary keys of a table that changed; undefined for "all, or a range of them". */
function keysIn(parts: ObservabilitySet, table: string): readonly BadgeId[] | undefined {
  const { all, [`idb://${db.name}/${table}/`]: tree } = parts
  if (all !== undefined) return undefined
  if (tree === undefined) return []
  const ranges = [...iterable(RangeSet(tree))]
  if (ranges.some(({ from, to }) => from !== to)) return undefined
  return ranges.map(({ from }) => from as BadgeId) // the primary key of both tables
}

/** Dexie's sets iterate, but their type only says that they have an iterator. */
function iterable(set: RangeSet): Iterable<{ readonly from: unknown; readonly to: unknown }> {
  return { [Symbol.iterator]: () => set[Symbol.iterator]() }
}
