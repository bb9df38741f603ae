/** Claims about backing up and restoring: nothing lost, nothing believed, nothing half. */
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import JSZip from 'jszip'
import { beforeEach, describe, expect, it } from 'vitest'
import { blobOf } from '#core/backup/chunks.ts'
import type { BackupContents, BackupFailure } from '#core/backup/read-backup.ts'
import { readBackup } from '#core/backup/read-backup.ts'
import type { BackupSource } from '#core/backup/write-backup.ts'
import { writeBackup } from '#core/backup/write-backup.ts'
import { readCredentials } from '#core/formats/read-credential.ts'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import type { Result } from '#core/kernel/result.ts'
import type { CollectionId } from '#core/records/records.ts'
import { selectedBadges, wholeBackpack } from './backup-source.ts'
import { collections, saveCollections } from './collections.ts'
import { db } from './database.ts'
import { editBadge } from './edit-badge.ts'
import { type KeepItem, keepBatch } from './keep-badges.ts'
import { addOwnEvidence } from './own-evidence.ts'
import { removeForever } from './place-badges.ts'
import { lastGood } from './reports.ts'
import { applyRestore, previewRestore } from './restore.ts'
import { readSetting, saveSetting } from './settings.ts'
import { aFile, aReport } from './testing/kept-badges.ts'

const words = {
  language: 'nl',
  title: 'Mijn badges',
  explanation: 'Uitleg',
  made: 'Gemaakt op',
  collections: 'Collecties',
  issuedBy: 'Uitgever',
  awarded: 'Behaald',
  original: 'Origineel',
  noFile: 'Geen bestand',
}

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

/** A real OB 3.0 document, read by the real reader. */
async function aRealItem(name: string): Promise<KeepItem> {
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
  const credential = read.ok ? read.value[0]! : expect.fail('not read')
  const verified = { report: aReport('2026-01-01T00:00:00Z'), badge: credential.badge }
  return { credential, verified, file: await aFile(`png of ${name}`) }
}

/** Two badges, a collection in hand-made order, notes and settings. */
async function aBackpack() {
  const items = [await aRealItem('a'), await aRealItem('<b>')]
  await keepBatch(items)
  const [a, b] = items.map((item) => item.credential.id)
  await editBadge(a!, { notes: 'my note', labels: ['work'] })
  await saveCollections({
    id: 'c' as CollectionId,
    title: 'Best',
    text: '',
    position: 0,
    order: 'hand',
    badgeIds: [b!, a!],
    updatedAt: '2026-01-01T00:00:00Z',
  })
  await saveSetting('relay', 'https://relay.example/{url}')
  await saveSetting('consent', 'allowed')
  await saveSetting('remindAfterDays', 7)
  return { a: a!, b: b! }
}

/** What is left of a file when the disk lost its bytes. */
function unreadable(): Blob {
  const lost = () => Promise.reject(new DOMException('', 'NotReadableError'))
  return Object.assign(new Blob(['gone']), { arrayBuffer: lost })
}

function backup(source: BackupSource = wholeBackpack()): Promise<Blob> {
  return blobOf(writeBackup(source, { now: 0, words }))
}

function opened(result: Result<BackupContents, BackupFailure>): BackupContents {
  return result.ok ? result.value : expect.fail(result.failure.kind)
}

async function restore(blob: Blob, mode: 'merge' | 'replace' = 'merge', trust = false) {
  const contents = opened(await readBackup(blob))
  const plan = await previewRestore(contents)
  if (!plan.ok) expect.fail()
  return applyRestore(contents, plan.value, { mode, trust })
}

/** Everything that must survive, with the digests of the bytes as they are now. */
async function everything() {
  const files = await db.files.toArray()
  const digests = await Promise.all(
    files.map(async (file) => sha256Hex(new Uint8Array(await file.bytes.arrayBuffer()))),
  )
  return { badges: await db.badges.toArray(), digests, collections: await collections.read() }
}

