/** Reads an ordinary ZIP file by file, a slice at a time, under caps that count real bytes. */
import { LIMITS } from '../baking/limits.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import { readDirectory, type ZipEntry } from '../zip/directory.ts'
import { type EntryContent, type EntryFailure, isLocked, readEntry } from '../zip/entry.ts'

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
  | ({ readonly ok: true; readonly name: string } & EntryContent)
  | { readonly ok: false; readonly name: string; readonly why: EntryFailure | 'tooLarge' | 'rest' }

/** Why one file of an archive cannot be had. */
export type EntryProblem = (typeof ENTRY_PROBLEMS)[keyof typeof ENTRY_PROBLEMS]

/** What a refusal of that one file is called. */
export const ENTRY_PROBLEMS = {
  bomb: 'bomb',
  tooLarge: 'tooLargeEntry',
  damaged: 'damagedEntry',
  encrypted: 'lockedEntry',
  unsupported: 'unsupportedEntry',
  /** from this file on nothing was read */
  rest: 'restEntry',
} as const

export interface Archive {
  /** files in the archive, without folders and the litter that systems leave */
  readonly count: number
  /** yields one file at a time, `from` passed over unread; reads nothing more once the total cap is reached */
  readonly files: (from?: number) => AsyncGenerator<ArchiveFile, void, void>
}

/** Opens a ZIP by its directory, however large it is; a file in it is read only when it is asked for. */
export async function openArchive(zip: Blob): Promise<Result<Archive, ArchiveFailure>> {
  const { archive: limit, entries: most } = ARCHIVE_LIMITS
  if (zip.size > limit) return failed({ kind: 'tooLarge', limit })
  const directory = await readDirectory(zip, 2 * most)
  if (!directory.ok) {
    const { failure } = directory
    return failed(failure.kind === 'tooManyEntries' ? failure : { kind: 'notAnArchive' })
  }
  const entries = directory.value.filter(({ name }) => !isFolder(name) && !isLitter(name))
  if (entries.length > most) return failed({ kind: 'tooManyEntries', entries: entries.length })
  if (entries.length > 0 && entries.every(isLocked)) return failed({ kind: 'encrypted' })
  return found({ count: entries.length, files: (from = 0) => readAll(zip, entries.slice(from)) })
}

function isFolder(name: string): boolean {
  return /[/\\]$/.test(name)
}

/** Resource forks and folder settings that macOS and Windows add; no person put them there. */
export function isLitter(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name)
}

async function* readAll(
  zip: Blob,
  entries: readonly ZipEntry[],
): AsyncGenerator<ArchiveFile, void, void> {
  let left = Math.min(ARCHIVE_LIMITS.total, mostOf(zip.size))
  for (const entry of entries) {
    const file = await readFile(zip, entry, left)
    if (file.ok) left -= file.bytes.length
    yield file
  }
}

/** Bytes that this many packed ones may become: archives overlap their entries to unpack to more. */
function mostOf(packed: number): number {
  return Math.max(LIMITS.inflateGrace, packed * ARCHIVE_LIMITS.ratio)
}

async function readFile(zip: Blob, entry: ZipEntry, left: number): Promise<ArchiveFile> {
  const name = safeName(entry.name)
  const passed = (why: Extract<ArchiveFile, { ok: false }>['why']) =>
    ({ ok: false, name, why }) as const
  if (entry.size > mostOf(entry.packed)) return passed('bomb')
  if (entry.size > Math.min(LIMITS.file, left)) return passed('tooLarge')
  const read = await readEntry(zip, entry)
  if (!read.ok) return passed(read.failure)
  return { ok: true, name, ...read.value }
}

/** The name for showing: its folders kept, but never a way out of them, an absolute path or a control character. */
export function safeName(name: string): string {
  const parts = name.split(/[/\\]/).filter((part) => !['', '.', '..'].includes(part))
  return parts.join('/').replace(/\p{Cc}/gu, '') || 'file'
}
