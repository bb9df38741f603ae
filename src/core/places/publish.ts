/** Puts the files of a portfolio at a place, brings them up to date there, and takes them away again. */
import { sha256Hex } from '../kernel/bytes.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import { assured, isEqual } from './assured.ts'
import type { NewContent, Place, PlaceFailure, Reply, Tag } from './place.ts'

export interface PublicFile extends NewContent {
  /** below the folder of the portfolio */
  readonly path: string
}

/** A file that we wrote at a place, as it was after writing. */
export interface PublishedFile {
  /** below the root of the place */
  readonly path: string
  readonly sha256: string
  /** absent where the place has none */
  readonly tag?: Tag
}

/** Why it stopped, at which file, and what stands there by then: trying again goes on from there. */
export interface Interrupted extends PlaceFailure {
  readonly path: string
  readonly files: readonly PublishedFile[]
}

export interface Publishing {
  /** with a final `/` */
  readonly folder: string
  /** in the order of writing: what names others comes after them */
  readonly files: readonly PublicFile[]
  /** what we wrote there before */
  readonly before: readonly PublishedFile[]
  /** also over what somebody else changed there; only after the person was asked */
  readonly over: boolean
}

/** Writes what is new or changed, then removes what is no more part of it. No file of another is touched unasked. */
export async function publish(
  place: Place,
  { folder, files, before, over }: Publishing,
): Promise<Result<readonly PublishedFile[], Interrupted>> {
  const there = new Map(before.map((one) => [one.path, one]))
  const stop = (path: string, failure: PlaceFailure) =>
    failed({ ...failure, path, files: [...there.values()] })
  for (const file of files) {
    const path = folder + file.path
    const written = await write(place, path, file, there.get(path), over)
    if (!written.ok) return stop(path, written.failure)
    there.set(path, written.value)
  }
  const meant = new Set(files.map(({ path }) => folder + path))
  for (const old of before.filter(({ path }) => !meant.has(path))) {
    const removed = await take(place, old, over)
    if (!removed.ok) return stop(old.path, removed.failure)
    there.delete(old.path)
  }
  return found([...there.values()])
}

async function write(
  place: Place,
  path: string,
  file: PublicFile,
  before: PublishedFile | undefined,
  over: boolean,
): Reply<PublishedFile> {
  const sha256 = await sha256Hex(file.bytes)
  if (before?.sha256 === sha256 && !over) return found(before)
  const condition = before?.tag ? { ifMatch: before.tag } : ({ ifNoneMatch: '*' } as const)
  const isUntold = before !== undefined && !before.tag
  const ours = isUntold && !over ? await stillOurs(place, before) : found(undefined)
  const put = ours.ok
    ? await assured(place).put(path, file, over || isUntold ? undefined : condition)
    : ours
  if (put.ok) return found({ path, sha256, ...put.value })
  return put.failure.kind === 'stale' ? already(place, path, file, sha256) : put
}

/** Where a place tells no versions, what we wrote is known by its bytes; `stale` when they are others. */
async function stillOurs(place: Place, { path, sha256 }: PublishedFile): Reply<void> {
  // what a browser may not read back cannot be compared
  if (place.confirm) return found(undefined)
  const there = await place.read(path)
  if (!there.ok) return there.failure.kind === 'missing' ? found(undefined) : there
  const isSame = (await sha256Hex(there.value.bytes)) === sha256
  return isSame ? found(undefined) : failed({ kind: 'stale' })
}

/** An upload of which only the answer was cut off was done all the same. */
async function already(
  place: Place,
  path: string,
  { bytes }: PublicFile,
  sha256: string,
): Reply<PublishedFile> {
  const there = await place.read(path)
  if (!there.ok || !isEqual(there.value.bytes, bytes)) return failed({ kind: 'stale' })
  const { tag } = there.value
  return found({ path, sha256, ...(tag && { tag }) })
}

async function take(place: Place, file: PublishedFile, over: boolean): Reply<void> {
  const { path, tag } = file
  const ours = tag || over ? found(undefined) : await stillOurs(place, file)
  if (!ours.ok) return ours
  const removed = await place.remove(path, tag && !over ? { ifMatch: tag } : undefined)
  return removed.ok || removed.failure.kind === 'missing' ? found(undefined) : removed
}

/** Removes all that we wrote, and looks whether it is gone. */
export async function unpublish(
  place: Place,
  { folder, before, over }: Omit<Publishing, 'files'>,
): Promise<Result<void, Interrupted>> {
  const gone = await publish(place, { folder, files: [], before, over })
  if (!gone.ok) return gone
  const tidied = (await place.tidy?.(folder)) ?? found(undefined)
  const left = tidied.ok ? await place.list(folder) : tidied
  if (!left.ok) return failed({ ...left.failure, path: folder, files: [] })
  const still = left.value.find(({ path }) => before.some((one) => one.path === path))
  return still ? failed({ kind: 'lying', path: still.path, files: [...before] }) : found(undefined)
}
