/** Reads small files before they go to a worker, which then is handed the bytes: a File would keep the page waiting. */
import { transfer } from 'comlink'
import type { Source } from './protocol.ts'

/** Files read at once: the page answers in between. */
const AT_ONCE = 25

/** Most bytes of a file that is read here. */
const SMALL = 128 * 1024

type Bytes = Uint8Array<ArrayBuffer>

/** The sources as they are to be sent, once. What is larger, or cannot be read, goes as it is. */
export async function inHand(sources: readonly Source[]): Promise<readonly Source[]> {
  const blobs = sources.flatMap(({ bytes }) => (bytes instanceof Blob ? [bytes] : []))
  const read = await inTurn(() => bytesOf(blobs))
  const sent = sources.map((source) => withBytes(source, read))
  return transfer(
    sent,
    sent.flatMap(({ bytes }) => (bytes instanceof Uint8Array ? [bytes.buffer] : [])),
  )
}

function withBytes(source: Source, read: ReadonlyMap<Blob, Bytes>): Source {
  const { name, bytes, isFile, isInside, inboxId } = source
  const rest = { name, isFile, ...(isInside && { isInside }), ...(inboxId && { inboxId }) }
  return {
    ...rest,
    bytes: bytes instanceof Uint8Array ? bytes.slice() : (read.get(bytes) ?? bytes),
  }
}

let turn: Promise<unknown> = Promise.resolve()

/** One after the other: what is asked for first is there first, and the page is never busy with all of them at once. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}

async function bytesOf(files: readonly Blob[]): Promise<ReadonlyMap<Blob, Bytes>> {
  const all: (readonly [Blob, Bytes])[] = []
  for (let at = 0; at < files.length; at += AT_ONCE)
    all.push(...(await together(files.slice(at, at + AT_ONCE))))
  return new Map(all)
}

/** What the device still gives of the small ones: in one read where it can, far sooner than one by one. */
async function together(files: readonly Blob[]): Promise<Iterable<readonly [Blob, Bytes]>> {
  const small = smallOnes(files)
  const joined = await read(new Blob([...small.values()]))
  const total = [...small.values()].reduce((sum, { size }) => sum + size, 0)
  if (joined?.length === total) return cut(joined, small)
  const apart = [...small.keys()].map(async (file) => [file, await read(file)] as const)
  return (await Promise.all(apart)).flatMap(([file, it]) => (it ? [[file, it] as const] : []))
}

/**
 * The small ones, each as a slice of its own: a slice never gives more than its size, so that together they are as long
 * as expected only if each is. The file itself is not asked for its size: each such question has the page wait for the disk.
 */
function smallOnes(files: readonly Blob[]): ReadonlyMap<Blob, Blob> {
  const slices = files.map((file) => [file, file.slice(0, SMALL + 1)] as const)
  return new Map(slices.filter(([, { size }]) => size <= SMALL))
}

function cut(joined: Bytes, slices: ReadonlyMap<Blob, Blob>): ReadonlyMap<Blob, Bytes> {
  const files = new Map<Blob, Bytes>()
  let at = 0
  for (const [file, { size }] of slices) {
    files.set(file, joined.slice(at, at + size))
    at += size
  }
  return files
}

/** Undefined when the device gives it no more, which the worker will tell. */
async function read(blob: Blob): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    return undefined
  }
}
