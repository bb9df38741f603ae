/** Puts back what is no badge: what the learner made, with its pictures, and what Rugzak remembers. */
import type { Table } from 'dexie'
import { beside, MADE_KINDS, type MadeKind, type MadeRows } from '#core/backup/made-here.ts'
import type { RestorePlan } from '#core/backup/plan-restore.ts'
import type { BackupContents, BackupRows } from '#core/backup/read-backup.ts'
import type { FileDigest } from '#core/badge/badge.ts'
import type { Result } from '#core/kernel/result.ts'
import { found } from '#core/kernel/result.ts'
import { filesOfPage } from '#core/records/file-references.ts'
import { isBundled } from '#core/verification/lists/bundled.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import { inRow } from '../tables/in-row.ts'

export interface RestoreChoice {
  /** merge keeps what is here; replace makes the backpack what the backup was */
  readonly mode: 'merge' | 'replace'
  /** also lists of issuers and contexts, which change how badges are judged */
  readonly trust: boolean
  /** what stands behind the title of a second version; the day of the backup when left out */
  readonly mark?: string
}

type Made = { readonly [Kind in MadeKind]: readonly MadeRows[Kind][] }

export interface RestoredMade {
  /** pictures of collections and portfolios that are damaged in the backup */
  readonly missing: number
  /** versions that stand beside ours now */
  readonly beside: number
}

/** What the plan says of it, with the pictures it shows. */
export async function restoreMade(
  contents: BackupContents,
  plan: RestorePlan,
  choice: RestoreChoice,
): Promise<Result<RestoredMade, StorageFailure>> {
  const made = madeFor(contents, plan, choice)
  const missing = await restoreFiles(contents, made)
  if (!missing.ok) return missing
  const written = await attempt(() => write(contents.rows, made, choice))
  if (!written.ok) return written
  const both = MADE_KINDS.flatMap((kind) => plan.made[kind].differing)
  return found({ missing: missing.value, beside: choice.mode === 'merge' ? both.length : 0 })
}

/** Replacing takes the backup's rows as they are; merging what is new, and what differs beside ours. */
function madeFor(
  { rows, madeAt }: BackupContents,
  plan: RestorePlan,
  { mode, mark = madeAt.slice(0, 10) }: RestoreChoice,
): Made {
  const chosen = <Kind extends MadeKind>(kind: Kind, all: readonly MadeRows[Kind][]) => {
    if (mode === 'replace') return all
    const added = new Set(plan.made[kind].added)
    const differing = new Set(plan.made[kind].differing.map(({ id }) => id))
    const copies = all.flatMap((row) =>
      differing.has(row.id) ? (beside(kind, row, mark) ?? []) : [],
    )
    return [...all.filter(({ id }) => added.has(id)), ...copies]
  }
  return {
    collections: chosen('collections', rows.collections),
    pages: chosen('pages', rows.pages),
    overlays: chosen('overlays', rows.overlays),
  }
}

/** Files first, one at a time: a row never names what is not there, and memory holds one picture. */
async function restoreFiles(
  contents: BackupContents,
  made: Made,
): Promise<Result<number, StorageFailure>> {
  let missing = 0
  for (const digest of shownIn(made, contents.rows.files)) {
    const file = await contents.file(digest)
    if (!file) missing += 1
    const row = file && (await inRow(file))
    const kept = row ? await attempt(() => addMissing(db.files, [row])) : found(undefined)
    if (!kept.ok) return kept
  }
  return found(missing)
}

/** Listed files that a cover or a portfolio names; what a portfolio holds is not read here. */
function shownIn({ collections, pages }: Made, files: BackupRows['files']): readonly FileDigest[] {
  const covers = collections.map(({ cover }) => cover)
  const shown = new Set([...covers, ...pages.flatMap(filesOfPage)])
  return files.map(({ digest }) => digest).filter((digest) => shown.has(digest))
}

const REMEMBERED = ['shares', 'identities', 'settings'] as const
const TRUST = ['contexts', 'trustLists'] as const

/** In one transaction. What another tab wrote since the dry run stays, when merging. */
function write(rows: BackupRows, made: Made, { mode, trust }: RestoreChoice): Promise<void> {
  const put = async (kind: string, some: readonly object[]) => {
    await (mode === 'merge' ? addMissing(db.table(kind), some) : db.table(kind).bulkPut(some))
  }
  return db.transaction('rw', [...MADE_KINDS, ...REMEMBERED, ...TRUST], async () => {
    for (const kind of MADE_KINDS) await put(kind, made[kind])
    for (const kind of REMEMBERED) await put(kind, rows[kind])
    if (!trust) return
    await put('contexts', rows.contexts)
    // what a bundled list says comes with the app: a backup takes no such name
    await put(
      'trustLists',
      rows.trustLists.filter((list) => !isBundled(list)),
    )
  })
}

/** Adds the rows whose key is not there yet. */
async function addMissing<Row extends object, Key>(
  table: Table<Row, Key>,
  rows: readonly Row[],
): Promise<void> {
  const keyOf = (row: Row) => Reflect.get(row, table.schema.primKey.keyPath as string) as Key // each has one key
  const here = await table.bulkGet(rows.map(keyOf))
  await table.bulkAdd(rows.filter((_, at) => here[at] === undefined))
}
