/** Claims about a backup: all of the person is in it, nothing else is, and others can open it. */
import 'fake-indexeddb/auto'
import JSZip from 'jszip'
import { beforeEach, describe, expect, it } from 'vitest'
import { readBackup } from '#core/backup/read-backup.ts'
import type { BackupSource } from '#core/backup/write-backup.ts'
import type { CollectionId } from '#core/records/records.ts'
import { db } from '../tables/database.ts'
import { aBackpack, backup, everything, opened, restore } from '../testing/backups.ts'
import { aFile } from '../testing/kept-badges.ts'
import { selectedBadges, wholeBackpack } from './backup-source.ts'
import { changeCollection } from './collections.ts'
import { keepFile } from './files.ts'
import { addOwnEvidence } from './own-evidence.ts'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

/** What is left of a file when the disk lost its bytes. */
function unreadable(): Blob {
  const lost = () => Promise.reject(new DOMException('', 'NotReadableError'))
  return Object.assign(new Blob(['gone']), { arrayBuffer: lost })
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

  it('of a collection has its cover', async () => {
    await aBackpack()
    const { digest, bytes } = await aFile('cover')
    const cover = await keepFile(bytes, 'cover', 'picture')
    if (!cover.ok) expect.fail(cover.failure.kind)
    const id = 'c' as CollectionId
    await changeCollection(id, (row) => ({ ...row, cover: cover.value }))
    const blob = await backup(selectedBadges({ badgeIds: [], collectionIds: [id] }))
    expect(opened(await readBackup(blob)).rows.files.map((row) => row.digest)).toEqual([digest])
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
