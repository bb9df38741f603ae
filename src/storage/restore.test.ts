/** Claims about putting a backup back: tried dry first, merged or replaced, stopped half-way, and of any age. */
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { readBackup } from '#core/backup/read-backup.ts'
import type { CollectionId } from '#core/records/records.ts'
import { tampered } from '#core/testing/spoiled-backup.ts'
import { collections } from './collections.ts'
import { db } from './database.ts'
import { editBadge } from './edit-badge.ts'
import { keepBatch } from './keep-badges.ts'
import { removeForever } from './place-badges.ts'
import { applyRestore, previewRestore } from './restore.ts'
import { readSetting } from './settings.ts'
import { aBackpack, aRealItem, backup, everything, opened, restore } from './testing/backups.ts'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
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

describe('a restore', () => {
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
