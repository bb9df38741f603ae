/** Claims about restoring a backup in which an award goes by another id than here: it stays one badge. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { readBackup } from '#core/backup/read-backup.ts'
import type { BadgeId } from '#core/badge/badge.ts'
import { originalsOfBadge } from '#core/records/file-references.ts'
import type { CollectionId, PageId } from '#core/records/records.ts'
import { anUnsignedBadge } from '#core/testing/an-unsigned-badge.ts'
import { tampered } from '#core/testing/spoiled-backup.ts'
import { db } from '../tables/database.ts'
import { anItemOf, backup, opened, restore } from '../testing/backups.ts'
import { saveCollections } from './collections.ts'
import { editBadge } from './edit-badge.ts'
import { keepBatch } from './keep-badges.ts'
import { savePages } from './pages.ts'

const DOCUMENT = JSON.parse(anUnsignedBadge('a')) as object
const [TIGHT = '', SPACED = '', WIDE = ''] = [0, 2, 4].map((width) =>
  JSON.stringify(DOCUMENT, null, width),
)
const updatedAt = '2026-01-01T00:00:00Z'

/** Keeps it with a note, in a collection and a portfolio; answers its id. */
async function lives(text: string, fileName?: string): Promise<BadgeId> {
  const item = await anItemOf(text, fileName)
  await keepBatch([item])
  const { id } = item.credential
  await editBadge(id, { notes: `in ${fileName ?? 'a text'}` })
  const list = { title: 'C', text: '', position: 0, order: 'hand', updatedAt } as const
  await saveCollections({ ...list, id: `c ${id}` as CollectionId, badgeIds: [id] })
  const content = { blocks: [{ kind: 'badge', badgeId: id }] }
  await savePages({ id: `p ${id}` as PageId, title: 'P', content, updatedAt })
  return id
}

const clear = () => db.delete({ disableAutoOpen: false })

beforeEach(clear)

describe.each(['merge', 'replace'] as const)('a backup of another spelling (%s)', (mode) => {
  it('is put on the badge that is here, with its files and whatever named it', async () => {
    const there = await lives(SPACED, 'svg')
    const blob = await backup()
    await clear()
    const here = await lives(TIGHT, 'png')
    expect(await restore(blob, mode)).toMatchObject({ value: { restored: [here], failed: [] } })
    const [badge = expect.fail(), ...others] = await db.badges.toArray()
    expect([badge.id, badge.payload.text, others]).toEqual([here, TIGHT, []])
    expect(originalsOfBadge(badge)).toHaveLength(2)
    expect(await db.files.count()).toBe(2)
    expect(badge.notes).toBe(mode === 'merge' ? 'in png\n\nin svg' : 'in svg')
    const collection = await db.collections.get(`c ${there}` as CollectionId)
    expect(collection?.badgeIds).toEqual([here])
    const page = await db.pages.get(`p ${there}` as PageId)
    expect(page?.content).toEqual({ blocks: [{ kind: 'badge', badgeId: here }] })
    expect(opened(await readBackup(await backup())).damaged).toEqual([])
  })
})

describe('a backup of another spelling', () => {
  it('that came as text is kept as a file, byte for byte', async () => {
    const there = await lives(SPACED)
    const blob = await backup()
    await clear()
    await lives(TIGHT, 'png')
    await restore(blob)
    const file = await db.files.get(there as never)
    expect(await file?.bytes.text()).toBe(SPACED)
    expect(await db.badges.where('files').equals(there).count()).toBe(1)
  })
})

describe('a backup with two of one award, as earlier versions kept them', () => {
  it('is restored as one badge with everything of both', async () => {
    await lives(TIGHT, 'png')
    const lost = await anItemOf(SPACED, 'svg')
    const file = lost.file ?? expect.fail()
    const blob = await tampered(await backup(), /badges/, (line) => {
      const row = JSON.parse(line) as object
      const { id, payload } = lost.credential
      const twin = { ...row, id, payload, file: undefined, notes: 'another' }
      return `${line}\n${JSON.stringify(twin)}`
    })
    await clear()
    await restore(blob)
    const [badge = expect.fail(), ...others] = await db.badges.toArray()
    expect(others).toEqual([])
    expect(badge.notes).toBe('in png\n\nanother')
    expect(originalsOfBadge(badge)).toEqual([expect.any(String), lost.credential.id])
    expect(await db.files.get(file.digest as never)).toBeUndefined()
    expect(await (await db.files.get(lost.credential.id as never))?.bytes.text()).toBe(SPACED)
  })
})

describe('a backup that calls another badge the same award', () => {
  it('is not believed: what its text says decides', async () => {
    const forged = await anItemOf(JSON.stringify({ ...DOCUMENT, name: 'Better' }), 'forged')
    const { award } = await anItemOf(WIDE)
    await keepBatch([forged])
    const blob = await tampered(await backup(), /badges/, (line) =>
      JSON.stringify({ ...(JSON.parse(line) as object), award }),
    )
    await clear()
    const here = await lives(TIGHT, 'png')
    const before = await db.badges.get(here)
    await restore(blob)
    expect(await db.badges.get(here)).toEqual(before)
    expect(await db.badges.count()).toBe(2)
  })
})
