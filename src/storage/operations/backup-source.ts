/** Gives the backpack, or a selection of it, to whoever writes a backup: a little at a time. */
import type { IndexableType, Table } from 'dexie'
import type { KitSource } from '#core/backup/exit-kit.ts'
import type { BackupSource, RowKind } from '#core/backup/write-backup.ts'
import type { BadgeId, FileDigest } from '#core/badge/badge.ts'
import { filesOfBadge } from '#core/records/file-references.ts'
import type {
  BadgeRecord,
  CheckRecord,
  CollectionId,
  CollectionRecord,
  FileRecord,
  NewFileRecord,
  ReportRecord,
} from '#core/records/records.ts'
import { SETTINGS } from '#core/records/settings.ts'
import { checkLine } from '#core/verification/check-history.ts'
import { openLock } from '../lock/lock-state.ts'
import { db } from '../tables/database.ts'

/** Rows held in memory at once; the bytes of files are references until they are read, one by one. */
const PORTION = 100
/** Of a locked backpack the bytes of files lie in their rows. */
const FEW = 10

export interface Selection {
  readonly badgeIds: readonly BadgeId[]
  readonly collectionIds: readonly CollectionId[]
}

/** Everything, without secrets: settings that must stay in this browser are left out. */
export function wholeBackpack(): BackupSource {
  return {
    scope: 'all',
    rows: (kind) => {
      if (kind === 'diary') return allChecks()
      const rows = portions(table(kind))
      return kind === 'settings' ? portable(rows) : rows
    },
    files: () => portions<FileRecord, FileDigest, NewFileRecord>(db.files),
  }
}

/** Some badges and collections with their files; nothing else of the person. */
export function selectedBadges({ badgeIds, collectionIds }: Selection): BackupSource {
  const badges = () => some<BadgeRecord, BadgeId>(db.badges, badgeIds)
  return {
    scope: 'selection',
    rows: (kind) => {
      if (kind === 'badges') return badges()
      return kind === 'collections' ? some(db.collections, collectionIds) : none()
    },
    files: () => filesOf(badges(), some(db.collections, collectionIds)),
  }
}

/** The badges that leave: all that are not in the trash and not our examples. */
export function kitBadges(): KitSource {
  return {
    badges: async function* () {
      for await (const rows of portions<BadgeRecord, BadgeId>(db.badges))
        yield rows.filter((row) => row.place !== 'trash' && row.example === undefined)
    },
    file: (digest) => db.files.get(digest),
  }
}

/** Restored, the last check of today is history too. */
async function* allChecks(): AsyncGenerator<readonly CheckRecord[]> {
  yield* portions<CheckRecord, number>(db.diary)
  for await (const rows of portions<ReportRecord, BadgeId>(db.reports))
    yield rows.map(({ badgeId, report }) => checkLine(badgeId, report))
}

function table(kind: RowKind): Table<object, IndexableType> {
  return db.table(kind)
}

/** Walks a table by key, so that no transaction has to outlive the writing. */
async function* portions<Row extends object, Key extends IndexableType, New = Row>(
  rows: Table<Row, Key, New>,
): AsyncGenerator<readonly Row[]> {
  const most = openLock() ? FEW : PORTION
  for (let keys = await rows.limit(most).primaryKeys(); keys.length > 0; ) {
    yield (await rows.bulkGet(keys)).filter((row) => row !== undefined)
    keys = await rows.where(':id').above(keys.at(-1)).limit(most).primaryKeys()
  }
}

async function* some<Row extends object, Key extends IndexableType, New = Row>(
  rows: Table<Row, Key, New>,
  keys: readonly Key[],
): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < keys.length; at += PORTION) {
    const found = await rows.bulkGet(keys.slice(at, at + PORTION))
    yield found.filter((row) => row !== undefined)
  }
}

async function* none(): AsyncGenerator<readonly object[]> {}

/** The files of some badges and the covers of some collections, each once, however often it is named. */
async function* filesOf(
  badges: AsyncIterable<readonly BadgeRecord[]>,
  collections: AsyncIterable<readonly CollectionRecord[]>,
) {
  const seen = new Set<FileDigest>()
  for await (const digests of named(badges, collections)) {
    const fresh = [...new Set(digests)].filter((digest) => !seen.has(digest))
    for (const digest of fresh) seen.add(digest)
    yield* some<FileRecord, FileDigest, NewFileRecord>(db.files, fresh)
  }
}

async function* named(
  badges: AsyncIterable<readonly BadgeRecord[]>,
  collections: AsyncIterable<readonly CollectionRecord[]>,
) {
  for await (const rows of badges) yield rows.flatMap(filesOfBadge)
  for await (const rows of collections) yield rows.flatMap(({ cover }) => cover ?? [])
}

async function* portable(rows: AsyncIterable<readonly object[]>) {
  const keys = new Set(
    Object.entries(SETTINGS).flatMap(([key, { portable }]) => (portable ? [key] : [])),
  )
  for await (const portion of rows)
    yield portion.filter((row: object) => 'key' in row && keys.has(String(row.key)))
}
