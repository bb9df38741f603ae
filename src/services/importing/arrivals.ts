/** What came in by itself (shared, linked, opened) waits for a yes: before it nothing is read, fetched or added. */
import { classifyText } from '#core/importing/classify-text.ts'
import { found, type Result } from '#core/kernel/result.ts'
import { WAITING_TIME, waitedTooLong } from '#core/records/inbox.ts'
import type { InboxRecord } from '#core/records/records.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { acceptShared, removeInbox } from '#storage/operations/inbox.ts'
import { createStore } from '../store.ts'
import { type FetchRequest, noteThat, requestFetch, requestOf } from './addresses-to-fetch.ts'
import { addGranted } from './fetch-address.ts'
import { importSources } from './import.ts'
import { contentsOf } from './sort-input.ts'
import { fileSource, type Source } from './source.ts'
import { sourceOf } from './unfinished.ts'

/** How something came here. */
export interface Way {
  /** by another app or website, by a link, or by the system that opened a file with us */
  readonly by: 'share' | 'link' | 'system'
  /** the website that brought it, when it says so */
  readonly host?: string
}

export interface Arrival extends Way {
  readonly key: string
  /** ms since the epoch */
  readonly at: number
  /** bytes that are here already, or an address that will be asked */
  readonly what: { readonly source: Source } | { readonly request: FetchRequest }
}

/** In memory only: what no service worker brought is gone when the page is. */
export const arrivals = createStore<readonly Arrival[]>([])

/** More than this is no choice any more, and what came first was seen first. */
const MOST = 20

/** A shared file, which the service worker put in the inbox. */
export function arrivalOf(row: InboxRecord): Arrival {
  const what = { source: sourceOf(row) }
  return { key: row.id, at: Date.parse(row.addedAt), by: 'share', what }
}

/** Lets the text of a link wait. What cannot be added at all is said at once. */
export function holdText(text: string, way: Way): void {
  const { sources = [], urls = [], note } = contentsOf(classifyText(text))
  const known = new Set(
    arrivals.get().flatMap(({ what }) => ('request' in what ? what.request.url : [])),
  )
  const all = urls.filter((url) => !known.has(url)).map((url) => requestOf(url))
  const refused = all.filter(({ state }) => state === 'failed').map(({ url }) => url)
  if (refused.length > 0) requestFetch(refused)
  if (note) noteThat(note)
  const requests = all.filter(({ state }) => state === 'asked')
  hold([...sources.map((source) => ({ source })), ...requests.map((request) => ({ request }))], way)
}

/** Lets files wait that the system opened with us. */
export function holdFiles(files: readonly File[]): void {
  hold(
    files.map((file) => ({ source: fileSource(file) })),
    { by: 'system' },
  )
}

function hold(all: readonly Arrival['what'][], way: Way): void {
  const at = Date.now()
  const fresh = all.map((what) => ({ ...way, key: crypto.randomUUID(), at, what }))
  arrivals.set([...arrivals.get(), ...fresh].slice(0, MOST))
  setTimeout(emptyOld, WAITING_TIME)
}

function emptyOld(): void {
  const now = Date.now()
  arrivals.set(arrivals.get().filter(({ at }) => !waitedTooLong(at, now)))
}

/** The yes to these: adds what is here, and fetches what is elsewhere. When it fails all of them still wait. */
export async function accept(keys: readonly string[]): Promise<Result<void, StorageFailure>> {
  emptyOld()
  const mine = arrivals.get().filter(({ key }) => keys.includes(key))
  const shared = await acceptShared(keys)
  if (!shared.ok) return shared
  forgetHeld(keys)
  const sources = [
    ...shared.value.map(sourceOf),
    ...mine.flatMap(({ what }) => ('source' in what ? what.source : [])),
  ]
  if (sources.length > 0) void importSources(sources)
  await addGranted(mine.flatMap(({ what }) => ('request' in what ? what.request : [])))
  return found(undefined)
}

/** The no to these: nothing of them is left. */
export async function discard(keys: readonly string[]): Promise<Result<void, StorageFailure>> {
  forgetHeld(keys)
  return removeInbox(...keys)
}

function forgetHeld(keys: readonly string[]): void {
  arrivals.set(arrivals.get().filter(({ key }) => !keys.includes(key)))
}
