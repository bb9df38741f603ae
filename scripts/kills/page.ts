/** The page that is killed: imports, edits, removes and restores without rest, and reports what is done. */

import { wholeBackpack } from '#storage/operations/backup-source.ts'
import { changeCollection, saveCollections } from '#storage/operations/collections.ts'
import { editBadge } from '#storage/operations/edit-badge.ts'
import { keepBatch } from '#storage/operations/keep-badges.ts'
import { moveBack, moveTo, removeForever } from '#storage/operations/place-badges.ts'
import { applyRestore, previewRestore } from '#storage/operations/restore.ts'
import { db } from '#storage/tables/database.ts'
import { blobOf } from '../../src/core/backup/equal-chunks.ts'
import { readBackup } from '../../src/core/backup/read-backup.ts'
import { writeBackup } from '../../src/core/backup/write-backup.ts'
import type { BadgeId } from '../../src/core/badge/badge.ts'
import { sha256Hex } from '../../src/core/kernel/bytes.ts'
import type { CollectionId } from '../../src/core/records/records.ts'
import { backupWords } from '../../src/storage/testing/backup-words.ts'
import { madeItem } from '../lab/made-item.ts'
import type { Deed, Found, Told } from './ledger.ts'

const COLLECTION = 'all' as CollectionId

/** Set by the script that kills; resolves when it has heard, so that no announcement dies with the page. */
declare const heard: (line: Told) => Promise<void>

const upTo = (limit: number) => Math.floor(Math.random() * limit)

async function importSome(): Promise<void> {
  const items = await Promise.all(Array.from({ length: 1 + upTo(30) }, madeItem))
  const outcomes = await keepBatch(items)
  const badges = outcomes.flatMap(({ outcome, id }, at) =>
    outcome === 'kept' ? [{ id, file: items[at]?.file?.digest ?? '' }] : [],
  )
  await heard({ told: 'kept', badges })
}

async function someIds(count: number): Promise<BadgeId[]> {
  const ids = await db.badges.toCollection().primaryKeys()
  return ids.sort(() => Math.random() - 0.5).slice(0, count)
}

let edits = 0

/** Merging a restored badge with ours keeps both notes, a line each. */
function highest(notes: string): number {
  return Math.max(...notes.split('\n').map(Number))
}

async function editSome(): Promise<void> {
  for (const id of await someIds(10)) {
    const notes = ++edits
    const edited = await editBadge(id, { notes: String(notes) })
    if (edited.ok) await heard({ told: 'noted', id, notes })
  }
  const moved = await moveTo(await someIds(5), 'trash')
  if (moved.ok) await moveBack(moved.value)
}

async function collectSome(): Promise<void> {
  const badgeIds = await someIds(20)
  const changed = await changeCollection(COLLECTION, (row) => ({
    ...row,
    badgeIds: [...new Set([...row.badgeIds, ...badgeIds])],
  }))
  if (!changed.ok)
    await saveCollections({
      id: COLLECTION,
      title: '',
      text: '',
      position: 0,
      order: 'hand',
      badgeIds,
      updatedAt: '',
    })
  await heard({ told: 'collected', ids: badgeIds })
}

async function removeSome(): Promise<void> {
  const ids = await someIds(upTo(10))
  await heard({ told: 'removing', ids })
  await removeForever(ids)
  await heard({ told: 'removed', ids })
}

/**
 * Backs up, removes a part, and restores out of the backup: merging, or replacing what came since,
 * which may be gone from the moment that replacing begins.
 */
async function restoreSome(): Promise<void> {
  const file = await blobOf(writeBackup(wholeBackpack(), { now: Date.now(), words: backupWords }))
  const contents = await readBackup(file)
  if (!contents.ok) throw new Error(contents.failure.kind)
  const mode = Math.random() < 0.5 ? 'merge' : 'replace'
  if (mode === 'replace') await importSome()
  const ids = await someIds(upTo(20))
  await heard({ told: 'removing', ids })
  await removeForever(ids)
  const plan = await previewRestore(contents.value)
  if (!plan.ok) return
  await heard({ told: 'doing', deed: 'restoring' })
  if (mode === 'replace') await heard({ told: 'removing', ids: plan.value.onlyHere })
  const done = await applyRestore(contents.value, plan.value, { mode, trust: false })
  if (!done.ok) return
  const restored = new Set(done.value.restored)
  const badges = contents.value.rows.badges
    .filter((row) => restored.has(row.id))
    .map((row) => ({ id: row.id, file: row.file ?? '' }))
  await heard({ told: 'kept', badges })
}

const DEEDS: Readonly<Record<Exclude<Deed, 'restoring'>, () => Promise<void>>> = {
  importing: importSome,
  editing: editSome,
  collecting: collectSome,
  removing: removeSome,
  'backing up': restoreSome,
}

/** So many badges before anything else: there is nothing to edit or restore in an empty backpack. */
const ENOUGH = 30

/** How often the asked deed is done instead of any. */
const PREFERENCE = 0.8

/** Works until killed, at this deed most of the time, as a short one would seldom be caught. */
async function work(most: Deed): Promise<never> {
  edits = Math.max(0, ...(await db.badges.toArray()).map((row) => highest(row.notes)))
  const preferred = most === 'restoring' ? 'backing up' : most
  for (;;) {
    const isPoor = (await db.badges.count()) < ENOUGH
    const deed = isPoor ? 'importing' : Math.random() < PREFERENCE ? preferred : any()
    await heard({ told: 'doing', deed })
    await DEEDS[deed]()
  }
}

function any(): keyof typeof DEEDS {
  const deeds = Object.keys(DEEDS) as (keyof typeof DEEDS)[] // its own keys
  return deeds[upTo(deeds.length)] ?? 'importing'
}

/** Reads everything that is there, every byte of it. */
async function inspect(): Promise<Found> {
  const files = await db.files.toArray()
  const whole = await Promise.all(files.map(isWhole))
  const badges = await db.badges.toArray()
  return {
    badges: badges.map(({ id, file, notes }) => ({ id, file, notes: highest(notes) })),
    files: files.filter((_, at) => whole[at]).map((file) => file.digest),
    damagedFiles: files.filter((_, at) => !whole[at]).map((file) => file.digest),
    reports: await db.reports.toCollection().primaryKeys(),
    collected: (await db.collections.get(COLLECTION))?.badgeIds ?? [],
  }
}

async function isWhole(file: { readonly digest: string; readonly bytes: Blob }): Promise<boolean> {
  const bytes = await file.bytes.arrayBuffer().catch(() => new ArrayBuffer(0))
  return (await sha256Hex(new Uint8Array(bytes))) === file.digest
}

Object.assign(globalThis, { lab: { work, inspect } })
