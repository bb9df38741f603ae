/** Remembers a large import on the device, so that after a reload it goes on where it was. */
import type { Result } from '#core/kernel/result.ts'
import type { InboxRecord } from '#core/records/records.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { inbox } from '#storage/live/inbox-queries.ts'
import { removeInbox, saveInbox } from '#storage/operations/inbox.ts'
import type { Source } from './source.ts'

/** Fewer files than this, and smaller ones, are read before anybody could close the page. */
const MANY = 20
const LARGE = 2 * 1024 * 1024
/** ms after which an import is one that lasts: a thousand files are read and kept in less. */
const LASTING = 5000
/** Rows written at a time. */
const CHUNK = 20

const finished = new Set<string>()
const written = new Set<string>()

/**
 * Gives sources of a large import a place in the inbox, so that a file is rarely written twice: what was kept before
 * the import begins to last never gets there, what is kept later leaves it in the same transaction. A large archive
 * goes there at once: reading it takes long, and it is kept nowhere else. When there is no room for them the import
 * still works, it only cannot be continued.
 */
export function remember(sources: readonly Source[]): readonly Source[] {
  if (sources.length < MANY && sizeOf(sources) < LARGE) return sources
  const all = sources.map((source) => ({ inboxId: crypto.randomUUID(), ...source }))
  // what will be reached last goes first
  const fresh = all.filter((_, at) => sources[at]?.inboxId === undefined).reverse()
  const batch = crypto.randomUUID()
  const atOnce = sources.length < MANY ? fresh.filter(isArchive) : []
  if (atOnce.length > 0) void write(atOnce, batch)
  const later = fresh.filter((source) => !atOnce.includes(source))
  setTimeout(() => void write(later, batch), LASTING)
  return all
}

/** By its name, so that nothing waits for a look inside; an archive by another name waits with the rest. */
const isArchive = ({ name }: Source) => /\.(zip|tar|gz|tgz)$/i.test(name)

/** Never asked of many: for each file the page would wait for the disk. */
const sizeOf = (sources: readonly Source[]) =>
  sources.reduce((sum, { bytes }) => sum + bytes.size, 0)

async function write(
  sources: readonly (Source & { readonly inboxId: string })[],
  batch: string,
): Promise<void> {
  const addedAt = new Date().toISOString()
  for (let at = 0; at < sources.length; at += CHUNK) {
    const rows = sources
      .slice(at, at + CHUNK)
      .filter(({ inboxId }) => !finished.has(inboxId))
      .map(({ inboxId: id, name, bytes }) => ({ id, batch, name, bytes, addedAt }))
    for (const { id } of rows) written.add(id)
    const saved = await saveInbox(...rows)
    if (!saved.ok) return
  }
}

/** As a worker is to have it: with its place in the inbox only where it really has one. */
export function sentOf(source: Source): Source {
  const { inboxId, ...rest } = source
  return inboxId !== undefined && written.has(inboxId) ? source : rest
}

/** These were read to the end; what became of them is known. */
export async function forget(sources: readonly Source[]): Promise<void> {
  const ids = sources.flatMap(({ inboxId }) => inboxId ?? [])
  for (const id of ids) finished.add(id)
  const there = ids.filter((id) => written.delete(id))
  if (there.length === 0) return
  for (const id of there) setReached(id, 0)
  const removed = await removeInbox(...there)
  // they are then offered once more, and found to be here already
  if (!removed.ok) for (const id of there) written.add(id)
}

/** Forgets what an interrupted import did not reach, because the person says so. */
export async function dropWaiting(): Promise<Result<void, StorageFailure>> {
  const ids = (await inbox.read()).map(({ id }) => id)
  for (const id of ids) setReached(id, 0)
  return removeInbox(...ids)
}

/** The files an interrupted import did not reach. */
export async function waitingSources(): Promise<readonly Source[]> {
  return (await inbox.read()).map(sourceOf)
}

/** A file of the inbox, as something to read. */
export function sourceOf({ id, name, bytes }: InboxRecord): Source {
  written.add(id)
  return { name, bytes, isFile: true, inboxId: id }
}

const reachedKey = (id: string) => `rugzak.reached.${id}`

/** How many files of an archive were read before the page went away. */
export function reached({ inboxId }: Source): number {
  try {
    return inboxId ? Number(localStorage.getItem(reachedKey(inboxId)) ?? 0) : 0
  } catch {
    return 0
  }
}

export function noteReached({ inboxId }: Source, files: number): void {
  if (inboxId) setReached(inboxId, files)
}

function setReached(id: string, files: number): void {
  try {
    if (files === 0) localStorage.removeItem(reachedKey(id))
    else localStorage.setItem(reachedKey(id), String(files))
  } catch {
    // an archive is then read from its beginning, and what is kept is kept
  }
}
