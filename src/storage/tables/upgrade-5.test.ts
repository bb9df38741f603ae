/** Claims about a backpack in which one award was several badges: it is one now, and nothing of them is lost. */
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BadgeId, FileDigest } from '#core/badge/badge.ts'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import type { BadgeRecord, CollectionId, FileRecord, PageId } from '#core/records/records.ts'
import { aRecord } from '#core/testing/a-badge.ts'
import { checks, report } from '../live/report-queries.ts'
import { aReport } from '../testing/kept-badges.ts'
import { db } from './database.ts'

/** The tables as version 4 had them, written out. */
const VERSION_4 = {
  badges: 'id, achievementKey, addedAt, memberOf, example, *files, [place+awardedAt]',
  files: 'digest',
  reports: 'badgeId',
  diary: '++seq, badgeId, askedAt',
  collections: 'id, position, *badgeIds, cover',
  overlays: 'id, kind',
  pages: 'id, updatedAt, *files',
  shares: 'id, madeAt',
  identities: 'id',
  settings: 'key',
  contexts: 'url',
  trustLists: 'name',
  inbox: 'id, batch',
}

type Over = Partial<Omit<BadgeRecord, 'id' | 'badge' | 'payload'>>

/** A row as the reader made it, its id of its text. */
async function aRow(text: string, over: Over = {}): Promise<BadgeRecord> {
  return {
    ...aRecord({ id: await sha256Hex(utf8(text)), ...over }),
    payload: { form: 'json', text },
  }
}

const AWARD = { id: 'urn:uuid:one', proof: { proofValue: 'z3FXQ' } }
const [png, svg, photo] = ['a', 'b', 'c'].map((digit) => digit.repeat(64) as FileDigest)
const at = '2026-01-01T00:00:00Z'

const plain = await aRow(JSON.stringify(AWARD), {
  ...(png && { file: png }),
  addedAt: '2025-01-01T00:00:00Z',
  notes: 'From my bench',
  labels: ['work'],
  reflection: 'I built a boat.',
})
const spaced = await aRow(JSON.stringify(AWARD, null, 2), {
  ...(svg && { file: svg }),
  addedAt: '2025-02-01T00:00:00Z',
  notes: 'From my mail',
  labels: ['boats', 'work'],
  reflection: 'I built a boat.',
  ownEvidence: [{ id: 'e', title: 'Photo', ...(photo && { file: photo }) }],
})
const pasted = await aRow(JSON.stringify(AWARD, null, 4), { addedAt: '2025-03-01T00:00:00Z' })
const forged = await aRow(JSON.stringify({ ...AWARD, name: 'Better' }), { notes: 'Not mine' })
const member = await aRow('{"id":"urn:uuid:member"}', { memberOf: spaced.id })
const ALL = [plain, spaced, pasted, forged, member]

const files = [png, svg, photo].map((digest) => ({ digest, role: 'original' }))
const block = (ids: readonly BadgeId[]) => ({ kind: 'skills', badgeIds: ids })
const line = (badgeId: BadgeId, askedAt: string) => ({ badgeId, report: aReport(askedAt) })

const BESIDE = {
  files,
  reports: [line(plain.id, '2026-03-01T00:00:00Z'), line(spaced.id, '2026-02-01T00:00:00Z')],
  diary: [{ ...line(spaced.id, at), askedAt: at, verdict: 'valid' }],
  collections: [{ id: 'c', title: 'C', position: 0, badgeIds: [pasted.id, forged.id, plain.id] }],
  pages: [
    {
      id: 'p',
      content: {
        blocks: [
          { kind: 'badge', badgeId: spaced.id, text: spaced.id },
          block([plain.id, spaced.id, forged.id]),
          { kind: 'stairs', steps: [{ badgeId: pasted.id }] },
          { kind: 'file', file: spaced.id },
        ],
      },
    },
    { id: 'spoiled', content: `{"badgeId": "${spaced.id}` },
  ],
  shares: [
    { id: 's', madeAt: at, badgeIds: [spaced.id] },
    { id: 'bare', madeAt: at },
  ],
  settings: [
    { key: 'editedAt', value: { [spaced.id]: '2026-02-02T00:00:00Z', [plain.id]: at } },
    { key: 'keptBehindClock', value: [spaced.id] },
  ],
}

/** Leaves the database as version 4 left it with these badges, and opens it by the code of today. */
async function openWith(badges: readonly BadgeRecord[], beside: object = BESIDE): Promise<void> {
  await db.delete()
  const old = new Dexie('rugzak')
  old.version(4).stores(VERSION_4)
  await old.open()
  for (const [table, rows] of Object.entries({ badges, ...beside }))
    await old.table(table).bulkAdd([...(rows as readonly object[])])
  old.close()
  await db.open()
}

const kept = async (id: BadgeId) => (await db.badges.get(id)) ?? expect.fail('not there')

