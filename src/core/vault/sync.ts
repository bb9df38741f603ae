/** Makes this device and a place equal: reads what others wrote, and writes what they do not have yet. */
import type { FileDigest } from '../badge/badge.ts'
import { sha256Hex } from '../kernel/bytes.ts'
import { groupBy } from '../kernel/group.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import { type Entry, type Place, type PlaceFailure, PRIVATE_FOLDER } from '../places/place.ts'
import type { Device } from './clock.ts'
import type { Random, VaultKeys } from './keys.ts'
import { type Piece, packed, type Travelling } from './packs.ts'
import { seal, type UnsealFailure, unseal } from './seal.ts'
import {
  readSegment,
  readSegmentName,
  type Segment,
  type SegmentName,
  segmentName,
  writeSegment,
} from './segments.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** How far this device has read what each device wrote: the last number, and the digest of that object. */
export type Heard = Readonly<Record<string, { readonly number: number; readonly digest: string }>>

/** What lies at the place. */
export interface Listing {
  readonly segments: readonly SegmentName[]
  /** bytes by name, where the place tells */
  readonly packs: ReadonlyMap<string, number | undefined>
}

export type SyncFailure =
  | PlaceFailure
  /** sealed under keys this device does not have: the passphrase was changed on another device */
  | { readonly kind: 'locked' }
  /** written by a newer Rugzak */
  | { readonly kind: 'newer' }

/** Something at the place that cannot be read or is not there, though it was: told, and mended by the device that wrote it. */
export interface Trouble {
  readonly device: Device
  readonly number: number
  readonly kind: /** cut off, changed, put there from elsewhere, or written with keys that do not count any more */
    | 'damaged'
    /** what comes before it is not there */
    | 'gap'
    /** the place shows less than it did before */
    | 'older'
}

/** Where the objects of a vault lie: what a place shows to others has no part in it. */
export const ROOT = PRIVATE_FOLDER
const folderOf = (vault: string) => `${ROOT}${vault}/`
export const headerPath = (vault: string) => `${folderOf(vault)}state/keys.json`
const statePath = (vault: string, name: string) => `${folderOf(vault)}state/${name}`
const packPath = (vault: string, name: string) => `${folderOf(vault)}packs/${name}`

const OBJECT = 'application/octet-stream'

/** Two requests, on a place that lists a folder at once. */
export async function look(place: Place, vault: string): Promise<Result<Listing, PlaceFailure>> {
  const state = await place.list(statePath(vault, ''))
  if (!state.ok) return state
  const packs = await place.list(packPath(vault, ''))
  if (!packs.ok) return packs
  return found({
    segments: [...new Set(state.value.map(nameOf))].flatMap((name) => readSegmentName(name) ?? []),
    packs: new Map(packs.value.map((entry) => [nameOf(entry), entry.size])),
  })
}

const nameOf = ({ path }: Entry) => path.slice(path.lastIndexOf('/') + 1)

export interface News {
  readonly segments: readonly Segment[]
  readonly heard: Heard
  readonly troubles: readonly Trouble[]
}

/** What each device wrote since it was last heard, in order; a device that cannot be read further is told of. */
export async function hear(
  place: Place,
  keys: VaultKeys,
  { segments }: Listing,
  heard: Heard,
): Promise<Result<News, SyncFailure>> {
  const all: News = { segments: [], heard, troubles: missing(segments, heard) }
  let news = all
  for (const [device, names] of groupBy(segments, ({ by }) => by)) {
    const later = unheard(names, heard[device]?.number ?? 0, keys.shutOut[device])
    const more = await hearOne(place, keys, later, news)
    if (!more.ok) return more
    news = more.value
  }
  return found(news)
}

async function hearOne(
  place: Place,
  keys: VaultKeys,
  names: readonly SegmentName[],
  before: News,
): Promise<Result<News, SyncFailure>> {
  let news = before
  for (const name of names) {
    const read = await readOne(place, keys, name, news.heard[name.by])
    if (read.ok) news = withSegment(news, read.value)
    else if ('number' in read.failure)
      return found({ ...news, troubles: [...news.troubles, read.failure] })
    else return failed(read.failure)
  }
  return found(news)
}

function withSegment(news: News, { segment, digest }: ReadSegment): News {
  const heard = { ...news.heard, [segment.by]: { number: segment.number, digest } }
  return { ...news, segments: [...news.segments, segment], heard }
}

interface ReadSegment {
  readonly segment: Segment
  readonly digest: string
}

/** After what was heard; from the latest that holds everything, where there is one. */
function unheard(
  names: readonly SegmentName[],
  number: number,
  last = Number.POSITIVE_INFINITY,
): readonly SegmentName[] {
  const later = names
    .filter((name) => name.number > number && name.number <= last)
    .toSorted((a, b) => a.number - b.number)
  return later.slice(
    Math.max(
      0,
      later.findLastIndex(({ isWhole }) => isWhole),
    ),
  )
}

