/** One visit of a device to the place: what others wrote comes in, what was written here goes out. */
import type { FileDigest } from '../badge/badge.ts'
import { joined } from '../baking/joined.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import type { Place, PlaceFailure } from '../places/place.ts'
import type { Device } from './clock.ts'
import { isDeviceRow } from './devices.ts'
import type { Random, VaultKeys } from './keys.ts'
import { type Change, NO_ROW, type Row, unitedRows, withChange } from './merge.ts'
import type { Piece, Travelling } from './packs.ts'
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
  /** oldest first */
  readonly unsent: () => Promise<Result<readonly Change[], F>>
  /** of these rows the ones that would change, with the files they name that are not here */
  readonly wanted: (news: RowNews) => Promise<Result<readonly Wanted[], F>>
  /** unites these rows with what was written here meanwhile, and the backpack with both */
  readonly take: (news: RowNews, files: readonly Travelling[]) => Promise<Result<void, F>>
  /** all of these was read */
  readonly heardAll: (heard: Heard) => Promise<Result<void, F>>
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

export interface Wanted {
  readonly row: string
  readonly files: readonly FileDigest[]
}

export interface Exchanged {
  /** rows that came in, without notes of devices, and changes that went out */
  readonly taken: number
  readonly sent: number
  readonly troubles: readonly Trouble[]
  /** rows that are not taken over, because a file of theirs is not at the place or not what it was */
  readonly incomplete: readonly string[]
}

export type ExchangeFailure<F> =
  | SyncFailure
  | { readonly kind: 'storage'; readonly failure: F }
  | { readonly kind: 'stopped' }

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

async function takeIn<F>(
  place: Place,
  keys: VaultKeys,
  replica: Replica<F>,
  listing: Listing,
  visit: Visit,
): Promise<Result<Omit<Exchanged, 'sent'>, ExchangeFailure<F>>> {
  const heard = await stored(replica.heard())
  if (!heard.ok) return heard
  const news = await hear(place, keys, listing, heard.value)
  if (!news.ok) return news
  const { segments, troubles } = news.value
  const incomplete: string[] = []
  const batches = batchesOf(rowNews(segments))
  const packs = packReader(place, keys)
  let taken = 0
  for (const [at, batch] of batches.entries()) {
    if (visit.signal?.aborted) return failed({ kind: 'stopped' })
    const done = await takeBatch(packs, replica, batch)
    if (!done.ok) return done
    taken += done.value.taken
    incomplete.push(...done.value.incomplete)
    visit.report?.(at + 1, batches.length)
  }
  // what could not be taken is heard again the next time
  const noted =
    incomplete.length === 0 ? await stored(replica.heardAll(news.value.heard)) : found(undefined)
  return noted.ok ? found({ taken, troubles, incomplete }) : noted
}

/** What the segments say of each row, in the order in which it was written. */
function rowNews(segments: readonly Segment[]): RowNews {
  const rows = new Map<string, Row>()
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

async function takeBatch<F>(packs: PackReader, replica: Replica<F>, news: RowNews) {
  const wanted = await stored(replica.wanted(news))
  if (!wanted.ok) return wanted
  const files = await fetchFiles(packs, replica, wanted.value)
  if (!files.ok) return files
  const here = new Set(files.value.map(({ digest }) => digest))
  const isWhole = (one: Wanted) => one.files.every((digest) => here.has(digest))
  const whole = wanted.value.filter(isWhole).map(({ row }) => row)
  const rows = new Map([...news].filter(([key]) => whole.includes(key)))
  const taken = await stored(replica.take(rows, files.value))
  if (!taken.ok) return taken
  const incomplete = wanted.value.filter((one) => !isWhole(one)).map(({ row }) => row)
  return found({ taken: whole.filter((key) => !isDeviceRow(key)).length, incomplete })
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

/** A file that is not whole at the place is left out. */
async function fetchFiles<F>(
  readFrom: PackReader,
  replica: Replica<F>,
  wanted: readonly Wanted[],
): Promise<Result<readonly Travelling[], ExchangeFailure<F>>> {
  const pieces = await replica.pieces([...new Set(wanted.flatMap(({ files }) => files))])
  const packs = new Map<string, Bytes>()
  for (const name of new Set([...pieces.values()].flat().map(([pack]) => pack))) {
    const pack = await readFrom(name)
    if (pack.ok) packs.set(name, pack.value)
    else if (pack.failure.kind !== 'damaged' && pack.failure.kind !== 'missing')
      return failed(pack.failure)
  }
  const whole = [...pieces].flatMap(([digest, parts]) => {
    const bytes = parts.flatMap(
      ([pack, start, size]) => packs.get(pack)?.subarray(start, start + size) ?? [],
    )
    return bytes.length === parts.length ? [{ digest, bytes: joined(bytes) }] : []
  })
  return found(whole)
}

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
  const mine = troubles.some(({ device }) => device === replica.device)
  return mine
    ? sendWhole(place, keys, replica, listing, random)
    : sendChanges(place, keys, replica, random)
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

/** The place has less of this device than it wrote: all that it knows, in one, makes up for it. */
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
