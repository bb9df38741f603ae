/** The page that is killed: imports, edits, removes and restores without rest, and reports what is done. */

import { readBackup } from '../../src/core/backup/read-backup.ts'
import { writeBackup } from '../../src/core/backup/write-backup.ts'
import type { BadgeId } from '../../src/core/badge/badge.ts'
import { readCredentials } from '../../src/core/formats/read-credential.ts'
import { sha256Hex } from '../../src/core/kernel/bytes.ts'
import { crc32 } from '../../src/core/kernel/crc32.ts'
import type { CollectionId } from '../../src/core/records/records.ts'
import { wholeBackpack } from '../../src/storage/backup-source.ts'
import { changeCollection, saveCollections } from '../../src/storage/collections.ts'
import { db } from '../../src/storage/database.ts'
import { editBadge } from '../../src/storage/edit-badge.ts'
import type { KeepItem } from '../../src/storage/keep-badges.ts'
import { keepBatch } from '../../src/storage/keep-badges.ts'
import { moveBack, moveTo, removeForever } from '../../src/storage/place-badges.ts'
import { applyRestore, previewRestore } from '../../src/storage/restore.ts'
import type { Found, Told } from './ledger.ts'

const FILE_SIZE = 50_000
const COLLECTION = 'all' as CollectionId
const words = {
  language: 'en',
  title: '',
  explanation: '',
  issuedBy: '',
  awarded: '',
  original: '',
  noFile: '',
}

/** Set by the script that kills; resolves when it has heard, so that no announcement dies with the page. */
declare const heard: (line: Told) => Promise<void>

const upTo = (limit: number) => Math.floor(Math.random() * limit)

/** A badge that never was before, in a file of random bytes. */
async function anItem(): Promise<KeepItem> {
  const name = crypto.randomUUID()
  const text = JSON.stringify({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `urn:uuid:${name}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'https://school.example', type: ['Profile'], name: 'School' },
    validFrom: '2025-01-01T00:00:00Z',
    name,
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: { id: `urn:x:${name}`, type: ['Achievement'], name, description: '' },
    },
  })
  const read = await readCredentials({ form: 'json', text })
  const credential = read.ok ? read.value[0] : undefined
  if (!credential) throw new Error('a made badge cannot be read')
  const bytes = crypto.getRandomValues(new Uint8Array(1 + upTo(FILE_SIZE)))
  const file = {
    digest: await sha256Hex(bytes),
    bytes: new Blob([bytes]),
    name,
    mediaType: 'image/png',
    crc32: crc32(bytes),
  }
  const report = {
    askedAt: new Date().toISOString(),
    policy: 1,
    checks: [],
    remarks: [],
    contacts: [],
    embedded: [],
  }
  return { credential, file, verified: { report, badge: credential.badge } }
}

async function importSome(): Promise<void> {
  const items = await Promise.all(Array.from({ length: 1 + upTo(30) }, anItem))
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
  if (changed.ok) await heard({ told: 'collected', size: 1 })
  else
    await saveCollections({
      id: COLLECTION,
      title: '',
      text: '',
      position: 0,
      order: 'hand',
      badgeIds,
      updatedAt: '',
    })
}

async function removeSome(): Promise<void> {
  const ids = await someIds(upTo(10))
  await heard({ told: 'removing', ids })
  await removeForever(ids)
  await heard({ told: 'removed', ids })
}

/** Backs up, removes a part, and restores that part out of the backup. */
async function restoreSome(): Promise<void> {
  const backup = writeBackup(wholeBackpack(), { now: Date.now(), words })
  const file = await new Response(backup).blob()
  const contents = await readBackup(file)
  if (!contents.ok) throw new Error(contents.failure.kind)
  const ids = await someIds(upTo(20))
  await heard({ told: 'removing', ids })
  await removeForever(ids)
  const plan = await previewRestore(contents.value)
  if (!plan.ok) return
  const done = await applyRestore(contents.value, plan.value, { mode: 'merge', trust: false })
  if (!done.ok) return
  const restored = new Set(done.value.restored)
  const badges = contents.value.rows.badges
    .filter((row) => restored.has(row.id))
    .map((row) => ({ id: row.id, file: row.file ?? '' }))
  await heard({ told: 'kept', badges })
}

const DEEDS = [importSome, importSome, importSome, editSome, collectSome, removeSome, restoreSome]

/** Works until killed. */
async function work(): Promise<never> {
  edits = Math.max(0, ...(await db.badges.toArray()).map((row) => highest(row.notes)))
  for (;;) await DEEDS[upTo(DEEDS.length)]?.()
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
    collected: await db.collections.count(),
  }
}

async function isWhole(file: { readonly digest: string; readonly bytes: Blob }): Promise<boolean> {
  const bytes = await file.bytes.arrayBuffer().catch(() => new ArrayBuffer(0))
  return (await sha256Hex(new Uint8Array(bytes))) === file.digest
}

Object.assign(globalThis, { lab: { work, inspect } })
