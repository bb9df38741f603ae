/** Reads small files before they go to a worker, which then is handed the bytes: a File would keep the page waiting. */
import { transfer } from 'comlink'
import { readCapped } from '#core/net/read-capped.ts'
import type { Source } from './protocol.ts'

/** Most bytes of a file that is read here. */
const SMALL = 128 * 1024

/** The sources as they are to be sent, once. What is larger, or cannot be read, goes as it is. */
export async function inHand(sources: readonly Source[]): Promise<readonly Source[]> {
  const sent = await Promise.all(sources.map(withBytes))
  return transfer(
    sent,
    sent.flatMap(({ bytes }) => (bytes instanceof Uint8Array ? [bytes.buffer] : [])),
  )
}

async function withBytes(source: Source): Promise<Source> {
  const { name, bytes, isFile, isInside, inboxId } = source
  const read = bytes instanceof Uint8Array ? bytes.slice() : await small(bytes)
  const rest = { name, isFile, ...(isInside && { isInside }), ...(inboxId && { inboxId }) }
  return { ...rest, bytes: read ?? bytes }
}

/** Undefined when there are more of them, or the device gives them no more, which the worker will tell. */
async function small(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const read = await readCapped(file.stream(), SMALL)
    return read.ok ? read.value : undefined
  } catch {
    return undefined
  }
}