/** The backup with one entry changed by the person who made it malicious. */
async function tampered(blob: Blob, name: RegExp, change: (text: string) => string) {
  const zip = await JSZip.loadAsync(await blob.arrayBuffer())
  const manifest = JSON.parse(await zip.file('manifest.json')!.async('text'))
  for (const portion of manifest.portions) {
    if (!name.test(portion.path)) continue
    const text = change(await zip.file(portion.path)!.async('text'))
    zip.file(portion.path, text)
    portion.sha256 = await sha256Hex(utf8(text))
  }
  zip.file('manifest.json', JSON.stringify(manifest))
  return new Blob([await zip.generateAsync({ type: 'arraybuffer' })])
}

describe('a backup', () => {
  it('has the own evidence of the learner, file included', async () => {
    const { a } = await aBackpack()
    const photo = new File(['een foto'], 'foto.jpg', { type: 'image/jpeg' })
    await addOwnEvidence(a, { title: 'Foto', text: 'Van mij' }, photo)
    const before = await db.badges.get(a)
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    await restore(blob)
    expect((await db.badges.get(a))?.ownEvidence).toEqual(before?.ownEvidence)
    const file = await db.files.get(before!.ownEvidence[0]!.file!)
    expect(file).toMatchObject({ name: 'foto.jpg', mediaType: 'image/jpeg', role: 'evidence' })
    expect(await file!.bytes.text()).toBe('een foto')
  })

  it('brings back every byte, note, label and order after a wipe', async () => {
    await aBackpack()
    const before = await everything()
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    expect(await restore(blob)).toMatchObject({ ok: true, value: { failed: [] } })
    expect(await everything()).toEqual(before)
  })

  it('can be unpacked by others: jszip finds the originals unchanged', async () => {
    await aBackpack()
    const zip = await JSZip.loadAsync(await (await backup()).arrayBuffer(), { checkCRC32: true })
    const originals = zip.file(/^badges\//)
    expect(originals.map((file) => file.name)).toHaveLength(2)
    expect(await originals[0]!.async('text')).toMatch(/^png of/)
  })

  it('repacked with compression by another tool still restores', async () => {
    await aBackpack()
    const zip = await JSZip.loadAsync(await (await backup()).arrayBuffer())
    const repacked = await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' })
    await db.delete({ disableAutoOpen: false })
    expect(await restore(new Blob([repacked]))).toMatchObject({ ok: true, value: { failed: [] } })
    expect(await db.badges.count()).toBe(2)
  })

  it('has a page that shows hostile names as text', async () => {
    await aBackpack()
    const zip = await JSZip.loadAsync(await (await backup()).arrayBuffer())
    const page = await zip.file('index.html')!.async('text')
    expect(page).toContain('&lt;b&gt;')
    expect(page).not.toContain('<b>')
  })

  it('holds no relay and no consent, not even when asked for everything', async () => {
    await aBackpack()
    expect(await (await backup()).text()).not.toContain('relay.example')
  })

  it('of a selection holds those badges and nothing else of the person', async () => {
    const { a } = await aBackpack()
    await db.identities.put({ id: '1', value: 'me@example.org' })
    const blob = await backup(selectedBadges({ badgeIds: [a], collectionIds: [] }))
    const { rows } = opened(await readBackup(blob))
    expect(rows.badges.map((row) => row.id)).toEqual([a])
    expect([rows.files.length, rows.identities.length, rows.collections.length]).toEqual([1, 0, 0])
  })

  it('goes on when the disk lost one file, and says which', async () => {
    const { a } = await aBackpack()
    const lost = (await db.badges.get(a))!.file!
    const whole = wholeBackpack()
    const source: BackupSource = {
      ...whole,
      async *files() {
        for await (const rows of whole.files())
          yield rows.map((row) => (row.digest === lost ? { ...row, bytes: unreadable() } : row))
      },
    }
    const blob = await backup(source)
    const zip = await JSZip.loadAsync(await blob.arrayBuffer())
    expect(JSON.parse(await zip.file('manifest.json')!.async('text')).unreadable).toEqual([lost])
  })
})

describe('the dry run', () => {
  it('changes nothing and says what is added, here already, and newer', async () => {
    const { a } = await aBackpack()
    const blob = await backup()
    await removeForever([a])
    await db.collections.update('c' as CollectionId, { updatedAt: '2020' })
    const before = await everything()
    const plan = await previewRestore(opened(await readBackup(blob)))
    expect(plan).toMatchObject({
      value: { badges: { added: [a] }, dated: { collections: { newer: ['c'] } }, damaged: [] },
    })
    expect(await everything()).toEqual(before)
  })
})

describe('merging', () => {
  it('keeps what was written here since', async () => {
    const { a } = await aBackpack()
    const blob = await backup()
    await editBadge(a, { notes: 'another thought', labels: ['home'] })
    await restore(blob)
    expect(await db.badges.get(a)).toMatchObject({
      notes: 'another thought\n\nmy note',
      labels: ['home', 'work'],
    })
  })
})

describe('replacing', () => {
  it('removes what the backup does not have, once all of it is in', async () => {
    await aBackpack()
    const blob = await backup()
    await keepBatch([await aRealItem('later')])
    await restore(blob, 'replace')
    expect(await db.badges.count()).toBe(2)
  })

  it('removes nothing when the backup is damaged', async () => {
    await aBackpack()
    const blob = await tampered(await backup(), /badges/, (text) =>
      text.replace('"form"', '"fort"'),
    )
    await keepBatch([await aRealItem('later')])
    await restore(blob, 'replace')
    expect(await db.badges.count()).toBe(3)
  })
})

describe('a malicious backup', () => {
  it('cannot bring a verdict: no report, and its history is never proof (S-22)', async () => {
    const { a } = await aBackpack()
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    await restore(blob)
    expect(await db.reports.count()).toBe(0)
    expect(await db.diary.count()).toBe(2)
    expect(await lastGood.read(a)).toBeUndefined()
  })

  it('cannot give a badge other words than its payload says', async () => {
    const { a } = await aBackpack()
    const blob = await tampered(await backup(), /badges/, (text) =>
      text.replaceAll('"name":"a"', '"name":"Doctor"'),
    )
    await db.delete({ disableAutoOpen: false })
    await restore(blob)
    expect((await db.badges.get(a))?.badge.name).toBe('a')
  })

  it('cannot change a payload and keep its id', async () => {
    const { a } = await aBackpack()
    const blob = await tampered(await backup(), /badges/, (text) =>
      text.replaceAll('Do it', 'Do that'),
    )
    expect(opened(await readBackup(blob)).damaged).toContain(a)
  })

  it('cannot set a relay or consent (S-23)', async () => {
    await saveSetting('remindAfterDays', 7)
    const blob = await tampered(
      await backup(),
      /settings/,
      () =>
        '{"key":"relay","value":"https://evil.example/{url}"}\n{"key":"consent","value":"allowed"}\n{"key":"remindAfterDays","value":3}\n',
    )
    await restore(blob)
    expect(await readSetting('relay')).toBe('')
    expect(await readSetting('consent')).toBe('unasked')
    expect(await readSetting('remindAfterDays')).toBe(3)
  })

  it('cannot bring trusted issuers or contexts unless the person says so', async () => {
    await db.trustLists.put({ name: 'Evil', source: '', date: '', issuers: [] })
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    await restore(blob)
    expect(await db.trustLists.count()).toBe(0)
    await restore(blob, 'merge', true)
    expect(await db.trustLists.count()).toBe(1)
  })

  it('cannot reach the prototype of anything (S-15)', async () => {
    await aBackpack()
    const blob = await tampered(await backup(), /badges/, (text) =>
      text.replaceAll('"notes":', '"__proto__":{"polluted":true},"notes":'),
    )
    await restore(blob)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Reflect.get((await db.badges.toArray())[0]!, 'polluted')).toBeUndefined()
  })

  it('whose original was swapped restores the others and names that one', async () => {
    const { a } = await aBackpack()
    const zip = await JSZip.loadAsync(await (await backup()).arrayBuffer())
    const path = zip.file(/^badges\/png-of-a/)[0]!.name
    zip.file(path, 'something else')
    const blob = new Blob([await zip.generateAsync({ type: 'arraybuffer' })])
    await db.delete({ disableAutoOpen: false })
    expect(await restore(blob)).toMatchObject({
      value: { failed: [{ id: a, failure: 'damaged' }] },
    })
    expect(await db.badges.get(a)).toBeUndefined()
    expect(await db.badges.count()).toBe(1)
  })

  it('made by a newer Rugzak is left alone', async () => {
    const zip = await JSZip.loadAsync(await (await backup()).arrayBuffer())
    zip.file('manifest.json', '{"format":"rugzak-backup","version":2,"rest":"unknown"}')
    const blob = new Blob([await zip.generateAsync({ type: 'arraybuffer' })])
    expect(await readBackup(blob)).toEqual({ ok: false, failure: { kind: 'newer' } })
  })

  it('cut off anywhere is refused with nothing changed (S-24)', async () => {
    await aBackpack()
    const blob = await backup()
    for (const part of [0, 0.3, 0.9, 0.999]) {
      const cut = await readBackup(blob.slice(0, Math.floor(blob.size * part)))
      expect(cut).toEqual({ ok: false, failure: { kind: 'notAZip' } })
    }
  })
})

