/** Opens ZIP files for the import: one file at a time, and never our own backup. */
import { FORMAT } from '#core/backup/manifest.ts'
import { openZip, readText } from '#core/backup/zip-reader.ts'
import {
  type Archive,
  type ArchiveFailure,
  type ArchiveFile,
  openArchive,
} from '#core/importing/archive.ts'
import { isObject, own, parseJson } from '#core/kernel/json.ts'
import { failed, found, type Result } from '#core/kernel/result.ts'
import { withoutPage } from './open-published.ts'

export type BadgeArchiveFailure = ArchiveFailure | { readonly kind: 'ownBackup' }

const MANIFEST_CAP = 4 * 1024 * 1024

/** Opens an archive of badges. A backup of Rugzak belongs on another screen, where nothing is lost of it. */
export async function openBadgeArchive(bytes: Blob): Promise<Result<Archive, BadgeArchiveFailure>> {
  if (await isOwnBackup(bytes)) return failed({ kind: 'ownBackup' })
  const archive = await openArchive(bytes)
  return archive.ok ? found(await withoutPage(bytes, archive.value)) : archive
}

async function isOwnBackup(bytes: Blob): Promise<boolean> {
  const zip = await openZip(bytes)
  if (!zip.ok || !zip.value.names.includes('manifest.json')) return false
  const text = await readText(zip.value, 'manifest.json', MANIFEST_CAP)
  const manifest = text.ok ? parseJson(text.value) : undefined
  return (
    manifest?.ok === true && isObject(manifest.value) && own(manifest.value, 'format') === FORMAT
  )
}

/** How much of an archive is in memory at a time: so many files, and about so many bytes. */
const HANDFUL = { files: 24, bytes: 32 * 1024 * 1024 }

/** The files of an archive, a handful at a time; `from` is how many are passed over. */
export async function* handfuls(
  archive: Archive,
  from = 0,
): AsyncGenerator<readonly ArchiveFile[], void, void> {
  let hand: ArchiveFile[] = []
  let bytes = 0
  for await (const file of archive.files(from)) {
    hand.push(file)
    bytes += file.ok ? file.bytes.length : 0
    if (hand.length < HANDFUL.files && bytes < HANDFUL.bytes) continue
    yield hand
    hand = []
    bytes = 0
  }
  if (hand.length > 0) yield hand
}
