/** Reads an ordinary ZIP file by file under caps that count real bytes, not what its headers claim. */
import JSZip from 'jszip'
import { joined } from '../baking/joined.ts'
import { LIMITS } from '../baking/limits.ts'
import { failed, found, type Result } from '../kernel/result.ts'

/** Requirements S-13 and S-21: counts, real bytes, ratios; names are never paths on any disk. */
export const ARCHIVE_LIMITS = {
  entries: 20_000,
  /** bytes of the archive itself */
  archive: 2 * 1024 ** 3,
  /** inflated bytes of all entries together */
  total: 2 * 1024 ** 3,
  ratio: LIMITS.inflateRatio,
} as const

export type ArchiveFailure =
  | { readonly kind: 'notAnArchive' | 'encrypted' }
  | { readonly kind: 'tooManyEntries'; readonly entries: number }
  | { readonly kind: 'tooLarge'; readonly limit: number }

/** One file of the archive, or why it was passed over. */
export type ArchiveFile =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly ok: false
      readonly name: string
      readonly why: 'bomb' | 'tooLarge' | 'damaged' | 'nested'
    }

export interface Archive {
  /** files in the archive, without folders and the litter that systems leave */
  readonly count: number
  /** yields one file at a time, `from` passed over unread; stops for good once the total cap is reached */
  readonly files: (from?: number) => AsyncGenerator<ArchiveFile, void, void>
}

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/** Opens a ZIP; its files are inflated only as they are asked for. */
export async function openArchive(
  zip: Uint8Array | Blob,
): Promise<Result<Archive, ArchiveFailure>> {
  const size = zip instanceof Blob ? zip.size : zip.length
  if (size > ARCHIVE_LIMITS.archive) {
    return failed({ kind: 'tooLarge', limit: ARCHIVE_LIMITS.archive })
  }
  try {
    const archive = await JSZip.loadAsync(zip, { createFolders: false })
    const entries = Object.values(archive.files).filter(({ dir, name }) => !dir && !isLitter(name))
    if (entries.length > ARCHIVE_LIMITS.entries) {
      return failed({ kind: 'tooManyEntries', entries: entries.length })
    }
    const files = (from = 0) => readAll(entries.slice(from), ARCHIVE_LIMITS.total)
    return found({ count: entries.length, files })
  } catch (error) {
    const isEncrypted = error instanceof Error && /encrypted/i.test(error.message)
    return failed({ kind: isEncrypted ? 'encrypted' : 'notAnArchive' })
  }
}

/** Resource forks and folder settings that macOS and Windows add; no person put them there. */
function isLitter(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name)
}

async function* readAll(
  entries: readonly JSZip.JSZipObject[],
  total: number,
): AsyncGenerator<ArchiveFile, void, void> {
  let left = total
  for (const entry of entries) {
    const file = await readEntry(entry, left)
    if (file.ok) left -= file.bytes.length
    yield file
  }
}

/** What the entry is compressed to, as the directory says: only a lower ratio can be claimed by lying. */
function compressedSize(entry: JSZip.JSZipObject): number {
  const data: unknown = Reflect.get(entry, '_data') // jszip offers no public size
  const size: unknown = typeof data === 'object' && data ? Reflect.get(data, 'compressedSize') : 0
  return typeof size === 'number' ? size : 0
}

async function readEntry(entry: JSZip.JSZipObject, left: number): Promise<ArchiveFile> {
  const name = safeName(entry.name)
  const ratioCap = Math.max(LIMITS.inflateGrace, compressedSize(entry) * ARCHIVE_LIMITS.ratio)
  const cap = Math.min(LIMITS.file, ratioCap, left)
  const read = await inflateEntry(entry, cap)
  if (read === 'over') return { ok: false, name, why: cap === ratioCap ? 'bomb' : 'tooLarge' }
  if (read === 'damaged') return { ok: false, name, why: 'damaged' }
  return isArchive(read) ? { ok: false, name, why: 'nested' } : { ok: true, name, bytes: read }
}

/** The name for showing: its folders kept, but never a way out of them, an absolute path or a control character. */
function safeName(name: string): string {
  const parts = name.split(/[/\\]/).filter((part) => !['', '.', '..'].includes(part))
  return parts.join('/').replace(/\p{Cc}/gu, '') || 'file'
}

/** Inflates piece by piece and stops the stream the moment the cap is passed. */
function inflateEntry(
  entry: JSZip.JSZipObject,
  cap: number,
): Promise<Uint8Array<ArrayBuffer> | 'over' | 'damaged'> {
  return new Promise((resolve) => {
    const pieces: Uint8Array[] = []
    let size = 0
    const stream = internalStream(entry)
    stream.on('data', (piece) => {
      size += piece.length
      if (size <= cap) pieces.push(piece)
      else {
        stream.pause()
        resolve('over')
      }
    })
    stream.on('error', () => resolve('damaged'))
    stream.on('end', () => resolve(joined(pieces)))
    stream.resume()
  })
}

/** jszip's counted stream, which its own types leave out. */
interface PieceStream {
  on(event: 'data', take: (piece: Uint8Array) => void): void
  on(event: 'error' | 'end', take: () => void): void
  pause(): void
  resume(): void
}

function internalStream(entry: JSZip.JSZipObject): PieceStream {
  const streaming = entry as unknown as { internalStream(type: 'uint8array'): PieceStream } // documented in jszip's API, not in its types
  return streaming.internalStream('uint8array')
}