describe('a restore', () => {
  /** The backup with one entry more, packed small. */
  async function packedWith(entry: string, bytes: Uint8Array): Promise<Blob> {
    const zip = await JSZip.loadAsync(await (await backup()).arrayBuffer())
    zip.file(entry, bytes)
    return new Blob([await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' })])
  }

  it('of a backup that unpacks to more than two hundred times itself is refused with nothing changed (S-13)', async () => {
    await aBackpack()
    const before = await everything()
    const bomb = await packedWith('badges/zeros.png', new Uint8Array(32 * 1024 * 1024))
    expect(await readBackup(bomb)).toEqual({ ok: false, failure: { kind: 'bomb' } })
    expect(await everything()).toEqual(before)
  })

  it('does not look into an archive inside of the backup (S-13)', async () => {
    await aBackpack()
    const inner = new JSZip().file('manifest.json', 'never read')
    const nested = await packedWith(
      'badges/inner.zip',
      await inner.generateAsync({ type: 'uint8array' }),
    )
    expect(opened(await readBackup(nested)).damaged).toEqual([])
  })

  it('that is stopped in the middle leaves badges with their files and removes nothing', async () => {
    await keepBatch(await Promise.all(Array.from({ length: 60 }, (_, at) => aRealItem(`n${at}`))))
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    const { credential } = await aRealItem('only here')
    await keepBatch([{ credential }])
    const contents = opened(await readBackup(blob))
    const plan = await previewRestore(contents)
    if (!plan.ok) expect.fail()
    const stop = new AbortController()
    const doing = { signal: stop.signal, onProgress: () => stop.abort() }
    const choice = { mode: 'replace', trust: false } as const
    const done = await applyRestore(contents, plan.value, choice, doing)
    expect(done).toMatchObject({ ok: true, value: { stopped: true, failed: [] } })
    const badges = await db.badges.toArray()
    expect(badges).toHaveLength(51)
    expect(badges.some(({ id }) => id === credential.id)).toBe(true)
    const files = new Set<string>(await db.files.toCollection().primaryKeys())
    expect(badges.filter(({ file }) => file !== undefined && !files.has(file))).toEqual([])
  })
})

describe('a backup of format 1', () => {
  it('restores for ever', async () => {
    const fixture = new URL('./fixtures/backup-1.zip', import.meta.url)
    expect(await restore(new Blob([new Uint8Array(readFileSync(fixture))]))).toMatchObject({
      ok: true,
      value: { failed: [] },
    })
    const badges = await db.badges.toArray()
    expect(badges.map((row) => row.badge.name).sort()).toEqual(['<b>', 'a'])
    expect(badges.find((row) => row.badge.name === 'a')?.notes).toBe('my note')
    expect((await collections.read())[0]?.badgeIds).toHaveLength(2)
    expect(await db.files.count()).toBe(2)
    expect(await readSetting('remindAfterDays')).toBe(7)
  })
})
