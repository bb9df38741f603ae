/** Claims about keeping badges: whole or not at all, and never twice. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { badge } from '../live/badge-queries.ts'
import { checks, report } from '../live/report-queries.ts'
import { db, openDatabase } from '../tables/database.ts'
import { anItem, aReport } from '../testing/kept-badges.ts'
import { keepBatch } from './keep-badges.ts'
import { moveTo } from './place-badges.ts'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

/** The disk refuses files with this text from now on, the way Chromium and Dexie report it. */
function diskRefuses(text: string, error: Error) {
  const refuse = (_: unknown, row: { name: string }) => {
    if (row.name.includes(text)) throw error
  }
  db.files.hook('creating', refuse)
  onTestFinished(() => db.files.hook('creating').unsubscribe(refuse))
}

describe('keeping a batch', () => {
  it('keeps badge, file and report together, and the report once', async () => {
    const item = await anItem('a')
    const verified = { report: aReport('2026-01-01T00:00:00Z'), badge: item.credential.badge }
    const [outcome] = await keepBatch([{ ...item, verified }])
    const { id } = item.credential
    expect(outcome).toEqual({ outcome: 'kept', id, alike: [] })
    expect(await report.read(id)).toEqual(verified.report)
    expect(await checks.read(id)).toMatchObject([{ verdict: 'valid' }])
    expect(await db.diary.count()).toBe(0)
    const file = await db.files.get((await badge.read(id))?.file ?? (item.credential.id as never))
    expect(await file?.bytes.text()).toBe('png of a')
  })

  it('adds nothing when the same file is dropped again, not even within one batch', async () => {
    const item = await anItem('a')
    const outcomes = await keepBatch([item, item])
    expect(outcomes.map((one) => one.outcome)).toEqual(['kept', 'already'])
    expect(await keepBatch([item])).toMatchObject([{ how: 'sameFile', place: 'backpack' }])
    expect([await db.badges.count(), await db.files.count()]).toEqual([1, 1])
  })

  it('keeps a re-issue of the same achievement and names the earlier one', async () => {
    const first = await anItem('a')
    const second = await anItem('a', { id: 'urn:uuid:renewed' })
    await keepBatch([first])
    expect(await keepBatch([second])).toEqual([
      { outcome: 'kept', id: second.credential.id, alike: [first.credential.id] },
    ])
  })

  it('says that a badge is in the trash instead of adding a second one', async () => {
    const item = await anItem('a')
    await keepBatch([item])
    await moveTo([item.credential.id], 'trash')
    expect(await keepBatch([item])).toMatchObject([{ outcome: 'already', place: 'trash' }])
  })

  it.each([
    ['QuotaExceededError', new DOMException('full', 'QuotaExceededError')],
    [
      'AbortError around it',
      Object.assign(new Error('aborted'), {
        name: 'AbortError',
        inner: { name: 'QuotaExceededError' },
      }),
    ],
  ])('keeps what fits and names the rest when the disk is full (%s)', async (_, error) => {
    diskRefuses('big', error)
    const items = [await anItem('a'), await anItem('big'), await anItem('c')]
    const outcomes = await keepBatch(items)
    expect(outcomes.map((one) => one.outcome)).toEqual(['kept', 'failed', 'kept'])
    expect(outcomes[1]).toMatchObject({ failure: { kind: 'quota' } })
    expect([await db.badges.count(), await db.files.count()]).toEqual([2, 2])
  })

  it('never renames a file that is here already when another badge comes out of the same bytes', async () => {
    const [first, second] = [await anItem('a'), await anItem('b')]
    await keepBatch([first])
    const before = await db.files.toArray()
    await keepBatch([{ ...second, file: { ...first.file!, name: 'copy of it.png' } }])
    expect(await db.files.toArray()).toEqual(before)
    expect(await db.badges.count()).toBe(2)
  })

  it('never makes two of one badge when two tabs import it at the same moment', async () => {
    const other = openDatabase()
    onTestFinished(() => other.close())
    const items = [await anItem('a'), await anItem('b')]
    await Promise.all([keepBatch(items), keepBatch(items)])
    expect(await other.badges.count()).toBe(2)
  })
})

describe('keeping a record of several badges', () => {
  const aRecord = async () => {
    const record = await anItem('record', { kind: 'record', name: 'Diploma supplement' })
    const member = { ...(await anItem('member')), memberOf: record.credential.id }
    return [record, member] as const
  }

  it('makes a collection of it and its members', async () => {
    const [record, member] = await aRecord()
    const [outcome] = await keepBatch([record, member])
    const rows = await db.collections.toArray()
    expect(rows).toMatchObject([
      { title: 'Diploma supplement', badgeIds: [record.credential.id, member.credential.id] },
    ])
    expect(outcome).toMatchObject({ outcome: 'kept', collection: rows[0]?.id })
  })

  it('makes none when the same record comes again, and none anew after it was taken back', async () => {
    const items = await aRecord()
    await keepBatch(items)
    await keepBatch(items)
    expect(await db.collections.count()).toBe(1)
    await db.collections.clear()
    await keepBatch(items)
    expect(await db.collections.count()).toBe(0)
  })

  it('holds members that were there already by themselves', async () => {
    const [record, member] = await aRecord()
    await keepBatch([await anItem('member')])
    await keepBatch([record, member])
    expect(await db.collections.toArray()).toMatchObject([
      { badgeIds: [record.credential.id, member.credential.id] },
    ])
  })

  it('makes none of a record without members, nor of another badge with some', async () => {
    const [record] = await aRecord()
    const boost = await anItem('boost', { kind: 'other' })
    const inner = { ...(await anItem('inner')), memberOf: boost.credential.id }
    await keepBatch([record, boost, inner])
    expect(await db.collections.count()).toBe(0)
  })
})
