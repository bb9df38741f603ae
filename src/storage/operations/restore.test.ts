/** Claims about putting a backup back: tried dry first, merged or replaced, stopped half-way, and of any age. */
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { isAllHere } from '#core/backup/plan-restore.ts'
import { readBackup } from '#core/backup/read-backup.ts'
import type { FileDigest } from '#core/badge/badge.ts'
import type { CollectionId, PageId } from '#core/records/records.ts'
import { edgeRow, type OwnStack, readChoices, stackRow } from '#core/stacking/overlay.ts'
import { repacked, tampered } from '#core/testing/spoiled-backup.ts'
import { collections } from '../live/collection-queries.ts'
import { db } from '../tables/database.ts'
import { aBackpack, aRealItem, backup, everything, opened, restore } from '../testing/backups.ts'
import { aFile } from '../testing/kept-badges.ts'
import { changeCollection } from './collections.ts'
import { editBadge } from './edit-badge.ts'
import { keepFile } from './files.ts'
import { keepBatch } from './keep-badges.ts'
import { saveOverlays } from './overlays.ts'
import { savePages } from './pages.ts'
import { moveTo, removeForever } from './place-badges.ts'
import { applyRestore, previewRestore } from './restore.ts'
import { readSetting, saveSetting } from './settings.ts'

const aStack: OwnStack = {
  title: 'Path',
  text: 'begun',
  parts: ['a'],
  rule: { kind: 'all' },
  places: [],
  edges: [],
  origin: 'own',
}

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

