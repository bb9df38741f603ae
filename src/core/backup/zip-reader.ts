/** Opens a ZIP archive that must be ours: refused whole when its directory is not to be trusted. */
import { fromUtf8 } from '../kernel/bytes.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { readDirectory, type ZipEntry } from '../zip/directory.ts'
import { type EntryFailure, readEntry } from '../zip/entry.ts'

/** Why an archive, or one entry of it, is not read. */
export type ZipFailure =
  | EntryFailure
  /** no ZIP, or cut off before its directory */
  | 'notAZip'
  /** a name that climbs out of its folder, is absolute, is a link, or comes twice, capitals or not */
  | 'unsafeNames'
  | 'tooManyEntries'
  | 'missing'

export interface ZipArchive {
  readonly names: readonly string[]
  /** The bytes of one entry, checked against its CRC-32; `cap` in bytes. */
  read(name: string, cap: number): Promise<Result<Uint8Array<ArrayBuffer>, ZipFailure>>
}

/** More than one person's backpack. */
const MAX_ENTRIES = 200_000
/** What all entries together may unpack to, and how much more than the archive that may be. */
const MAX_TOTAL = 8 * 1024 ** 3
const MAX_RATIO = 200

/** Opens an archive by its central directory (APPNOTE 4.3.12). Reads only the end of the file. */
export async function openZip(file: Blob): Promise<Result<ZipArchive, ZipFailure>> {
  const directory = await readDirectory(file, MAX_ENTRIES)
  if (!directory.ok) return failed(directory.failure.kind)
  const byName = trusted(directory.value, file.size)
  return byName.ok ? found(archive(file, byName.value)) : byName
}

function trusted(
  entries: readonly ZipEntry[],
  archiveSize: number,
): Result<ReadonlyMap<string, ZipEntry>, ZipFailure> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const isUnsafe = entries.some(({ name, isLink }) => isLink || climbs(name))
  const onAnyDisk = new Set([...byName.keys()].map((name) => name.normalize().toLowerCase()))
  if (isUnsafe || onAnyDisk.size < entries.length) return failed('unsafeNames')
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  return total > MAX_TOTAL || total > archiveSize * MAX_RATIO ? failed('bomb') : found(byName)
}

/** Names that would land outside of the folder one unpacks into, on any system. */
function climbs(name: string): boolean {
  return /^\/|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..')
}

function archive(file: Blob, byName: ReadonlyMap<string, ZipEntry>): ZipArchive {
  return {
    names: [...byName.keys()],
    async read(name, cap) {
      const entry = byName.get(name)
      if (!entry) return failed('missing')
      if (entry.size > cap) return failed('bomb')
      const content = await readEntry(file, entry)
      return content.ok ? found(content.value.bytes) : content
    },
  }
}

/** An entry as text; `damaged` when it is not UTF-8. */
export async function readText(
  zip: ZipArchive,
  name: string,
  cap: number,
): Promise<Result<string, ZipFailure>> {
  const bytes = await zip.read(name, cap)
  if (!bytes.ok) return bytes
  const text = fromUtf8(bytes.value)
  return text === undefined ? failed('damaged') : found(text)
}
