/** A backpack to back up in tests, its backup as it is, spoiled or packed again, and the way back. */
import JSZip from 'jszip'
import { expect } from 'vitest'
import { blobOf } from '#core/backup/chunks.ts'
import type { Manifest } from '#core/backup/manifest.ts'
import type { BackupContents, BackupFailure } from '#core/backup/read-backup.ts'
import { readBackup } from '#core/backup/read-backup.ts'
import type { BackupSource } from '#core/backup/write-backup.ts'
import { writeBackup } from '#core/backup/write-backup.ts'
import { readCredentials } from '#core/formats/read-credential.ts'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import type { Result } from '#core/kernel/result.ts'
import type { CollectionId } from '#core/records/records.ts'
import { wholeBackpack } from '../backup-source.ts'
import { collections, saveCollections } from '../collections.ts'
import { db } from '../database.ts'
import { editBadge } from '../edit-badge.ts'
import { type KeepItem, keepBatch } from '../keep-badges.ts'
import { applyRestore, previewRestore } from '../restore.ts'
import { saveSetting } from '../settings.ts'
import { backupWords } from './backup-words.ts'
import { aFile, aReport } from './kept-badges.ts'

/** A real OB 3.0 document, read by the real reader. */
export async function aRealItem(name: string): Promise<KeepItem> {
  const text = JSON.stringify({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `urn:x:${name}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'https://school.example', type: ['Profile'], name: 'School' },
    validFrom: '2025-01-01T00:00:00Z',
    name,
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: {
        id: `https://school.example/${name}`,
        type: ['Achievement'],
        name,
        description: name,
        criteria: { narrative: 'Do it' },
      },
    },
  })
  const read = await readCredentials({ form: 'json', text })
  const [credential = expect.fail('not read')] = read.ok ? read.value : []
  const verified = { report: aReport('2026-01-01T00:00:00Z'), badge: credential.badge }
  return { credential, verified, file: await aFile(`png of ${name}`) }
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
  return applyRestore(contents, plan.value, { mode, trust })
}

/** Everything that must survive, with the digests of the bytes as they are now. */
export async function everything() {
  const files = await db.files.toArray()
  const digests = await Promise.all(
    files.map(async (file) => sha256Hex(new Uint8Array(await file.bytes.arrayBuffer()))),
  )
  return { badges: await db.badges.toArray(), digests, collections: await collections.read() }
}

/** The backup with one entry changed by the person who made it malicious. */
export async function tampered(blob: Blob, name: RegExp, change: (text: string) => string) {
  const zip = await JSZip.loadAsync(await blob.arrayBuffer())
  const textOf = (path: string) => zip.file(path)?.async('text') ?? expect.fail(path)
  const manifest = JSON.parse(await textOf('manifest.json')) as Manifest // just written
  for (const portion of manifest.portions) {
    if (!name.test(portion.path)) continue
    const text = change(await textOf(portion.path))
    zip.file(portion.path, text)
    portion.sha256 = await sha256Hex(utf8(text))
  }
  zip.file('manifest.json', JSON.stringify(manifest))
  return new Blob([await zip.generateAsync({ type: 'arraybuffer' })])
}

/** The backup with one entry more, packed small. */
export async function packedWith(entry: string, bytes: Uint8Array): Promise<Blob> {
  const zip = await JSZip.loadAsync(await (await backup()).arrayBuffer())
  zip.file(entry, bytes)
  return new Blob([await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' })])
}
