/** One visit of a device to the place: what others wrote comes in, what was written here goes out. */

import type { FileDigest } from '../badge/badge.ts'
import { joined } from '../baking/joined.ts'
import { sha256Hex } from '../kernel/bytes.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import type { Place, PlaceFailure } from '../places/place.ts'
import type { Device } from './clock.ts'
import type { Random, VaultKeys } from './keys.ts'
import { type Asked, asksFor, isAskedForAll, mendingRow } from './mending.ts'
import { type Change, NO_ROW, type Row, unitedRows, withChange } from './merge.ts'
import type { Piece, Travelling } from './packs.ts'
import { isOfBackpack } from './row-key.ts'
import { portions, type Segment } from './segments.ts'
import {
  dropBefore,
  type Heard,
  hear,
  type Listing,
  look,
  readPack,
  type SyncFailure,
  sendFiles,
  sendSegment,
  type Trouble,
} from './sync.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What others know of a row, to be united with what is known here. */
export type RowNews = ReadonlyMap<string, Row>

/** What a device keeps of a vault, beside its backpack. Each of these is carried out whole or not at all. */
export interface Replica<F> {
  readonly device: Device
  readonly heard: () => Promise<Result<Heard, F>>
  /** writes down, as changes to be sent, what is other in the backpack than is known */
  readonly gather: () => Promise<Result<void, F>>
  /** of its own changes */
  readonly lastNumber: () => Promise<Result<number, F>>
  /** oldest first */
  readonly unsent: () => Promise<Result<readonly Change[], F>>
  /** of these rows the ones that would change, with the files they name that are not here */
  readonly wanted: (news: RowNews) => Promise<Result<readonly Wanted[], F>>
  /** what was heard before and is not taken over yet */
  readonly waiting: () => Promise<Result<RowNews, F>>
  /** rows that would remove so many badges here that the person is to say so first */
  readonly heldBack: (news: RowNews) => Promise<Result<readonly string[], F>>
  /**
   * unites these rows with what was written here meanwhile, and the backpack with both; answers which of them this
   * version cannot read: those stay as they were here, and wait
   */
  readonly take: (
    news: RowNews,
    files: readonly Travelling[],
  ) => Promise<Result<readonly string[], F>>
  /** writes these fields down, as changes to be sent, where they are other than known */
  readonly tell: (asked: Asked) => Promise<Result<void, F>>
  /** all that is known of one row */
  readonly row: (key: string) => Promise<Result<Row, F>>
  readonly heardAll: (all: HeardAll) => Promise<Result<void, F>>
  /** files of the backpack that lie in no pack that is there */
  readonly filesToSend: (packs: Listing['packs']) => Promise<Result<readonly FileDigest[], F>>
  readonly file: (digest: FileDigest) => Promise<Bytes | undefined>
  /** notes where files lie, as changes to be sent */
  readonly placed: (files: ReadonlyMap<FileDigest, readonly Piece[]>) => Promise<Result<void, F>>
  /** where files lie */
  readonly pieces: (
    digests: readonly FileDigest[],
  ) => Promise<ReadonlyMap<FileDigest, readonly Piece[]>>
  /** tells the others what this device has now, where they do not know; `took`: something of the backpack came in */
  readonly present: (took: boolean) => Promise<Result<void, F>>
  /** changes up to this number are at the place */
  readonly sent: (heard: Heard, upTo: number) => Promise<Result<void, F>>
  readonly allRows: () => Promise<Result<RowNews, F>>
}

/** All of this was read, and this of it is not taken over yet. */
export interface HeardAll {
  readonly heard: Heard
  readonly waiting: RowNews
  /** of those that wait, what the person is asked about */
  readonly held: readonly string[]
}

export interface Wanted {
  readonly row: string
  readonly files: readonly FileDigest[]
}

export interface Exchanged {
  /** rows that came in, without notes of devices, and changes that went out */
  readonly taken: number
  readonly sent: number
  readonly troubles: readonly Trouble[]
  /** rows that wait, because a file of theirs is not at the place or not what it was, or they cannot be read here */
  readonly incomplete: readonly string[]
  /** rows that wait for the person, because they would remove many badges at once */
  readonly held: readonly string[]
}