describe('badges that are one award', () => {
  beforeEach(() => openWith(ALL))

  it('are one badge, under the id of the first that lived', async () => {
    const ids = await db.badges.toCollection().primaryKeys()
    expect(new Set(ids)).toEqual(new Set([plain.id, forged.id, member.id]))
    expect((await kept(plain.id)).payload).toEqual(plain.payload)
  })
  it('have all their files, and the text that came in none as one', async () => {
    const { file, otherFiles } = await kept(plain.id)
    expect([file, ...(otherFiles ?? [])]).toEqual([png, svg, pasted.id])
    expect(await db.files.count()).toBe(4)
    const text: FileRecord | undefined = await db.files.get(pasted.id as string as FileDigest)
    expect(await text?.bytes.text()).toBe(pasted.payload.text)
    expect(
      await db.badges
        .where('files')
        .equals(photo ?? '')
        .count(),
    ).toBe(1)
  })
  it('have every word of the learner, once where it is the same', async () => {
    expect(await kept(plain.id)).toMatchObject({
      notes: 'From my bench\n\nFrom my mail',
      reflection: 'I built a boat.',
      labels: ['work', 'boats'],
      ownEvidence: [{ title: 'Photo', file: photo }],
    })
  })
  it('have the last report of the one that stays, and every check in their history', async () => {
    expect((await report.read(plain.id))?.askedAt).toBe('2026-03-01T00:00:00Z')
    const history = await checks.read(plain.id)
    expect(history.map(({ askedAt }) => askedAt)).toEqual([
      '2026-03-01T00:00:00Z',
      '2026-02-01T00:00:00Z',
      at,
    ])
    expect(await db.reports.count()).toBe(1)
  })
  it('stand in collections, portfolios, shares and records where any of them stood', async () => {
    expect((await db.collections.get('c' as CollectionId))?.badgeIds).toEqual([plain.id, forged.id])
    expect((await db.pages.get('p' as PageId))?.content).toEqual({
      blocks: [
        { kind: 'badge', badgeId: plain.id, text: spaced.id },
        block([plain.id, forged.id]),
        { kind: 'stairs', steps: [{ badgeId: plain.id }] },
        { kind: 'file', file: spaced.id },
      ],
    })
    expect((await db.pages.get('spoiled' as PageId))?.content).toBe(BESIDE.pages[1]?.content)
    expect((await db.shares.get('s'))?.badgeIds).toEqual([plain.id])
    expect((await kept(member.id)).memberOf).toBe(plain.id)
  })
  it('are not in the last backup where any of them was not', async () => {
    expect((await db.settings.get('editedAt'))?.value).toEqual({
      [plain.id]: '2026-02-02T00:00:00Z',
    })
    expect((await db.settings.get('keptBehindClock'))?.value).toEqual([plain.id])
  })
})

describe('a badge that says something else under the same id', () => {
  it('stays by itself, with what was written on it', async () => {
    await openWith(ALL)
    const { notes, payload, otherFiles } = await kept(forged.id)
    expect([notes, payload, otherFiles]).toEqual([forged.notes, forged.payload, undefined])
  })
})

const thrown = (row: BadgeRecord, trashedAt: string): BadgeRecord => ({
  ...row,
  place: 'trash',
  trashedAt,
})

describe('of badges that are one award', () => {
  it.each([
    ['one in the trash and one in the archive live in the archive', 'archive'],
    ['one in the trash and one in the backpack live in the backpack', 'backpack'],
  ] as const)('%s', async (_, place) => {
    await openWith([thrown(plain, at), { ...spaced, place }], { files })
    expect(await db.badges.toArray()).toMatchObject([{ id: spaced.id, place, otherFiles: [png] }])
    expect((await kept(spaced.id)).trashedAt).toBeUndefined()
  })
  it('two in the trash lie there since the last was thrown away', async () => {
    await openWith([thrown(plain, at), thrown(spaced, '2026-02-01T00:00:00Z')], { files })
    expect(await db.badges.toArray()).toMatchObject([
      { id: spaced.id, place: 'trash', trashedAt: '2026-02-01T00:00:00Z' },
    ])
  })
  it('an example and one that the learner brought in are no example', async () => {
    await openWith([{ ...plain, example: 'demo' }, spaced], { files })
    expect((await kept(plain.id)).example).toBeUndefined()
  })
  it('there may be more than are read at once', async () => {
    const spellings = Array.from(
      { length: 250 },
      (_, n) => `${' '.repeat(n)}${JSON.stringify(AWARD)}`,
    )
    const texts = [...spellings, ...Array.from({ length: 120 }, (_, n) => `{"id":"${n}"}`)]
    await openWith(await Promise.all(texts.map((text) => aRow(text))), {})
    expect(await db.badges.count()).toBe(121)
    expect(await db.files.count()).toBe(249)
  })
})
