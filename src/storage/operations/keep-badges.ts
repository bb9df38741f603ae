/** Puts badges in the backpack: each whole or not at all, never twice. */
import type { BadgeId, FileDigest } from '#core/badge/badge.ts'
import type { Credential } from '#core/badge/credential.ts'
import { badgeRecord, derivedFrom } from '#core/records/badge-record.ts'
import type { BadgeRecord, FileRecord, ReportRecord } from '#core/records/records.ts'
import type { Verified } from '#core/verification/verify.ts'
import type { StorageFailure } from '../guards/failure.ts'
import { attempt } from '../guards/failure.ts'
import { noteBehindClock } from '../guards/last-backup.ts'
import { db } from '../tables/database.ts'
import { removeInbox } from './inbox.ts'

/** A badge to keep, with the file it came in and what was proved about it. */
export interface KeepItem {
  readonly credential: Credential
  /** the original file, bytes untouched; absent for pasted text */
  readonly file?: {
    readonly digest: string
    readonly bytes: Blob
    readonly name: string
    readonly mediaType: string
    readonly crc32: number
  }
  readonly verified?: Verified
  readonly memberOf?: BadgeId
  readonly example?: 'examples' | 'demo'
}

export type KeptOutcome =
  | {
      readonly outcome: 'kept'
      readonly id: BadgeId
      /** other badges for the same achievement that were there already: a re-issue or a renewal */
      readonly alike: readonly BadgeId[]
    }
  | {
      readonly outcome: 'already'
      readonly id: BadgeId
      /** the very same file, or the same award in another file; nothing was added */
      readonly how: 'sameFile' | 'sameAward'
      readonly place: BadgeRecord['place']
    }
  | { readonly outcome: 'failed'; readonly id: BadgeId; readonly failure: StorageFailure }

interface Rows {
  readonly badge: BadgeRecord
  readonly file?: FileRecord
  readonly report?: ReportRecord
}

/**
 * Keeps a batch in one transaction. When that fails (no more room), the badges are tried one by
 * one, so that those that fit are whole and the others are named. Outcomes come in the order given.
 * `waited` are the rows in the inbox of the files they came in, which go at the same moment.
 */
export async function keepBatch(
  items: readonly KeepItem[],
  waited: readonly string[] = [],
): Promise<KeptOutcome[]> {
  const addedAt = new Date().toISOString()
  const rows = items.map((item) => rowsOf(item, addedAt))
  const whole = await attempt(() => store(rows, waited))
  if (whole.ok) return whole.value
  const outcomes: KeptOutcome[] = []
  for (const row of rows) outcomes.push(await keepOne(row))
  await removeInbox(...waited)
  return outcomes
}

async function keepOne(row: Rows): Promise<KeptOutcome> {
  const id = row.badge.id
  const alone = await attempt(() => store([row]))
  if (!alone.ok) return { outcome: 'failed', id, failure: alone.failure }
  return alone.value[0] ?? { outcome: 'failed', id, failure: { kind: 'closed' } }
}

function rowsOf(item: KeepItem, addedAt: string): Rows {
  const { credential, file, verified, memberOf, example } = item
  const badge = badgeRecord(credential, {
    addedAt,
    ...(file && { file: asDigest(file.digest) }),
    ...(memberOf && { memberOf }),
    ...(example && { example }),
  })
  return {
    badge: verified ? { ...badge, ...derivedFrom(verified) } : badge,
    ...(file && { file: fileRow(file, addedAt) }),
    ...(verified && { report: { badgeId: badge.id, report: verified.report } }),
  }
}

function fileRow(file: NonNullable<KeepItem['file']>, addedAt: string): FileRecord {
  const digest = asDigest(file.digest)
  return { ...file, digest, size: file.bytes.size, addedAt, role: 'original' }
}

function asDigest(digest: string): FileDigest {
  return digest as FileDigest // made by the worker's SHA-256
}

const TABLES = [db.badges, db.files, db.reports, db.settings, db.inbox]

/** One transaction: asks what is there, adds the rest. */
function store(rows: readonly Rows[], waited: readonly string[] = []): PromiseLike<KeptOutcome[]> {
  return db.transaction('rw', TABLES, async () => {
    if (waited.length > 0) await db.inbox.bulkDelete([...waited])
    if (rows.length === 0) return []
    const there = await present(rows.map((row) => row.badge.id))
    const alike = await alikeOf(rows)
    const fresh: Rows[] = []
    const outcomes = rows.map((row): KeptOutcome => {
      const known = there.get(row.badge.id)
      if (known) return alreadyThere(known, row)
      there.set(row.badge.id, row.badge)
      fresh.push(row)
      return { outcome: 'kept', id: row.badge.id, alike: alike.get(row.badge.achievementKey) ?? [] }
    })
    await put(fresh)
    await noteBehindClock(fresh.map((row) => row.badge))
    return outcomes
  })
}

function alreadyThere(known: BadgeRecord, row: Rows): KeptOutcome {
  const how = known.file === row.badge.file ? 'sameFile' : 'sameAward'
  return { outcome: 'already', id: known.id, how, place: known.place }
}

async function present(ids: BadgeId[]): Promise<Map<BadgeId, BadgeRecord>> {
  const rows = await db.badges.bulkGet(ids)
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])))
}

/** Ids already kept per achievement, trash left out. */
async function alikeOf(rows: readonly Rows[]): Promise<Map<string, BadgeId[]>> {
  const keys = [...new Set(rows.map((row) => row.badge.achievementKey))]
  const alike = new Map<string, BadgeId[]>()
  await db.badges
    .where('achievementKey')
    .anyOf(keys)
    .each(({ achievementKey, id, place }) => {
      if (place === 'trash') return
      const ids = alike.get(achievementKey)
      if (ids) ids.push(id)
      else alike.set(achievementKey, [id])
    })
  return alike
}

async function put(rows: readonly Rows[]): Promise<void> {
  await db.badges.bulkAdd(rows.map((row) => row.badge))
  await db.files.bulkPut(rows.flatMap((row) => row.file ?? []))
  await db.reports.bulkPut(rows.flatMap((row) => row.report ?? []))
}