export type ExchangeFailure<F> =
  | SyncFailure
  | { readonly kind: 'storage'; readonly failure: F }
  | { readonly kind: 'stopped' }
  /** another wrote in the log of this device: a copy of this browser's data, or what it was before it was put back */
  | { readonly kind: 'copied' }

export interface Visit {
  readonly random: Random
  readonly signal?: AbortSignal | undefined
  readonly report?: (done: number, total: number) => void
}

/** Rows per transaction. */
const BATCH = 100

/** The whole visit. Whatever it ends with, nothing is lost: the next one begins where this one was whole. */
export async function exchange<F>(
  place: Place,
  keys: VaultKeys,
  replica: Replica<F>,
  visit: Visit,
): Promise<Result<Exchanged, ExchangeFailure<F>>> {
  const gathered = await stored(replica.gather())
  if (!gathered.ok) return gathered
  const listing = await look(place, keys.vault)
  if (!listing.ok) return listing
  const came = await takeIn(place, keys, replica, listing.value, visit)
  if (!came.ok) return came
  const went = await giveOut(place, keys, replica, listing.value, came.value, visit)
  return went.ok ? found({ ...came.value, sent: went.value }) : went
}

async function stored<T, F>(answer: Promise<Result<T, F>>): Promise<Result<T, ExchangeFailure<F>>> {
  const result = await answer
  return result.ok ? result : failed({ kind: 'storage', failure: result.failure })
}

type TakenIn = Omit<Exchanged, 'sent'>

async function takeIn<F>(
  place: Place,
  keys: VaultKeys,
  replica: Replica<F>,
  listing: Listing,
  visit: Visit,
): Promise<Result<TakenIn, ExchangeFailure<F>>> {
  const before = await stored(replica.heard())
  if (!before.ok) return before
  const heard = await hear(place, keys, listing, before.value)
  if (!heard.ok) return heard
  const waiting = await stored(replica.waiting())
  if (!waiting.ok) return waiting
  const news = rowNews(heard.value.segments, waiting.value)
  const alone = await writesAlone(replica, heard.value.segments, news)
  if (!alone.ok) return alone
  const held = await stored(replica.heldBack(news))
  if (!held.ok) return held
  const done = await takeAll(packReader(place, keys), replica, without(news, held.value), visit)
  if (!done.ok) return done
  const left = new Set([...done.value.incomplete, ...held.value])
  const noted = await stored(
    replica.heardAll({
      ...{ heard: heard.value.heard, held: held.value },
      waiting: new Map([...news].filter(([key]) => left.has(key))),
    }),
  )
  if (!noted.ok) return noted
  const { troubles } = heard.value
  const { spoilt, ...taken } = done.value
  const asked = await stored(replica.tell(asksFor(replica.device, troubles, spoilt)))
  return asked.ok ? found({ ...taken, troubles, held: held.value }) : asked
}

/**
 * What is new in its own log a device sent itself, without learning that it arrived: then it still is to be sent. And
 * nobody knows of more than it wrote.
 */
async function writesAlone<F>(
  replica: Replica<F>,
  segments: readonly Segment[],
  news: RowNews,
): Promise<Result<void, ExchangeFailure<F>>> {
  const own = segments.filter(({ by }) => by === replica.device).flatMap(({ changes }) => changes)
  const last = await stored(replica.lastNumber())
  if (!last.ok) return last
  const isKnown = [...news.values()].every(
    ({ known }) => (known[replica.device] ?? 0) <= last.value,
  )
  if (!isKnown) return failed({ kind: 'copied' })
  const unsent = await stored(replica.unsent())
  if (!unsent.ok) return unsent
  const moments = new Map(unsent.value.map(({ number, at }) => [number, at]))
  const isOwn = own.every(({ number, at }) => moments.get(number) === at)
  return isOwn ? found(undefined) : failed({ kind: 'copied' })
}

const without = (news: RowNews, keys: readonly string[]): RowNews =>
  new Map([...news].filter(([key]) => !keys.includes(key)))

interface Taken extends Pick<Exchanged, 'taken' | 'incomplete'> {
  /** files that do not lie where they should */
  readonly spoilt: readonly FileDigest[]
}

