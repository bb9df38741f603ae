/** Puts a backup back: each badge whole or not at all, nothing removed before all of it is in. */

import { joinBadges } from '#core/backup/join-badges.ts'
import type { Present, RestorePlan } from '#core/backup/plan-restore.ts'
import { planRestore, replacedBadge } from '#core/backup/plan-restore.ts'
import type { BackupContents } from '#core/backup/read-backup.ts'
import type { BadgeId } from '#core/badge/badge.ts'
import { groupBy } from '#core/kernel/group.ts'
import type { Result } from '#core/kernel/result.ts'
import { found } from '#core/kernel/result.ts'
import { filesOfBadge, ownFilesOfBadge } from '#core/records/file-references.ts'
import type { BadgeRecord, CheckRecord, NewFileRecord } from '#core/records/records.ts'
import { unitedBadges } from '#core/records/unite-badges.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import { inRow } from '../tables/in-row.ts'
import { removeForever } from './place-badges.ts'
import { archiveReports } from './reports.ts'
import { type RestoreChoice, type RestoredMade, restoreMade } from './restore-made.ts'

export interface Restored extends RestoredMade {
  readonly restored: readonly BadgeId[]
  /** badges that could not be written, or whose file in the backup is damaged */
  readonly failed: readonly FailedBadge[]
  /** parts of the backup that could not be read at all */
  readonly damaged: number
  /** why collections, portfolios and all else that is no badge are not back; nothing was removed either */
  readonly rest?: StorageFailure
  /** the person stopped it: the rest of the backup is not in, and nothing was removed */
  readonly stopped: boolean
}

export interface FailedBadge {
  readonly id: BadgeId
  readonly name: string
  readonly failure: StorageFailure | 'damaged'
}

/** The dry run: what would be added, is already there, is different, is damaged. Changes nothing. */
export async function previewRestore(
  contents: BackupContents,
): Promise<Result<RestorePlan, StorageFailure>> {
  const here = await attempt(present)
  if (!here.ok) return here
  const joined = joinBadges(contents, byAward([...here.value.badges.values()]))
  return found(planRestore(joined, here.value))
}

const byAward = (rows: readonly BadgeRecord[]) => new Map(rows.map((row) => [row.award, row]))

/** Anew each time: what came since the dry run counts. */
async function joinedHere(contents: BackupContents): Promise<BackupContents> {
  const awards = contents.rows.badges.flatMap(({ award }) => award ?? [])
  return joinBadges(contents, byAward(await db.badges.where('award').anyOf(awards).toArray()))
}

async function present(): Promise<Present> {
  const [badges, collections, pages, overlays] = await Promise.all([
    db.badges.toArray(),
    db.collections.toArray(),
    db.pages.toArray(),
    db.overlays.toArray(),
  ])
  const made = { collections: byId(collections), pages: byId(pages), overlays: byId(overlays) }
  return { badges: byId(badges), made }
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]) {
  return new Map<Row['id'], Row>(rows.map((row) => [row.id, row]))
}

/** Most badges and bytes in a transaction; one by one when that fails. A browser with little room takes back late what a large one asked. */
const BATCH = { badges: 50, bytes: 500_000 } as const

/** The badges of a backup, as many in one as go in a transaction. */
function batchesOf({ badges, files }: BackupContents['rows']): readonly (readonly BadgeRecord[])[] {
  const sizes = new Map(files.map(({ digest, size }) => [digest, size]))
  const batches: BadgeRecord[][] = []
  let room = 0
  for (const row of badges) {
    const bytes = filesOfBadge(row).reduce((sum, digest) => sum + (sizes.get(digest) ?? 0), 0)
    const size = bytes + row.payload.text.length
    const batch = batches.at(-1)
    if (batch && size <= room && batch.length < BATCH.badges) batch.push(row)
    else {
      batches.push([row])
      room = BATCH.bytes
    }
    room -= size
  }
  return batches
}

