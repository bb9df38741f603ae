/** Reads a backup into rows, taking nothing in it on trust. */

import { z } from 'zod'
import type { Badge, FileDigest } from '../badge/badge.ts'
import type { Credential } from '../badge/credential.ts'
import { readCredentials } from '../formats/read-credential.ts'
import { readWhole } from '../formats/whole.ts'
import { fromUtf8, sha256Hex } from '../kernel/bytes.ts'
import { crc32 } from '../kernel/crc32.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { awardKey } from '../records/award-key.ts'
import { derived } from '../records/badge-record.ts'
import type { RecordKind, RowOf } from '../records/record-schemas.ts'
import { currentVersion, RECORD_KINDS, readRecord } from '../records/record-schemas.ts'
import type { BadgeRecord, FileRecord } from '../records/records.ts'
import { isPortable } from '../records/settings.ts'
import type { Manifest, Portion } from './manifest.ts'
import { FORMAT_VERSION, MANIFEST_PATH, manifestSchema } from './manifest.ts'
import { parseOwn } from './own-json.ts'
import type { ZipArchive, ZipFailure } from './zip-reader.ts'
import { openZip, readText } from './zip-reader.ts'

/** Why a backup is not read at all; nothing was changed. */
export type BackupFailure =
  | { readonly kind: ZipFailure }
  /** a ZIP, but not one of our backups */
  | { readonly kind: 'notABackup' }
  /** made by a newer Rugzak */
  | { readonly kind: 'newer' }
  /** has keys that no row of ours has: somebody changed it */
  | { readonly kind: 'forged' }

export type BackupRows = { readonly [Kind in RecordKind]: readonly RowOf<Kind>[] }

/** What a backup holds, parsed and checked; bytes are read when they are asked for. */
export interface BackupContents {
  readonly madeAt: string
  readonly scope: Manifest['scope']
  readonly rows: BackupRows
  /** what could not be read: names of portions, ids of rows */
  readonly damaged: readonly string[]
  /** A listed file with its bytes; undefined when they are not those that were backed up. */
  file(digest: FileDigest): Promise<FileRecord | undefined>
}

const MANIFEST_CAP = 64 * 1024 * 1024
/** Rows of one portion; ours have a hundred. More are not read at all, or a million would fill the memory. */
const MOST_ROWS = 10_000
const PORTION_CAP = 256 * 1024 * 1024
const FILE_CAP = 512 * 1024 * 1024

/** Opens a backup. All of it is checked here, so that restoring has no surprises left but the disk. */
export async function readBackup(file: Blob): Promise<Result<BackupContents, BackupFailure>> {
  const zip = await openZip(file)
  if (!zip.ok) return failed({ kind: zip.failure })
  const manifest = await readManifest(zip.value)
  if (!manifest.ok) return manifest
  const { madeAt, scope, portions } = manifest.value
  const read = await readRows(zip.value, portions)
  if (!read.ok) return read
  const { rows, damaged } = read.value
  const badges = await readBadges(rows.badges)
  const settings = rows.settings.filter((row) => isPortable(row.key, row.value))
  return found({
    madeAt,
    scope,
    rows: { ...rows, badges: badges.whole, settings },
    damaged: [...damaged, ...badges.damaged],
    file: reader(zip.value, rows.files),
  })
}

async function readManifest(zip: ZipArchive): Promise<Result<Manifest, BackupFailure>> {
  const text = await readText(zip, MANIFEST_PATH, MANIFEST_CAP)
  if (!text.ok) return failed({ kind: text.failure === 'missing' ? 'notABackup' : text.failure })
  const json = parseOwn(text.value)
  if (!json.ok) return failed({ kind: json.failure === 'forged' ? 'forged' : 'notABackup' })
  if (isNewer(json.value)) return failed({ kind: 'newer' })
  const manifest = manifestSchema.safeParse(json.value)
  return manifest.success ? found(manifest.data) : failed({ kind: 'notABackup' })
}