async function takeAll<F>(
  packs: PackReader,
  replica: Replica<F>,
  news: RowNews,
  { signal, report }: Visit,
): Promise<Result<Taken, ExchangeFailure<F>>> {
  const batches = batchesOf(news)
  const incomplete: string[] = []
  const spoilt: FileDigest[] = []
  let taken = 0
  for (const [at, batch] of batches.entries()) {
    if (signal?.aborted) return failed({ kind: 'stopped' })
    const done = await takeBatch(packs, replica, batch)
    if (!done.ok) return done
    taken += done.value.taken
    incomplete.push(...done.value.incomplete)
    spoilt.push(...done.value.spoilt)
    report?.(at + 1, batches.length)
  }
  return found({ taken, incomplete, spoilt })
}

/** What the segments say of each row, with what waits. */
function rowNews(segments: readonly Segment[], waiting: RowNews): RowNews {
  const rows = new Map(waiting)
  for (const { changes, whole = [] } of segments) {
    for (const [key, row] of whole) rows.set(key, unitedRows(rows.get(key) ?? NO_ROW, row))
    for (const change of changes)
      rows.set(change.row, withChange(rows.get(change.row) ?? NO_ROW, change))
  }
  return rows
}

/** Where files lie is taken over before the rows that name them. */
function batchesOf(news: RowNews): readonly RowNews[] {
  const isFile = ([key]: readonly [string, Row]) => key.startsWith('files/')
  const entries = [...news]
  return [
    ...inBatches(entries.filter(isFile)),
    ...inBatches(entries.filter((entry) => !isFile(entry))),
  ]
}

function inBatches(entries: readonly (readonly [string, Row])[]): readonly RowNews[] {
  const starts = Array.from({ length: Math.ceil(entries.length / BATCH) }, (_, at) => at * BATCH)
  return starts.map((start) => new Map(entries.slice(start, start + BATCH)))
}

async function takeBatch<F>(
  packs: PackReader,
  replica: Replica<F>,
  news: RowNews,
): Promise<Result<Taken, ExchangeFailure<F>>> {
  const wanted = await stored(replica.wanted(news))
  if (!wanted.ok) return wanted
  const files = await fetchFiles(packs, replica, wanted.value)
  if (!files.ok) return files
  const { came, spoilt } = files.value
  const here = new Set(came.map(({ digest }) => digest))
  const isWhole = (one: Wanted) => one.files.every((digest) => here.has(digest))
  const whole = wanted.value.filter(isWhole).map(({ row }) => row)
  const rows = new Map([...news].filter(([key]) => whole.includes(key)))
  const unread = await stored(replica.take(rows, came))
  if (!unread.ok) return unread
  const missing = wanted.value.filter((one) => !isWhole(one)).map(({ row }) => row)
  const incomplete = [...missing, ...unread.value]
  return found({
    taken: [...rows.keys()].filter((key) => isOfBackpack(key) && !unread.value.includes(key))
      .length,
    incomplete,
    spoilt,
  })
}

type PackReader = (name: string) => ReturnType<typeof readPack>

/** Packs that are held at once: badges of one batch end in the first pack of the next. */
const HELD = 4

/** Reads a pack once, as long as it is asked for again soon. */
function packReader(place: Place, keys: VaultKeys): PackReader {
  const held = new Map<string, ReturnType<typeof readPack>>()
  return (name) => {
    const pack = held.get(name) ?? readPack(place, keys, name)
    held.delete(name)
    held.set(name, pack)
    for (const old of [...held.keys()].slice(0, -HELD)) held.delete(old)
    return pack
  }
}

interface Fetched {
  readonly came: readonly Travelling[]
  readonly spoilt: readonly FileDigest[]
}

/** A file that is not whole at the place, or not what it is called, is left out. */
async function fetchFiles<F>(
  readFrom: PackReader,
  replica: Replica<F>,
  wanted: readonly Wanted[],
): Promise<Result<Fetched, ExchangeFailure<F>>> {
  const pieces = await replica.pieces([...new Set(wanted.flatMap(({ files }) => files))])
  const packs = new Map<string, Bytes>()
  for (const name of new Set([...pieces.values()].flat().map(([pack]) => pack))) {
    const pack = await readFrom(name)
    if (pack.ok) packs.set(name, pack.value)
    else if (pack.failure.kind !== 'damaged' && pack.failure.kind !== 'missing')
      return failed(pack.failure)
  }
  const came: Travelling[] = []
  for (const [digest, parts] of pieces) {
    const bytes = fileIn(packs, parts)
    if ((await sha256Hex(bytes)) === digest) came.push({ digest, bytes })
  }
  const whole = new Set(came.map(({ digest }) => digest))
  return found({ came, spoilt: [...pieces.keys()].filter((digest) => !whole.has(digest)) })
}