/** Carries out a plan. Reports are not restored: a verdict is only ever our own, asked anew. */
export async function applyRestore(
  backup: BackupContents,
  plan: RestorePlan,
  choice: RestoreChoice,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
): Promise<Result<Restored, StorageFailure>> {
  const joined = await attempt(() => joinedHere(backup))
  if (!joined.ok) return joined
  const contents = joined.value
  const outcomes: Outcome[] = []
  const history = groupBy(contents.rows.diary, ({ badgeId }) => badgeId)
  const { badges } = contents.rows
  for (const rows of batchesOf(contents.rows)) {
    if (signal?.aborted === true) break
    const packs = await Promise.all(rows.map((row) => packed(contents, row, history)))
    outcomes.push(...(await restoreBatch(packs, choice)))
    onProgress?.(outcomes.length)
  }
  const restored = outcomes.flatMap((one) => (one.failure ? [] : one.id))
  const failed = outcomes.flatMap(({ failure, ...badge }) => (failure ? { ...badge, failure } : []))
  const damaged = contents.damaged.length
  const some = { restored, failed, damaged, missing: 0, beside: 0, stopped: false }
  if (outcomes.length < badges.length) return found({ ...some, stopped: true })
  const made = await restoreMade(contents, plan, choice)
  if (!made.ok) return found({ ...some, rest: made.failure })
  const isComplete = failed.length + damaged + made.value.missing === 0
  if (choice.mode === 'replace' && isComplete) {
    const removed = await removeForever(plan.onlyHere)
    if (!removed.ok) return removed
  }
  return found({ ...some, ...made.value })
}

type Outcome = Omit<FailedBadge, 'failure'> & { readonly failure?: FailedBadge['failure'] }

/** A badge with its files and its history: what goes in together or not at all. */
interface Pack {
  readonly row: BadgeRecord
  /** undefined when one of its own is not what was backed up; what a website showed may be missing */
  readonly files: readonly NewFileRecord[] | undefined
  readonly lines: readonly CheckRecord[]
}

async function packed(
  contents: BackupContents,
  row: BadgeRecord,
  history: ReadonlyMap<BadgeId, readonly CheckRecord[]>,
): Promise<Pack> {
  const files = await Promise.all(filesOfBadge(row).map((digest) => contents.file(digest)))
  const whole = await Promise.all(files.filter((file) => file !== undefined).map(inRow))
  const there = new Set(whole.map(({ digest }) => digest))
  const isWhole = ownFilesOfBadge(row).every((digest) => there.has(digest))
  return { row, files: isWhole ? whole : undefined, lines: history.get(row.id) ?? [] }
}

async function restoreBatch(packs: readonly Pack[], choice: RestoreChoice): Promise<Outcome[]> {
  const whole = packs.filter((pack) => pack.files)
  const together = await attempt(() => write(whole, choice))
  const outcomes: Outcome[] = []
  for (const pack of packs) outcomes.push(await restoreOne(pack, together.ok, choice))
  return outcomes
}

async function restoreOne(pack: Pack, isDone: boolean, choice: RestoreChoice): Promise<Outcome> {
  const { id, badge } = pack.row
  const { name } = badge
  if (!pack.files) return { id, name, failure: 'damaged' }
  const alone = isDone ? found(undefined) : await attempt(() => write([pack], choice))
  return alone.ok ? { id, name } : { id, name, failure: alone.failure }
}

function write(packs: readonly Pack[], { mode }: RestoreChoice): Promise<void> {
  const both = mode === 'merge' ? unitedBadges : replacedBadge
  return db.transaction('rw', db.badges, db.files, db.reports, db.diary, async () => {
    const ours = await db.badges.bulkGet(packs.map((pack) => pack.row.id))
    const merged = packs.map(({ row }, index) => {
      const mine = ours[index]
      return mine ? both(mine, row) : row
    })
    const fresh = packs.filter((_, index) => ours[index] === undefined)
    const named = new Set(merged.flatMap(filesOfBadge))
    const files = packs.flatMap((pack) => pack.files ?? [])
    const once = new Map(files.map((file) => [file.digest, file])) // of a Blob put twice WebKit mixes up the bytes
    await db.files.bulkPut([...once.values()].filter(({ digest }) => named.has(digest)))
    await db.badges.bulkPut(merged)
    await dropReports(merged)
    await db.diary.bulkAdd(fresh.flatMap((pack) => pack.lines))
  })
}

/** What was said of words that are no longer there is history. */
async function dropReports(rows: readonly BadgeRecord[]): Promise<void> {
  const ids = rows.filter(({ judged }) => judged === undefined).map(({ id }) => id)
  await archiveReports(ids)
  await db.reports.bulkDelete(ids)
}
