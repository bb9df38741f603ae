/** Claims about the visit of a batch of files: each has its outcome, none is lost, none is half there. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { asBlob, utf8 } from '#core/kernel/bytes.ts'
import { anUnsignedBadge } from '#core/testing/an-unsigned-badge.ts'
import { saveInbox } from '#storage/operations/inbox.ts'
import { db } from '#storage/tables/database.ts'
import { checkBadges } from './check-badges.ts'
import { keepFiles } from './keep-files.ts'
import type { FileOutcome, Source } from './protocol.ts'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

const forever = new AbortController().signal
const order = { lookFirst: false }

const aSource = (name: string, text = anUnsignedBadge(name)): Source => ({
  name: `${name}.json`,
  bytes: new Blob([utf8(text)]),
  isFile: true,
})

const many = (count: number) => Array.from({ length: count }, (_, at) => aSource(`badge ${at}`))

/** What became of the badges in these files, a word each; why there are none otherwise. */
const words = (outcomes: readonly FileOutcome[]) =>
  outcomes.flatMap((one) => {
    if (one.outcome === 'stopped') return ['stopped']
    if (one.outcome === 'nothing') return [one.failure.kind]
    if (one.outcome === 'opened') return ['opened']
    return one.finds.map(({ kept }) => ('outcome' in kept ? kept.outcome : 'found'))
  })

const rows = async () =>
  Promise.all([db.badges, db.files, db.reports].map((table) => table.count()))

describe('a batch of files', () => {
  it('is read, judged and kept, with an answer of a few words for each', async () => {
    const [outcome] = await keepFiles([aSource('Knots')], order, forever)
    expect(outcome).toMatchObject({
      outcome: 'read',
      finds: [{ name: 'Knots', mark: 'invalid', kept: { outcome: 'kept' } }],
    })
    expect(await rows()).toEqual([1, 1, 1])
  })

  it('with one broken file among forty keeps the other thirty-nine', async () => {
    const broken = {
      ...aSource('broken'),
      bytes: { size: 1, slice: () => null } as unknown as Blob,
    } // the device gives no bytes
    const outcomes = await keepFiles(many(40).with(20, broken), order, forever)
    expect(words(outcomes).filter((word) => word === 'kept')).toHaveLength(39)
    expect(words(outcomes)[20]).toBe('gone')
    expect(await rows()).toEqual([39, 39, 39])
  })

  it('keeps what fits and names the rest when the disk is full in the middle', async () => {
    const refuse = (_: unknown, { name }: { readonly name: string }) => {
      if (name.includes('7')) throw new DOMException('full', 'QuotaExceededError')
    }
    db.files.hook('creating', refuse)
    onTestFinished(() => db.files.hook('creating').unsubscribe(refuse))
    const outcomes = await keepFiles(many(10), order, forever)
    expect(words(outcomes)).toEqual(
      Array.from({ length: 10 }, (_, at) => (at === 7 ? 'failed' : 'kept')),
    )
    expect(await rows()).toEqual([9, 9, 9])
  })

  it('leaves the file in the inbox of a badge that the disk has no room for', async () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const file = { ...aSource('Knots'), inboxId: 'here only' }
    const { name, bytes, inboxId: id } = file
    const row = { id, name, bytes: asBlob(bytes), batch: 'one', addedAt: '2026-01-01T00:00:00Z' }
    await saveInbox(row)
    db.files.hook('creating', refuse)
    onTestFinished(() => db.files.hook('creating').unsubscribe(refuse))
    const outcomes = await keepFiles([file], order, forever)
    expect(words(outcomes)).toEqual(['failed'])
    expect(await db.inbox.toCollection().primaryKeys()).toEqual(['here only'])
  })

  it('keeps each badge once, within a batch, after it, and beside another importer', async () => {
    const twice = [...many(10), ...many(10)]
    const both = await Promise.all([
      keepFiles(twice, order, forever),
      keepFiles(twice, order, forever),
    ])
    expect(both.flatMap(words).filter((word) => word === 'kept')).toHaveLength(10)
    expect(both.flatMap(words).filter((word) => word === 'already')).toHaveLength(30)
    expect(await rows()).toEqual([10, 10, 10])
  })

  it('leaves the inbox in the same moment, but for the files that were stopped', async () => {
    const files = many(3).map((file, at) => ({ ...file, inboxId: `${at}` }))
    const addedAt = '2026-01-01T00:00:00Z'
    await saveInbox(
      ...files.map(({ inboxId: id, name, bytes }) => ({
        id,
        name,
        bytes: asBlob(bytes),
        batch: 'one',
        addedAt,
      })),
    )
    await keepFiles(files.slice(0, 1), order, forever)
    expect(words(await keepFiles(files.slice(1), order, AbortSignal.abort()))).toEqual([
      'stopped',
      'stopped',
    ])
    expect(await db.inbox.toCollection().primaryKeys()).toEqual(['1', '2'])
    expect(await rows()).toEqual([1, 1, 1])
  })

  it('is shown and not kept when the person looks first', async () => {
    const outcomes = await keepFiles(many(2), { lookFirst: true }, forever)
    expect(words(outcomes)).toEqual(['found', 'found'])
    expect(await rows()).toEqual([0, 0, 0])
  })
})

it('checks kept badges where they are kept, and passes over those that are gone', async () => {
  await keepFiles(many(3), order, forever)
  const ids = await db.badges.toCollection().primaryKeys()
  const [gone] = ids
  if (gone) await db.badges.delete(gone)
  let done = 0
  expect(await checkBadges(ids, () => done++, forever)).toMatchObject({ ok: true })
  expect([done, await db.diary.count()]).toEqual([2, 2])
})