const fileIn = (packs: ReadonlyMap<string, Bytes>, parts: readonly Piece[]): Bytes =>
  joined(
    parts.flatMap(([pack, start, size]) => packs.get(pack)?.subarray(start, start + size) ?? []),
  )

async function giveOut<F>(
  place: Place,
  keys: VaultKeys,
  replica: Replica<F>,
  listing: Listing,
  { taken, troubles, incomplete }: Omit<Exchanged, 'sent'>,
  { random, signal }: Visit,
): Promise<Result<number, ExchangeFailure<F>>> {
  const files = await stored(replica.filesToSend(listing.packs))
  if (!files.ok) return files
  for await (const sent of sendFiles(place, keys, read(replica, files.value), random)) {
    if (!sent.ok) return sent
    const placed = await stored(replica.placed(sent.value))
    if (!placed.ok) return placed
    if (signal?.aborted) return failed({ kind: 'stopped' })
  }
  const told = await stored(replica.present(taken > 0 && incomplete.length === 0))
  if (!told.ok) return told
  const isAll = await isForAll(replica, listing, troubles)
  if (!isAll.ok) return isAll
  return isAll.value
    ? sendWhole(place, keys, replica, listing, random)
    : sendChanges(place, keys, replica, random)
}

/** The place has less of its log than this device wrote, or others cannot read what it has. */
async function isForAll<F>(
  replica: Replica<F>,
  { segments }: Listing,
  troubles: readonly Trouble[],
): Promise<Result<boolean, ExchangeFailure<F>>> {
  if (troubles.some(({ device }) => device === replica.device)) return found(true)
  const row = await stored(replica.row(mendingRow(replica.device)))
  if (!row.ok) return row
  const heard = await stored(replica.heard())
  if (!heard.ok) return heard
  const last = heard.value[replica.device]?.number ?? 0
  return found(isAskedForAll(replica.device, row.value, last, segments))
}

async function* read<F>(
  replica: Replica<F>,
  digests: readonly FileDigest[],
): AsyncGenerator<Travelling> {
  for (const digest of digests) {
    const bytes = await replica.file(digest)
    if (bytes) yield { digest, bytes }
  }
}

async function sendChanges<F>(place: Place, keys: VaultKeys, replica: Replica<F>, random: Random) {
  const changes = await stored(replica.unsent())
  if (!changes.ok) return changes
  for (const portion of portions(changes.value)) {
    const done = await sendOne(place, keys, replica, { changes: portion }, random)
    if (!done.ok) return done
  }
  return found(changes.value.length)
}

/** All that this device knows, in one: nobody needs what it wrote before. */
async function sendWhole<F>(
  place: Place,
  keys: VaultKeys,
  replica: Replica<F>,
  listing: Listing,
  random: Random,
): Promise<Result<number, ExchangeFailure<F>>> {
  const rows = await stored(replica.allRows())
  if (!rows.ok) return rows
  const changes = await stored(replica.unsent())
  if (!changes.ok) return changes
  const whole = [...rows.value]
  const done = await sendOne(place, keys, replica, { changes: changes.value, whole }, random)
  if (!done.ok) return done
  const dropped = await dropBefore(place, keys.vault, replica.device, listing, done.value)
  return dropped.ok ? found(whole.length) : dropped
}

async function sendOne<F>(
  place: Place,
  keys: VaultKeys,
  replica: Replica<F>,
  content: Pick<Segment, 'changes' | 'whole'>,
  random: Random,
): Promise<Result<number, ExchangeFailure<F>>> {
  const before = await stored(replica.heard())
  if (!before.ok) return before
  const heard: Result<Heard, PlaceFailure> = await sendSegment(
    place,
    keys,
    replica.device,
    before.value,
    content,
    random,
  )
  if (!heard.ok) return heard
  const upTo = content.changes.at(-1)?.number ?? 0
  const noted = await stored(replica.sent(heard.value, upTo))
  return noted.ok ? found(heard.value[replica.device]?.number ?? 0) : noted
}