/** Devices of which the place has less than was heard. */
function missing(segments: readonly SegmentName[], heard: Heard): readonly Trouble[] {
  return Object.entries(heard).flatMap(([by, { number }]) => {
    const isThere = segments.some((name) => name.by === by && name.number >= number)
    return isThere ? [] : [{ device: by as Device, number, kind: 'older' as const }]
  })
}

async function readOne(
  place: Place,
  keys: VaultKeys,
  name: SegmentName,
  last: Heard[string] | undefined,
): Promise<Result<ReadSegment, SyncFailure | Trouble>> {
  const trouble = (kind: Trouble['kind']) => failed({ device: name.by, number: name.number, kind })
  const read = await place.read(statePath(keys.vault, segmentName(name)))
  if (!read.ok) return read.failure.kind === 'missing' ? trouble('gap') : read
  const segment = await openSegment(keys, name, read.value.bytes)
  if (!segment.ok)
    return segment.failure === 'damaged' ? trouble('damaged') : failed({ kind: segment.failure })
  if (!name.isWhole && !follows(segment.value, last)) return trouble('gap')
  return found({ segment: segment.value, digest: await sha256Hex(read.value.bytes) })
}

async function openSegment(
  keys: VaultKeys,
  name: SegmentName,
  bytes: Bytes,
): Promise<Result<Segment, UnsealFailure>> {
  const opened = await unseal(keys, segmentName(name), bytes)
  if (!opened.ok) return opened
  const isLate =
    opened.value.epoch < keys.epochs.length && name.number > (keys.counted[name.by] ?? 0)
  return isLate ? failed('damaged') : readSegment(name, opened.value.plain)
}

function follows({ number, before }: Segment, last: Heard[string] | undefined): boolean {
  return number === (last?.number ?? 0) + 1 && before === (last?.digest ?? '')
}

/** Puts files in packs at the place; says where each lies as soon as its pack does. A cut loses nothing: again is the same. */
export async function* sendFiles(
  place: Place,
  keys: VaultKeys,
  files: AsyncIterable<Travelling>,
  random: Random,
): AsyncGenerator<Result<ReadonlyMap<FileDigest, readonly Piece[]>, PlaceFailure>> {
  for await (const { name, plain, ended } of packed(keys, files)) {
    const bytes = await seal(keys, name, plain, random)
    const put = await place.put(
      packPath(keys.vault, name),
      { bytes, type: OBJECT },
      { ifNoneMatch: '*' },
    )
    const isStale = !put.ok && put.failure.kind === 'stale'
    const there = isStale ? await madeWhole(place, keys, name, bytes) : put
    yield there.ok ? found(ended) : there
    if (!there.ok) return
  }
}

/** Its name is that of its contents, so it is there already; written over when it cannot be opened. */
async function madeWhole(
  place: Place,
  keys: VaultKeys,
  name: string,
  bytes: Bytes,
): Promise<Result<unknown, PlaceFailure>> {
  const there = await place.read(packPath(keys.vault, name))
  if (!there.ok) return there
  const opened = await unseal(keys, name, there.value.bytes)
  return opened.ok
    ? found(undefined)
    : place.put(packPath(keys.vault, name), { bytes, type: OBJECT })
}

/** Writes the next segment of this device. `stale`: it was written before, and is to be heard first. */
export async function sendSegment(
  place: Place,
  keys: VaultKeys,
  by: Device,
  heard: Heard,
  content: Pick<Segment, 'changes' | 'whole'>,
  random: Random,
): Promise<Result<Heard, PlaceFailure>> {
  const number = (heard[by]?.number ?? 0) + 1
  const before = heard[by]?.digest ?? ''
  const name = segmentName({ by, number, isWhole: content.whole !== undefined })
  const plain = writeSegment({ version: 1, by, number, before, ...content })
  const bytes = await seal(keys, name, plain, random)
  const put = await place.put(
    statePath(keys.vault, name),
    { bytes, type: OBJECT },
    { ifNoneMatch: '*' },
  )
  if (!put.ok) return put
  return found({ ...heard, [by]: { number, digest: await sha256Hex(bytes) } })
}

/** After a whole one is there: the segments of this device before it are no more needed. */
export async function dropBefore(
  place: Place,
  vault: string,
  by: Device,
  { segments }: Listing,
  number: number,
): Promise<Result<void, PlaceFailure>> {
  for (const name of segments.filter((one) => one.by === by && one.number < number)) {
    const removed = await place.remove(statePath(vault, segmentName(name)))
    if (!removed.ok && removed.failure.kind !== 'missing') return removed
  }
  return found(undefined)
}

/** The contents of a pack: what it is called after. */
export async function readPack(
  place: Place,
  keys: VaultKeys,
  name: string,
): Promise<Result<Bytes, SyncFailure | { readonly kind: 'damaged' }>> {
  const read = await place.read(packPath(keys.vault, name))
  if (!read.ok) return read
  const opened = await unseal(keys, name, read.value.bytes)
  return opened.ok ? found(opened.value.plain) : failed({ kind: opened.failure })
}
