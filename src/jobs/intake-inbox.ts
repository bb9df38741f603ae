/** Remembers a large import on the device, so that after a reload it goes on where it was. */
import type { InboxRecord } from '#core/records/records.ts'
import { inbox, removeInbox, saveInbox } from '#storage/inbox.ts'
import type { Source } from './intake-source.ts'

/** Fewer files than this, and smaller ones, are read before anybody could close the page. */
const MANY = 20
const LARGE = 2 * 1024 * 1024
/** Rows written at a time. */
const CHUNK = 20

/** A source that has a row in the inbox, or will have. */
export interface Remembered extends Source {
  readonly inboxId?: string
}

const finished = new Set<string>()

/**
 * Gives sources of a large import a place in the inbox. The rows are written while reading goes on; when there
 * is no room for them the import still works, it only cannot be continued.
 */
export function remember(sources: readonly Remembered[]): readonly Remembered[] {
  const size = sources.reduce((sum, { bytes }) => sum + bytes.size, 0)
  if (sources.length < MANY && size < LARGE) return sources
  const all = sources.map((source) => ({ inboxId: crypto.randomUUID(), ...source }))
  void write(
    all.filter((_, at) => sources[at]?.inboxId === undefined),
    crypto.randomUUID(),
  )
  return all
}

async function write(
  sources: readonly (Remembered & { readonly inboxId: string })[],
  batch: string,
): Promise<void> {
  const addedAt = new Date().toISOString()
  for (let at = 0; at < sources.length; at += CHUNK) {
    const rows = sources
      .slice(at, at + CHUNK)
      .filter(({ inboxId }) => !finished.has(inboxId))
      .map(({ inboxId: id, name, bytes }) => ({ id, batch, name, bytes, addedAt }))
    const saved = await saveInbox(...rows)
    if (!saved.ok) return
  }
}

/** These were read to the end; what became of them is known. */
export async function forget(sources: readonly Remembered[]): Promise<void> {
  const ids = sources.flatMap(({ inboxId }) => inboxId ?? [])
  if (ids.length === 0) return
  for (const id of ids) {
    finished.add(id)
    setReached(id, 0)
  }
  await removeInbox(...ids)
}

/** The files an interrupted import did not reach. */
export async function waitingSources(): Promise<readonly Remembered[]> {
  return (await inbox.read()).map(sourceOf)
}

/** A file of the inbox, as something to read. */
export function sourceOf({ id, name, bytes }: InboxRecord): Remembered {
  return { name, bytes, isFile: true, inboxId: id }
}

const reachedKey = (id: string) => `rugzak.reached.${id}`

/** How many files of an archive were read before the page went away. */
export function reached({ inboxId }: Remembered): number {
  try {
    return inboxId ? Number(localStorage.getItem(reachedKey(inboxId)) ?? 0) : 0
  } catch {
    return 0
  }
}

export function noteReached({ inboxId }: Remembered, files: number): void {
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