describe('the dry run', () => {
  it('changes nothing and says what is added, here already, and different here', async () => {
    const { a } = await aBackpack()
    const blob = await backup()
    await removeForever([a])
    await changeCollection('c' as CollectionId, (row) => ({ ...row, title: 'Better' }))
    const before = await everything()
    const plan = await previewRestore(opened(await readBackup(blob)))
    expect(plan).toMatchObject({
      value: {
        badges: { added: [a] },
        made: { collections: { differing: [{ id: 'c', title: 'Best' }] } },
        damaged: [],
      },
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

/** A backup of a page and a stack, after which both went on here; `clock` is what the clock said here. */
async function wentOn(clock: string) {
  const at = '2026-01-01T00:00:00Z'
  await savePages({ id: 'p' as PageId, title: 'Kim', content: { old: 1 }, updatedAt: at })
  await saveOverlays(stackRow('s', aStack, at))
  const blob = await backup()
  await savePages({ id: 'p' as PageId, title: 'Kim', content: { new: 1 }, updatedAt: clock })
  await saveOverlays(stackRow('s', { ...aStack, text: 'went on' }, clock))
  return blob
}

describe('a backup of what is here', () => {
  it('has nothing to add, and says so; one with another note has', async () => {
    const { a } = await aBackpack()
    const blob = await backup()
    const plan = async () => {
      const made = await previewRestore(opened(await readBackup(blob)))
      return made.ok ? made.value : expect.fail()
    }
    expect(isAllHere(await plan())).toBe(true)
    await editBadge(a, { notes: 'rewritten' })
    expect(isAllHere(await plan())).toBe(false)
    expect((await plan()).badges.enriched).toEqual([a])
    await restore(blob)
    expect(isAllHere(await plan())).toBe(true)
  })
})

describe('what went on here since the backup', () => {
  it.each(['1999-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2099-01-01T00:00:00Z'])(
    'and the version of the backup are both kept when merging, whatever the clock says: %s',
    async (clock) => {
      const blob = await wentOn(clock)
      await restore(blob)
      const all = await db.pages.toArray()
      expect(all.find(({ id }) => id === 'p')?.content).toEqual({ new: 1 })
      expect(all.find(({ id }) => id !== 'p')).toMatchObject({
        title: 'Kim (backup)',
        content: { old: 1 },
      })
      const stacks = readChoices(await db.overlays.toArray())
      expect(stacks.map((it) => it.kind === 'stack' && [it.stack.title, it.stack.text])).toEqual(
        expect.arrayContaining([
          ['Path', 'went on'],
          ['Path (backup)', 'begun'],
        ]),
      )
      await restore(blob)
      expect(await db.pages.count()).toBe(2)
      expect(await db.overlays.count()).toBe(2)
    },
  )

  it('is named with both dates in the dry run', async () => {
    const plan = await previewRestore(opened(await readBackup(await wentOn('2099-01-01'))))
    const dates = { changedHere: '2099-01-01', changedThere: '2026-01-01T00:00:00Z' }
    expect(plan).toMatchObject({
      value: {
        made: {
          pages: { added: [], differing: [{ id: 'p', title: 'Kim', ...dates }] },
          overlays: { added: [], differing: [{ id: 's', title: 'Path', ...dates }] },
        },
      },
    })
  })

  it('gives way when replacing, as the dry run says', async () => {
    const blob = await wentOn('2099-01-01T00:00:00Z')
    await restore(blob, 'replace')
    expect(await db.pages.toArray()).toMatchObject([{ id: 'p', content: { old: 1 } }])
  })

  it('stays when it is a setting or a choice between yes and no', async () => {
    const edge = { type: 'contains', from: 'a', to: 'b' } as const
    await saveSetting('ownName', 'Kim')
    await saveOverlays(edgeRow(edge, 'accepted', '2026'))
    const blob = await backup()
    await saveSetting('ownName', 'Kim de Vries')
    await saveOverlays(edgeRow(edge, 'rejected', '2020'))
    const plan = await previewRestore(opened(await readBackup(blob)))
    expect(plan).toMatchObject({ value: { choices: 1 } })
    await restore(blob)
    expect(await readSetting('ownName')).toBe('Kim de Vries')
    expect(await db.overlays.toArray()).toMatchObject([{ decision: 'rejected' }])
  })
})

describe('a picture of the learner’s own', () => {
  it('comes back with the collection or the portfolio that shows it, and with nothing else', async () => {
    const [cover, shown] = [await aFile('cover'), await aFile('shown')]
    for (const file of [cover, shown]) await keepFile(file.bytes, file.name, 'picture')
    const at = '2026-01-01T00:00:00Z'
    await aBackpack()
    await changeCollection('c' as CollectionId, (row) => ({
      ...row,
      cover: cover.digest as FileDigest,
    }))
    const content = { blocks: [{ file: shown.digest }] }
    await savePages({ id: 'p' as PageId, title: 'Kim', content, updatedAt: at })
    const blob = await backup()
    const before = (await everything()).digests.toSorted()
    await db.delete({ disableAutoOpen: false })
    expect(await restore(blob)).toMatchObject({ value: { missing: 0 } })
    expect((await everything()).digests.toSorted()).toEqual(before)
  })

  it('that the backup no longer has is told, and the rest comes back', async () => {
    const shown = await aFile('shown')
    await keepFile(shown.bytes, shown.name, 'picture')
    const content = { blocks: [{ file: shown.digest }] }
    await savePages({ id: 'p' as PageId, title: 'Kim', content, updatedAt: '2026' })
    const blob = await repacked(await backup(), (zip) => {
      zip.file(zip.file(/^files\//)[0]!.name, 'something else')
    })
    await db.delete({ disableAutoOpen: false })
    expect(await restore(blob)).toMatchObject({ value: { missing: 1 } })
    expect(await db.pages.count()).toBe(1)
  })
})

describe('a badge that is here', () => {
  it('in the trash is named in the dry run, as merging leaves it there', async () => {
    const { a } = await aBackpack()
    const blob = await backup()
    await moveTo([a], 'trash')
    const plan = await previewRestore(opened(await readBackup(blob)))
    expect(plan).toMatchObject({ value: { badges: { inTrash: [a] } } })
  })

  it('as text only gets the file it has in the backup', async () => {
    const item = await aRealItem('a')
    await keepBatch([item])
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    const { credential, award } = item
    await keepBatch([{ credential, award }])
    await restore(blob)
    expect((await db.badges.toArray())[0]?.file).toBe(item.file?.digest)
    expect(await db.files.count()).toBe(1)
  })
})

describe('a file that several badges came in', () => {
  it('is written once in a transaction, or WebKit gives its bytes to another file', async () => {
    const { a, b } = await aBackpack()
    const { file } = (await db.badges.get(a)) ?? expect.fail()
    if (file) await db.badges.update(b, { file })
    const blob = await backup()
    await removeForever([a, b])
    const written: FileDigest[] = []
    const note = (digest: FileDigest) => void written.push(digest)
    db.files.hook('creating', note)
    onTestFinished(() => db.files.hook('creating').unsubscribe(note))
    expect(await restore(blob)).toMatchObject({ value: { restored: [a, b], failed: [] } })
    expect(written).toEqual([file])
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
    expect(await restore(blob, 'replace')).toMatchObject({ value: { damaged: 1 } })
    expect(await db.badges.count()).toBe(3)
  })
})

describe('a restore', () => {
  it('that is stopped in the middle leaves badges with their files and removes nothing', async () => {
    await keepBatch(await Promise.all(Array.from({ length: 60 }, (_, at) => aRealItem(`n${at}`))))
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    const { credential, award } = await aRealItem('only here')
    await keepBatch([{ credential, award }])
    const contents = opened(await readBackup(blob))
    const plan = await previewRestore(contents)
    if (!plan.ok) expect.fail()
    const stop = new AbortController()
    const doing = { signal: stop.signal, onProgress: () => stop.abort() }
    const choice = { mode: 'replace', trust: false, mark: 'backup' } as const
    const done = await applyRestore(contents, plan.value, choice, doing)
    expect(done).toMatchObject({ ok: true, value: { stopped: true, failed: [] } })
    const badges = await db.badges.toArray()
    expect(badges).toHaveLength(51)
    expect(badges.some(({ id }) => id === credential.id)).toBe(true)
    const files = new Set<string>(await db.files.toCollection().primaryKeys())
    expect(badges.filter(({ file }) => file !== undefined && !files.has(file))).toEqual([])
  })
})

describe('a browser that is full half-way', () => {
  it('keeps the badges that are back, names what is not, and removes nothing', async () => {
    await aBackpack()
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    await keepBatch([await aRealItem('only here')])
    const full = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
    db.collections.hook('creating', full)
    onTestFinished(() => db.collections.hook('creating').unsubscribe(full))
    expect(await restore(blob, 'replace')).toMatchObject({
      value: { failed: [], rest: { kind: 'quota' } },
    })
    expect(await db.badges.count()).toBe(3)
    expect(await db.settings.count()).toBe(0)
  })
})

describe('a backup of format 1', () => {
  it('restores for ever', async () => {
    const fixture = new URL('../tables/fixtures/backup-1.zip', import.meta.url)
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
