/** Files of the backpack as they travel: many small ones in one object, a large one over several. */
import { z } from 'zod'
import type { FileDigest } from '../badge/badge.ts'
import { joined } from '../baking/joined.ts'
import type { VaultKeys } from './keys.ts'
import { contentName, SEAL_SIZE } from './seal.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Most bytes of an object at a place. */
export const MOST = 1_000_000
const ROOM = MOST - SEAL_SIZE

/** Where a part of a file lies: in which pack, from where, how many bytes. */
export type Piece = readonly [pack: string, start: number, size: number]

/** As a row of the vault has them; undefined of what no device of ours wrote. More than that is no file of a backpack. */
export function readPieces(value: unknown): readonly Piece[] | undefined {
  return pieces.safeParse(value).data
}

const size = z.int().min(0).max(MOST)
const pieces = z.array(z.tuple([z.string().regex(/^[0-9a-f]{64}$/), size, size])).max(1000)

export interface Travelling {
  readonly digest: FileDigest
  readonly bytes: Bytes
}

export interface Pack {
  readonly name: string
  readonly plain: Bytes
  /** where each file that ends in this pack lies, whole */
  readonly ended: ReadonlyMap<FileDigest, readonly Piece[]>
}

interface Part {
  readonly digest: FileDigest
  readonly bytes: Bytes
  readonly isLast: boolean
}

/** Fills packs with files in the order they come; holds one pack and one file at a time. */
export async function* packed(
  keys: VaultKeys,
  files: AsyncIterable<Travelling>,
): AsyncGenerator<Pack> {
  const pieces = new Map<FileDigest, readonly Piece[]>()
  for await (const parts of filled(files)) yield pack(keys, parts, pieces)
}

async function pack(
  keys: VaultKeys,
  parts: readonly Part[],
  pieces: Map<FileDigest, readonly Piece[]>,
): Promise<Pack> {
  const plain = joined(parts.map(({ bytes }) => bytes))
  const name = await contentName(keys, plain)
  const ended = new Map<FileDigest, readonly Piece[]>()
  let start = 0
  for (const { digest, bytes, isLast } of parts) {
    const all = [...(pieces.get(digest) ?? []), [name, start, bytes.length] as const]
    start += bytes.length
    pieces.set(digest, all)
    if (!isLast) continue
    ended.set(digest, all)
    pieces.delete(digest)
  }
  return { name, plain, ended }
}

async function* filled(files: AsyncIterable<Travelling>): AsyncGenerator<readonly Part[]> {
  let parts: Part[] = []
  let room = ROOM
  for await (const { digest, bytes } of files) {
    let from = 0
    do {
      const size = Math.min(room, bytes.length - from)
      const isLast = from + size === bytes.length
      parts.push({ digest, bytes: bytes.subarray(from, from + size), isLast })
      from += size
      room -= size
      if (room > 0) continue
      yield parts
      parts = []
      room = ROOM
    } while (from < bytes.length)
  }
  if (parts.length > 0) yield parts
}