/** What a newer version may have changed: the layout, or only the rows of one kind. */
const versionsSchema = manifestSchema.pick({ format: true, version: true }).extend({
  portions: z.array(z.object({ kind: z.string(), version: z.number() })).catch([]),
})

/** Looked at before the rest, whose shape a newer version may have changed. */
function isNewer(json: unknown): boolean {
  const said = versionsSchema.safeParse(json)
  if (!said.success) return false
  const { version, portions } = said.data
  return version > FORMAT_VERSION || portions.some((one) => one.version > newestOf(one.kind))
}

/** 0 for a kind that we do not know: a newer Rugzak does. */
function newestOf(kind: string): number {
  const known = RECORD_KINDS.find((one) => one === kind)
  return known ? currentVersion(known) : 0
}

interface ReadRows {
  readonly rows: BackupRows
  readonly damaged: readonly string[]
}

async function readRows(
  zip: ZipArchive,
  portions: readonly Portion[],
): Promise<Result<ReadRows, BackupFailure>> {
  const rows = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as {
    [Kind in RecordKind]: RowOf<Kind>[]
  } // every kind starts empty
  const damaged: string[] = []
  for (const portion of portions) {
    const lines = await readLines(zip, portion)
    if (!lines) damaged.push(portion.path)
    for (const [at, line] of (lines ?? []).entries()) {
      const row = readRow(portion, line)
      if (row.ok)
        (rows[portion.kind] as unknown[]).push(row.value) // of that kind, by readRecord
      else if (row.failure === 'forged') return failed({ kind: 'forged' })
      else damaged.push(`${portion.path}:${at + 1}`)
    }
  }
  return found({ rows, damaged })
}

function readRow({ kind, version }: Portion, line: string) {
  const json = parseOwn(line)
  return json.ok ? readRecord(kind, version, json.value) : json
}

async function readLines(zip: ZipArchive, portion: Portion): Promise<string[] | undefined> {
  const bytes = await zip.read(portion.path, PORTION_CAP)
  if (!bytes.ok || (await sha256Hex(bytes.value)) !== portion.sha256) return undefined
  const lines = fromUtf8(bytes.value)?.split('\n', MOST_ROWS + 1)
  return lines && lines.length > MOST_ROWS ? undefined : lines?.filter((line) => line !== '')
}

/** A badge is what its payload says, whatever the row beside it claims. */
async function readBadges(rows: readonly BadgeRecord[]) {
  const whole: BadgeRecord[] = []
  const damaged: string[] = []
  for (const row of rows) {
    const credentials = await readCredentials(row.payload, readWhole)
    const own = credentials.ok ? credentials.value.find((one) => one.id === row.id) : undefined
    if (!own) damaged.push(row.id)
    else {
      const words = isHosted(own) ? hostedWords(own, row) : own.badge
      whole.push({ ...row, ...derived(words), award: await awardKey(own) })
    }
  }
  return { whole, damaged }
}

/** The words of a hosted badge stand on its issuer's website: the copy keeps them until the next check. */
function isHosted({ payload: { form }, badge }: Credential): boolean {
  return form === 'url' || (form === 'json' && /^ob[012]/.test(badge.standard))
}

function hostedWords({ payload, badge: { standard, kind } }: Credential, row: BadgeRecord): Badge {
  return payload.form === 'url' ? row.badge : { ...row.badge, standard, kind }
}

function reader(zip: ZipArchive, files: BackupRows['files']): BackupContents['file'] {
  const listed = new Map(files.map((file) => [file.digest, file]))
  return async (digest) => {
    const file = listed.get(digest)
    if (!file) return undefined
    const bytes = await zip.read(file.path, FILE_CAP)
    if (!bytes.ok || (await sha256Hex(bytes.value)) !== digest) return undefined
    const { name, mediaType, size, addedAt, role } = file
    const blob = new Blob([bytes.value], { type: mediaType })
    return { digest, bytes: blob, name, mediaType, size, crc32: crc32(bytes.value), addedAt, role }
  }
}
