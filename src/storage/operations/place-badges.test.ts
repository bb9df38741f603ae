/** Claims about archive, trash and removal. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CollectionId } from '#core/records/records.ts'
import { allBadges, counts } from '../live/badge-queries.ts'
import { collection } from '../live/collection-queries.ts'
import { db } from '../tables/database.ts'
import { anItem, aReport } from '../testing/kept-badges.ts'
import { saveCollections } from './collections.ts'
import { editBadge, labelBadges } from './edit-badge.ts'
import { keepBatch } from './keep-badges.ts'
import { emptyOldTrash, moveBack, moveTo, removeForever, TRASH_TIME } from './place-badges.ts'
import { saveReports } from './reports.ts'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

async function keptIds(...names: string[]) {
  const items = await Promise.all(names.map((name) => anItem(name)))
  await keepBatch(items)
  return items.map((item) => item.credential.id)
}

describe('moving', () => {
  it('to the trash is undone exactly, also for badges that were in the archive', async () => {
    const [a, b] = await keptIds('a', 'b')
    await moveTo([b!], 'archive')
    const before = await db.badges.toArray()
    const moved = await moveTo([a!, b!], 'trash')
    expect(await counts.read()).toMatchObject({ backpack: 0, archive: 0, trash: 2 })
    await moveBack(moved.ok ? moved.value : [])
    expect(await db.badges.toArray()).toEqual(before)
  })

  it('leaves the other badges on the wall', async () => {
    const [a, b] = await keptIds('a', 'b')
    await moveTo([a!], 'archive')
    expect((await allBadges.read()).map((row) => row.id)).toEqual([b])
  })
})

describe('the trash', () => {
  const start = Date.now()
  const days = (count: number) => start + count * 24 * 60 * 60 * 1000

  /** Opens the app at those moments; answers how many badges went each time. */
  async function opened(...moments: number[]) {
    const went: number[] = []
    for (const now of moments) {
      const emptied = await emptyOldTrash(now)
      went.push(emptied.ok ? emptied.value : NaN)
    }
    return went
  }

  it('is emptied after 30 days and not a moment before', async () => {
    const [a] = await keptIds('a')
    await moveTo([a!], 'trash')
    const month = opened(start, days(10), days(20), start + TRASH_TIME - 60_000)
    expect(await month).toEqual([0, 0, 0, 0])
    expect(await opened(start + TRASH_TIME + 60_000)).toEqual([1])
    expect(await db.badges.count()).toBe(0)
  })

  it('loses nothing to a clock that is years ahead, however often the app is opened under it', async () => {
    const [a] = await keptIds('a')
    await moveTo([a!], 'trash')
    expect(await opened(start, days(5000), days(5000.1), days(5001), days(1))).toEqual([
      0, 0, 0, 0, 0,
    ])
    expect(await db.badges.count()).toBe(1)
  })

  it('loses nothing that was thrown away under a clock that was years behind', async () => {
    const [a] = await keptIds('a')
    await moveTo([a!], 'trash')
    await db.badges.update(a!, { trashedAt: '2001-01-01T00:00:00.000Z' })
    expect(await opened(start, days(1))).toEqual([0, 0])
  })

  it('counts anew for a badge that was put back and thrown away again', async () => {
    const [a] = await keptIds('a')
    await moveTo([a!], 'trash')
    await opened(start, days(10), days(20), days(29))
    await moveTo([a!], 'backpack')
    await db.badges.update(a!, { place: 'trash', trashedAt: new Date(days(29.5)).toISOString() })
    expect(await opened(days(31), days(40))).toEqual([0, 0])
  })

  it('writes nothing while it is empty: a visitor who only reads leaves nothing behind', async () => {
    expect(await opened(start, days(1))).toEqual([0, 0])
    expect(await db.settings.count()).toBe(0)
  })

  it('empties nothing when its count was spoilt', async () => {
    const [a] = await keptIds('a')
    await moveTo([a!], 'trash')
    await db.settings.put({ key: 'trashClock', value: { seenAt: 'never', ages: 7 } })
    expect(await opened(start, days(9))).toEqual([0, 0])
  })
})

describe('removing for good', () => {
  it('takes file, report, earlier checks and the place in collections with it', async () => {
    const item = await anItem('a')
    const verified = { report: aReport('2026-01-01T00:00:00Z'), badge: item.credential.badge }
    await keepBatch([{ ...item, verified }])
    const id = 'c' as CollectionId
    await saveCollections({
      id,
      title: 'C',
      text: '',
      position: 0,
      order: 'hand',
      badgeIds: [item.credential.id],
      updatedAt: '',
    })
    await saveReports([{ badgeId: item.credential.id, verified }])
    expect(await db.diary.count()).toBe(1)
    await removeForever([item.credential.id])
    expect((await collection.read(id))?.badgeIds).toEqual([])
    const left = [db.badges, db.files, db.reports, db.diary].map((table) => table.count())
    expect(await Promise.all(left)).toEqual([0, 0, 0, 0])
  })

  it('keeps a file that another badge came out of as well', async () => {
    const one = await anItem('a')
    const two = { ...(await anItem('b')), file: one.file! }
    await keepBatch([one, two])
    await removeForever([one.credential.id])
    expect(await db.files.count()).toBe(1)
  })
})

describe('what the learner writes', () => {
  it('changes nothing of the badge itself', async () => {
    const [a] = await keptIds('a')
    const before = await db.badges.get(a!)
    await editBadge(a!, { notes: 'mine', reflection: 'I learned' })
    await labelBadges([a!], 'work', true)
    expect(await db.badges.get(a!)).toEqual({
      ...before,
      notes: 'mine',
      reflection: 'I learned',
      labels: ['work'],
    })
  })

  it('fails with "gone" on a badge that was removed meanwhile', async () => {
    const [a] = await keptIds('a')
    await removeForever([a!])
    expect(await editBadge(a!, { notes: 'x' })).toEqual({ ok: false, failure: { kind: 'gone' } })
  })
})
