/** The one database: its tables, its version, and the guard that keeps old code from writing in a newer one. */
import { Dexie, type Table } from 'dexie'
import type { BadgeId } from '#core/badge/badge.ts'
import { asBlob, type FileBytes } from '#core/kernel/bytes.ts'
import type * as Rows from '#core/records/records.ts'
import type { Change } from '#core/vault/merge.ts'
import { letGoWhenFrozen } from '../guards/frozen-page.ts'
import { guardLock } from '../guards/lock-guard.ts'
import { guardWrites } from '../guards/write-guard.ts'
import { writeFileColumns } from './file-columns.ts'
import type { LockRecord } from './lock-record.ts'
import { toReferences } from './upgrade-4.ts'
import { toOneEach } from './upgrade-5.ts'
import type { KnownRow, VaultState } from './vault-rows.ts'

/** The schema version this code was built for. A change of tables is a new `version(n)` below. */
export const SCHEMA_VERSION = 6

/** The tables of version 1. */
const TABLES = {
  badges: 'id, achievementKey, issuerKey, awardedAt, addedAt, place, memberOf, example, *labels',
  files: 'digest, role',
  reports: 'badgeId',
  diary: '++seq, badgeId, askedAt',
  collections: 'id, position, *badgeIds, parent',
  overlays: 'id, kind',
  pages: 'id, updatedAt',
  shares: 'id, madeAt',
  identities: 'id',
  settings: 'key',
  contexts: 'url',
  trustLists: 'name',
  inbox: 'id, batch, addedAt',
} as const

/** Version 2: the newest badges of one place, without reading the others. */
const NEWEST = { badges: `${TABLES.badges}, [place+awardedAt]` }

// Version 3: the rules that gave the reports believed too much, so every badge is checked anew; the diary stays.

/**
 * Version 4: what a row names among the files is a column, contents are objects, a report is stored once, and no
 * index is left that no query uses. Earlier checks keep the name `diary` here and in backups: another would
 * rewrite each of them for a word that only code reads.
 */
const REFERENCES = {
  badges: 'id, achievementKey, addedAt, memberOf, example, *files, [place+awardedAt]',
  files: 'digest',
  collections: 'id, position, *badgeIds, cover',
  pages: 'id, updatedAt, *files',
  inbox: 'id, batch',
} as const

/**
 * Version 5: an award is one badge, however many files it came in. The database itself lets no second one in.
 * Badges may also name the files of capsules: older code would not know them, and clear them up.
 */
const ONCE = {
  badges: 'id, &award, achievementKey, addedAt, memberOf, example, *files, [place+awardedAt]',
} as const

/** Version 6: places of the learner's own, what opens them, and what of a portfolio stands there. */
const PLACES = { places: 'id', secrets: 'place', publications: 'page, place' } as const

/** Also version 6: what this device keeps of a vault it shares with others (docs/decisions/080). */
const SHARED = {
  ...{ vaultRows: 'key', vaultWaiting: 'key', vaultUnsent: 'number', vault: 'name' },
} as const

/** Also version 6: what this browser signs with. */
const SIGNING = { signingKeys: 'id' } as const

/** Also version 6: a file of skills that was loaded by choice (docs/decisions/096). */
const SKILLS = { skillFiles: 'name' } as const

/** Also version 6: the lock on this backpack, where there is one (docs/decisions/085). */
const LOCK = { lock: 'name' } as const

interface Tables {
  readonly badges: Table<Rows.BadgeRecord, Rows.BadgeRecord['id']>
  readonly files: Table<Rows.FileRecord, Rows.FileRecord['digest'], Rows.NewFileRecord>
  readonly reports: Table<Rows.ReportRecord, BadgeId>
  readonly diary: Table<Rows.CheckRecord, number>
  readonly collections: Table<Rows.CollectionRecord, Rows.CollectionRecord['id']>
  readonly overlays: Table<Rows.OverlayRecord, Rows.OverlayRecord['id']>
  readonly pages: Table<Rows.PageRecord, Rows.PageRecord['id']>
  readonly shares: Table<Rows.ShareRecord, Rows.ShareRecord['id']>
  readonly identities: Table<Rows.IdentityRecord, Rows.IdentityRecord['id']>
  readonly settings: Table<Rows.SettingRecord, Rows.SettingRecord['key']>
  readonly contexts: Table<Rows.ContextRecord, Rows.ContextRecord['url']>
  readonly trustLists: Table<Rows.TrustListRecord, Rows.TrustListRecord['name']>
  readonly inbox: Table<Rows.InboxRecord, Rows.InboxRecord['id'], Rows.NewInboxRecord>
  readonly skillFiles: Table<Rows.SkillFileRecord, Rows.SkillFileRecord['name']>
  readonly places: Table<Rows.PlaceRecord, Rows.PlaceRecord['id']>
  readonly secrets: Table<Rows.SecretRecord, Rows.SecretRecord['place']>
  readonly publications: Table<Rows.PublicationRecord, Rows.PublicationRecord['page']>
  readonly signingKeys: Table<Rows.SigningKeyRecord, Rows.SigningKeyRecord['id']>
  readonly vaultRows: Table<KnownRow, KnownRow['key']>
  readonly vaultWaiting: Table<KnownRow, KnownRow['key']>
  readonly vaultUnsent: Table<Change, Change['number']>
  readonly vault: Table<VaultState, VaultState['name']>
  readonly lock: Table<LockRecord, LockRecord['name']>
}

export type Database = Dexie & Tables

/** Opens (lazily) a backpack database; the name is only changed by tests. */
export function openDatabase(name = 'rugzak'): Database {
  // strict: a badge reported as kept must outlive a power cut, not only a closed tab
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' })
  db.version(1).stores(TABLES)
  db.version(2).stores(NEWEST)
  db.version(3).upgrade((old) => old.table('reports').clear())
  db.version(4).stores(REFERENCES).upgrade(toReferences)
  db.version(5).stores(ONCE).upgrade(toOneEach)
  db.version(SCHEMA_VERSION).stores({ ...PLACES, ...SHARED, ...SKILLS, ...SIGNING, ...LOCK })
  db.table('files').hook('reading', withBlob)
  db.table('inbox').hook('reading', withBlob)
  writeFileColumns(db)
  guardWrites(db, SCHEMA_VERSION)
  guardLock(db)
  letGoWhenFrozen(db)
  return db as Database // Dexie adds one property per table of stores()
}

/** However the bytes were written, they are read as a Blob; to whom the lock is closed they are as many as lie there. */
const withBlob = (
  row: (Partial<Rows.NewFileRecord> & { readonly locked?: FileBytes }) | undefined,
) => {
  const bytes = row?.bytes ?? row?.locked
  return bytes instanceof Uint8Array ? { ...row, bytes: asBlob(bytes, row?.mediaType) } : row
}

export const db = openDatabase()
