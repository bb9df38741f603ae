/** Puts badges in the backpack: each whole or not at all, never twice, with every file that it came in. */
import type { AwardKey, BadgeId, FileDigest } from '#core/badge/badge.ts'
import type { Credential } from '#core/badge/credential.ts'
import { type FileBytes, sizeOf } from '#core/kernel/bytes.ts'
import { letPass } from '#core/kernel/result.ts'
import { badgeRecord, derivedFrom } from '#core/records/badge-record.ts'
import type {
  BadgeRecord,
  CollectionId,
  NewFileRecord,
  ReportRecord,
} from '#core/records/records.ts'
import type { Verified } from '#core/verification/verified.ts'
import type { StorageFailure } from '../guards/failure.ts'
import { attempt } from '../guards/failure.ts'
import { isBehindClock, noteBehindClock } from '../guards/last-backup.ts'
import { isStorageRefused } from '../guards/refused-storage.ts'
import { db } from '../tables/database.ts'
import { inRow } from '../tables/in-row.ts'
import { addFiles, addMissingFiles } from './add-files.ts'
import { removeInbox } from './inbox.ts'
import { placesTaken } from './places-taken.ts'
import { collectRecords } from './record-collections.ts'

/** A badge to keep, with the file it came in and what was proved about it. */
export interface KeepItem {
  readonly credential: Credential
  /** what it says, proof and all: how it is known again */
  readonly award: AwardKey
  /** the original file, bytes untouched; absent for pasted text */
  readonly file?: {
    readonly digest: string
    readonly bytes: FileBytes
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
      /** of a record of several badges: the collection that was made of them */
      readonly collection?: CollectionId
    }
  | {
      readonly outcome: 'already'
      readonly id: BadgeId
      /** another file of it, put beside it; the very same file, or the text that it is: nothing was added */
      readonly how: 'fileAdded' | 'sameFile' | 'sameAward'
      readonly place: BadgeRecord['place']
    }
  | { readonly outcome: 'failed'; readonly id: BadgeId; readonly failure: StorageFailure }

interface Rows {
  readonly badge: BadgeRecord
  readonly file?: NewFileRecord
  readonly report?: ReportRecord
}

/**
 * Keeps a batch in one transaction. When that fails (no more room), the badges are tried one by
 * one, so that those that fit are whole and the others are named. Outcomes come in the order given.
 * `waited` are the rows in the inbox of the files they came in, which go at the same moment; all stay when a badge
 * could not be kept, which may be nowhere else.
 */
export async function keepBatch(
  items: readonly KeepItem[],
  waited: readonly string[] = [],
): Promise<KeptOutcome[]> {
  const ready = await Promise.all(items.map(readyToWrite))
  if (isStorageRefused) return items.map(refused)
  const whole = await attempt(() => store(ready, waited))
  if (whole.ok) return whole.value
  const outcomes: KeptOutcome[] = []
  for (const one of ready) outcomes.push(await keepOne(one))
  if (outcomes.some(({ outcome }) => outcome === 'failed')) return outcomes
  // what stays there is offered once more, and found to be here already
  letPass(await removeInbox(...waited))
  return outcomes
}

const refused = ({ credential }: KeepItem): KeptOutcome => ({
  outcome: 'failed',
  id: credential.id,
  failure: { kind: 'unavailable' },
})

async function keepOne(one: KeepItem): Promise<KeptOutcome> {
  const { id } = one.credential
  const alone = await attempt(() => store([one]))
  if (!alone.ok) return { outcome: 'failed', id, failure: alone.failure }
  return alone.value[0] ?? { outcome: 'failed', id, failure: { kind: 'closed' } }
}

/** Its bytes as they go in a row: reading a Blob would end the transaction. */
async function readyToWrite(item: KeepItem): Promise<KeepItem> {
  return item.file ? { ...item, file: await inRow(item.file) } : item
}

function rowsOf({ credential, award, file, verified, ...item }: KeepItem, addedAt: string): Rows {
  const badge = badgeRecord(credential, {
    addedAt,
    award,
    ...(file && { file: asDigest(file.digest) }),
    ...(item.memberOf && { memberOf: item.memberOf }),
    ...(item.example && { example: item.example }),
  })
  return {
    badge: verified ? { ...badge, ...derivedFrom(verified) } : badge,
    ...(file && { file: fileRow(file, addedAt) }),
    ...(verified && { report: { badgeId: badge.id, report: verified.report } }),
  }
}

function fileRow(file: NonNullable<KeepItem['file']>, addedAt: string): NewFileRecord {
  const digest = asDigest(file.digest)
  return { ...file, digest, size: sizeOf(file.bytes), addedAt, role: 'original' }
}

function asDigest(digest: string): FileDigest {
  return digest as FileDigest // made by the worker's SHA-256
}

/** What most batches write. No other table is locked, so that the next batch learns who the person is meanwhile. */
const FEW_TABLES = [db.badges, db.files, db.reports]
const ALL_TABLES = [...FEW_TABLES, db.settings, db.inbox, db.collections]

/** Asks what is there, and adds the rest, in one transaction over no more tables than it needs. */
async function store(
  items: readonly KeepItem[],
  waited: readonly string[] = [],
): Promise<KeptOutcome[]> {
  if (items.length + waited.length === 0) return []
  const isPlain = waited.length === 0 && !items.some(isMember) && !(await isBehindClock())
  const done = isPlain ? await storePlain(items) : undefined
  return done ?? (await db.transaction('rw', ALL_TABLES, async () => storeWhole(items, waited)))
}

const isMember = ({ memberOf }: KeepItem) => memberOf !== undefined

/** Thrown to undo what a transaction over few tables cannot end. */
class MoreTablesError extends Error {}

/** Undefined, and nothing is changed, when some are here already: what is then to be done asks for more tables. */
async function storePlain(items: readonly KeepItem[]): Promise<KeptOutcome[] | undefined> {
  const storing = db.transaction('rw', FEW_TABLES, async () => {
    const rows = datedRows(items)
    const alike = await alikeOf(rows)
    if ((await addBadges(rows)).size > 0) throw new MoreTablesError()
    await addBeside(rows)
    return rows.map(({ badge }) => keptOf(badge, alike))
  })
  try {
    return await storing
  } catch (error) {
    if (error instanceof MoreTablesError) return undefined
    throw error
  }
}

async function storeWhole(
  items: readonly KeepItem[],
  waited: readonly string[],
): Promise<KeptOutcome[]> {
  if (waited.length > 0) await db.inbox.bulkDelete([...waited])
  if (items.length === 0) return []
  const rows = datedRows(items)
  const alike = await alikeOf(rows)
  const again = await addBadges(rows)
  const fresh = rows.filter((row) => !again.has(row))
  await addBeside(fresh)
  const added = fresh.map(({ badge }) => badge)
  await noteBehindClock(added)
  await moveMembers(fresh, again)
  const known = again.size === 0 ? new Map<Rows, KeptOutcome>() : await addAgain(again)
  const here = rows.map((row) => ({ ...row.badge, id: (again.get(row) ?? row.badge).id }))
  const collections = await collectRecords(added, here)
  return rows.map((row): KeptOutcome => {
    const collection = collections.get(row.badge.id)
    return known.get(row) ?? { ...keptOf(row.badge, alike), ...(collection && { collection }) }
  })
}

/** Dated within the transaction: a backup that begins later reads after it, and has them. */
function datedRows(items: readonly KeepItem[]): readonly Rows[] {
  const addedAt = new Date().toISOString()
  return items.map((item) => rowsOf(item, addedAt))
}

const keptOf = ({ id, achievementKey }: BadgeRecord, alike: Alike) =>
  ({ outcome: 'kept', id, alike: alike.get(achievementKey) ?? [] }) as const

type Alike = ReadonlyMap<string, readonly BadgeId[]>

/** Adds those that are new, and answers which others are here: most batches have none of them, and nothing is asked. */
async function addBadges(rows: readonly Rows[]): Promise<ReadonlyMap<Rows, BadgeRecord>> {
  const badges = rows.map(({ badge }) => badge)
  const taken: number[] = await db.badges.bulkAdd(badges).then(() => [], placesTaken)
  if (taken.length === 0) return new Map()
  const again = rows.filter((_, at) => taken.includes(at))
  const awards = again.flatMap(({ badge }) => badge.award ?? [])
  const here = await db.badges.where('award').anyOf(awards).toArray()
  const byAward = new Map(here.map((row) => [row.award, row]))
  return new Map(
    again.flatMap((row) => {
      const there = byAward.get(row.badge.award)
      return there ? [[row, there] as const] : []
    }),
  )
}

/** What came out of a record that is here under another id belongs to that one. */
async function moveMembers(
  fresh: readonly Rows[],
  again: ReadonlyMap<Rows, BadgeRecord>,
): Promise<void> {
  const ids = new Map([...again].map(([{ badge }, there]) => [badge.id, there.id]))
  const moved = fresh.flatMap(({ badge: { id, memberOf } }) => {
    const other = memberOf && ids.get(memberOf)
    return other && other !== memberOf ? { key: id, changes: { memberOf: other } } : []
  })
  if (moved.length > 0) await db.badges.bulkUpdate(moved)
}

async function addAgain(
  again: ReadonlyMap<Rows, BadgeRecord>,
): Promise<ReadonlyMap<Rows, KeptOutcome>> {
  const isNew = await addFiles([...again].map(([row, there]) => ({ ...row, there })))
  return new Map(
    [...again].map(([row, { id, place }], at) => {
      const same = row.file ? 'sameFile' : 'sameAward'
      return [row, { outcome: 'already', id, how: isNew[at] ? 'fileAdded' : same, place }]
    }),
  )
}

/** Ids already kept per achievement, trash left out. All is asked at once, and no badge is read. */
async function alikeOf(rows: readonly Rows[]): Promise<Alike> {
  const keys = [...new Set(rows.map(({ badge }) => badge.achievementKey))]
  const [trash, ...kept] = await Promise.all([
    db.badges.where('place').equals('trash').primaryKeys(),
    ...keys.map((key) => db.badges.where('achievementKey').equals(key).primaryKeys()),
  ])
  const gone = new Set(trash)
  return new Map(keys.map((key, at) => [key, (kept[at] ?? []).filter((id) => !gone.has(id))]))
}

async function addBeside(rows: readonly Rows[]): Promise<void> {
  await addMissingFiles(rows.flatMap((row) => row.file ?? []))
  await db.reports.bulkPut(rows.flatMap((row) => row.report ?? []))
}
