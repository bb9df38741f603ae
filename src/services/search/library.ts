/** Every badge as the search sees it: read in parts in the background, kept up to date, never stored. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { CollectionId } from '#core/records/records.ts'
import type { Findable } from '#core/search/findable.ts'
import { buildIndex, type SearchIndex, warm } from '#core/search/search.ts'
import { storageFailure } from '#storage/guards/failure.ts'
import { type Changes, onChanges } from '#storage/live/badge-changes.ts'
import { findableAfter, findableById, holders } from '#storage/live/findable-badges.ts'
import { createStore } from '../store.ts'

/** Small enough that a part is read and taken up within some frames of a screen. */
const PART = 200
/** Writes that follow each other this soon, in ms, are taken up together. */
const SETTLE = 60
/** How much longer than the taking up itself the next one waits, while badges stream in: the time is the screen's. */
const REST = 12
/** The longest, in ms, that what was written waits for that. */
const MOST_REST = 1500

const index = createStore<SearchIndex | undefined>(undefined)
const unread = createStore(false)
const badges = new Map<BadgeId, Findable>()
let held: ReadonlyMap<BadgeId, readonly CollectionId[]> = new Map()
let pending: { ids: Set<BadgeId>; all: boolean; collections: boolean } | undefined
let work: Promise<void> | undefined

/** The index of all badges in every place; undefined until it has been read. For useSyncExternalStore. */
export const library = {
  get: index.get,
  subscribe: (listener: () => void): (() => void) => {
    open()
    return index.subscribe(listener)
  },
  /** One badge, as it was last read. */
  of: (id: BadgeId): Findable | undefined => badges.get(id),
}

/**
 * True when a reading failed: the index is then the one of before, or is not there.
 * For useSyncExternalStore. `retry` reads everything anew, as the next change does.
 */
export const libraryFailure = {
  get: unread.get,
  subscribe: unread.subscribe,
  retry: (): void => {
    work = work?.then(() => tried(readAll))
  },
}

/** A reading that fails is told and leaves the index as it was; a bug is reported as well. */
async function tried(read: () => Promise<void>): Promise<void> {
  try {
    await read()
    unread.set(false)
  } catch (error) {
    unread.set(true)
    if (storageFailure(error) === undefined) reportError(error)
  }
}

/** Begins to read at the first call, and keeps up from then on. */
function open(): void {
  if (work) return
  onChanges(noteChanges)
  work = idle().then(() => tried(readAll))
}

const pause = () => new Promise<void>((done) => setTimeout(done))

/** The longest, in ms, that the first screen may keep the reading waiting. */
const LATEST = 1000

/** After the first screen is painted: the newest badges, which have their own way, come first. */
const idle = () =>
  'requestIdleCallback' in globalThis
    ? new Promise<void>((done) => requestIdleCallback(() => done(), { timeout: LATEST }))
    : pause()

async function readAll(): Promise<void> {
  held = await holders()
  badges.clear()
  for (let after = ''; ; ) {
    const part = await findableAfter(after, PART)
    for (const badge of part) take(badge)
    const last = part.at(-1)
    if (last === undefined || part.length < PART) break
    after = last.id
    await pause()
  }
  await publish()
}

function take(badge: Findable): void {
  badges.set(badge.id, { ...badge, collections: held.get(badge.id) ?? [] })
}

async function publish(): Promise<void> {
  const next = buildIndex([...badges.values()], Date.now(), index.get())
  await warm(next, pause)
  index.set(next)
}

/** Takes note of what changed; the reading itself follows when the writes have settled. */
function noteChanges(changes: Changes): void {
  const waiting = pending !== undefined
  pending ??= { ids: new Set(), all: false, collections: false }
  for (const id of changes.badges ?? []) pending.ids.add(id)
  pending.all ||= changes.badges === undefined
  pending.collections ||= changes.collections
  if (!waiting) work = work?.then(rest).then(() => tried(catchUp))
}

/** ms that the last taking up took; while badges stream in there is one after another. */
let taken = 0

const rest = () =>
  new Promise<void>((done) => setTimeout(done, Math.min(MOST_REST, Math.max(SETTLE, REST * taken))))

async function catchUp(): Promise<void> {
  const start = performance.now()
  await takeUp()
  taken = performance.now() - start
}

async function takeUp(): Promise<void> {
  const changed = pending
  pending = undefined
  if (!changed) return
  if (changed.all || unread.get()) return readAll()
  if (changed.collections) await shelve()
  for (const id of changed.ids) badges.delete(id)
  for (const badge of await findableById([...changed.ids])) take(badge)
  await publish()
}

async function shelve(): Promise<void> {
  held = await holders()
  for (const badge of badges.values()) {
    const now = held.get(badge.id) ?? []
    if (now.join() !== badge.collections.join()) take(badge)
  }
}
