/** A backpack to back up in tests, its backup, and the way back. */
import { expect } from 'vitest'
import { blobOf } from '#core/backup/equal-chunks.ts'
import type { BackupContents, BackupFailure } from '#core/backup/read-backup.ts'
import { readBackup } from '#core/backup/read-backup.ts'
import type { BackupSource } from '#core/backup/write-backup.ts'
import { writeBackup } from '#core/backup/write-backup.ts'
import { readCredentials } from '#core/formats/read-credential.ts'
import { readWhole } from '#core/formats/whole.ts'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import type { Result } from '#core/kernel/result.ts'
import { awardKey } from '#core/records/award-key.ts'
import type { CollectionId } from '#core/records/records.ts'
import { anUnsignedBadge } from '#core/testing/an-unsigned-badge.ts'
import { collections } from '../live/collection-queries.ts'
import { wholeBackpack } from '../operations/backup-source.ts'
import { saveCollections } from '../operations/collections.ts'
import { editBadge } from '../operations/edit-badge.ts'
import { type KeepItem, keepBatch } from '../operations/keep-badges.ts'
import { applyRestore, previewRestore } from '../operations/restore.ts'
import { saveSetting } from '../operations/settings.ts'
import { db } from '../tables/database.ts'
import { backupWords } from './backup-words.ts'
import { aFile, aReport } from './kept-badges.ts'

/** A real OB 3.0 document, read by the real reader. */
export async function aRealItem(name: string): Promise<KeepItem> {
  const item = await anItemOf(anUnsignedBadge(name), `png of ${name}`)
  return {
    ...item,
    verified: { report: aReport('2026-01-01T00:00:00Z'), badge: item.credential.badge },
  }
}

/** The badge that this text is, in a file with that name; pasted without. */
export async function anItemOf(text: string, fileName?: string): Promise<KeepItem> {
  const read = await readCredentials({ form: 'json', text }, readWhole)
  const [credential = expect.fail('not read')] = read.ok ? read.value : []
  const award = await awardKey(credential)
  return { credential, award, ...(fileName && { file: await aFile(fileName) }) }
}

/** A badge of which only the address was baked in, whose words were read at its issuer's website. */
export async function aHostedItem(address: string, name: string): Promise<KeepItem> {
  const read = await readCredentials({ form: 'url', text: address }, readWhole)
  const [credential = expect.fail('not read')] = read.ok ? read.value : []
  const judged = await sha256Hex(utf8(name))
  const report = { ...aReport('2026-01-01T00:00:00Z'), judged }
  const award = await awardKey(credential)
  return { credential, award, verified: { report, badge: { ...credential.badge, name } } }
}

/** Two badges, a collection in hand-made order, notes and settings. */
export async function aBackpack() {
  const items = [await aRealItem('a'), await aRealItem('<b>')]
  await keepBatch(items)
  const [a = expect.fail('not kept'), b = expect.fail('not kept')] = items.map(
    (item) => item.credential.id,
  )
  await editBadge(a, { notes: 'my note', labels: ['work'] })
  await saveCollections({
    id: 'c' as CollectionId,
    title: 'Best',
    text: '',
    position: 0,
    order: 'hand',
    badgeIds: [b, a],
    updatedAt: '2026-01-01T00:00:00Z',
  })
  await saveSetting('relay', 'https://relay.example/{url}')
  await saveSetting('consent', 'allowed')
  await saveSetting('remindAfterDays', 7)
  return { a, b }
}

export function backup(source: BackupSource = wholeBackpack()): Promise<Blob> {
  return blobOf(writeBackup(source, { now: 0, words: backupWords }))
}

export function opened(result: Result<BackupContents, BackupFailure>): BackupContents {
  return result.ok ? result.value : expect.fail(result.failure.kind)
}

export async function restore(blob: Blob, mode: 'merge' | 'replace' = 'merge', trust = false) {
  const contents = opened(await readBackup(blob))
  const plan = await previewRestore(contents)
  if (!plan.ok) expect.fail()
  return applyRestore(contents, plan.value, { mode, trust, mark: 'backup' })
}

/** Everything that must survive, with the digests of the bytes as they are now. */
export async function everything() {
  const files = await db.files.toArray()
  const digests = await Promise.all(
    files.map(async (file) => sha256Hex(new Uint8Array(await file.bytes.arrayBuffer()))),
  )
  return { badges: await db.badges.toArray(), digests, collections: await collections.read() }
}
