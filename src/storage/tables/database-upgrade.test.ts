/** Claims about a backpack that an older Rugzak filled: opening it loses nothing and changes nothing. */
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FileDigest } from '#core/badge/badge.ts'
import { readRecord } from '#core/records/record-schemas.ts'
import type { BadgeRecord, PageId } from '#core/records/records.ts'
import { readChoices } from '#core/stacking/overlay.ts'
import { aRecord } from '#core/testing/a-badge.ts'
import type { Report } from '#core/verification/report.ts'
import { allBadges } from '../live/badge-queries.ts'
import { collections } from '../live/collection-queries.ts'
import { newestBadges } from '../live/findable-badges.ts'
import { checks, report } from '../live/report-queries.ts'
import { NAMING, removeOrphans } from '../operations/orphans.ts'
import { unjudged } from '../operations/reports.ts'
import { aReport } from '../testing/kept-badges.ts'
import { db, SCHEMA_VERSION } from './database.ts'

/** The tables as version 1 had them, written out: what later code says of itself proves nothing here. */
const VERSION_1 = {
  badges: 'id, achievementKey, issuerKey, awardedAt, addedAt, place, memberOf, example, *labels',
  files: 'digest, role',
  reports: 'badgeId',
  diary: '++seq, badgeId, askedAt',
  collections: 'id, position, *badgeIds, parent',
  overlays: 'id, kind',
  pages: 'id, updatedAt',
  shares: 'id, madeAt',
  identities: 'id',
  settings: 'key',
  contexts: 'url',
  trustLists: 'name',
  inbox: 'id, batch, addedAt',
}

const at = '2025-01-01T00:00:00Z'
const placed = (id: string, year: number, place: BadgeRecord['place']) =>
  aRecord({ id, awardedAt: `${year}-03-01T00:00:00Z`, place })

/** What version 4 changed of them. */
const VERSION_4 = {
  badges: 'id, achievementKey, addedAt, memberOf, example, *files, [place+awardedAt]',
  files: 'digest',
  collections: 'id, position, *badgeIds, cover',
  pages: 'id, updatedAt, *files',
  inbox: 'id, batch',
}

/** What version 5 changed of them. */
const VERSION_5 = {
  badges: 'id, &award, achievementKey, addedAt, memberOf, example, *files, [place+awardedAt]',
}

/** At least one row in every table. */
const ROWS: Readonly<Record<keyof typeof VERSION_1, readonly object[]>> = {
  badges: [
    placed('old', 2019, 'backpack'),
    placed('new', 2025, 'backpack'),
    placed('put away', 2023, 'archive'),
    placed('thrown away', 2024, 'trash'),
  ],
  files: [{ digest: 'd1', role: 'original', bytes: new Uint8Array([0, 137, 255]).buffer }],
  reports: [{ badgeId: 'old', report: { askedAt: at, checks: [] } }],
  diary: [{ seq: 7, badgeId: 'old', askedAt: at }],
  collections: [{ id: 'c', title: 'C', position: 0, order: 'hand', badgeIds: ['new', 'old'] }],
  overlays: [{ id: 'o', kind: 'edge' }],
  pages: [{ id: 'p', title: 'P', content: '{}', updatedAt: at }],
  shares: [{ id: 's', madeAt: at }],
  identities: [{ id: 'i', value: 'me@example.org' }],
  settings: [{ key: 'consent', value: 'allowed' }],
  contexts: [{ url: 'https://school.example/context' }],
  trustLists: [{ name: 'school' }],
  inbox: [{ id: 'n', batch: 'b', addedAt: at }],
}

/** What version 4 made of them: contents are objects, and the files a row names are a column. */
const OF_4 = {
  badges: ROWS.badges.map((row) => ({ ...row, files: [] })),
  pages: [{ id: 'p', title: 'P', content: {}, updatedAt: at, files: [] }],
}

/** What version 5 makes of them: the award of a badge is a column too. */
const NOW: Partial<typeof ROWS> = {
  ...OF_4,
  badges: OF_4.badges.map((row) => ({ ...row, award: expect.any(String) })),
}

const TABLES = Object.keys(ROWS) as (keyof typeof ROWS)[] // its keys, all of them

type RowsOf = Partial<Record<keyof typeof VERSION_1, readonly object[]>>

/** Leaves the database as an older version left it, and opens it by the code of today. */
async function openAsOf(version: 1 | 3 | 4 | 5, rows: RowsOf): Promise<void> {
  await db.delete()
  const old = new Dexie('rugzak')
  old.version(1).stores(VERSION_1)
  if (version >= 3) old.version(3).stores({ badges: `${VERSION_1.badges}, [place+awardedAt]` })
  if (version >= 4) old.version(4).stores(VERSION_4)
  if (version === 5) old.version(5).stores(VERSION_5)
  await old.open()
  for (const [table, some] of Object.entries(rows)) await old.table(table).bulkAdd([...some])
  old.close()
  await db.open()
}

describe('a backpack of version 1, opened by this code', () => {
  beforeEach(() => openAsOf(1, ROWS))

  it('has the present version', () => {
    expect(db.verno).toBe(SCHEMA_VERSION)
    expect(SCHEMA_VERSION).toBeGreaterThan(1)
  })
  it('has no report left, as the rules of then believed too much, and all of its history', async () => {
    expect(await db.reports.count()).toBe(0)
    expect(await db.diary.count()).toBe(1)
    expect(await unjudged()).toEqual(expect.arrayContaining(['old', 'new', 'put away']))
  })
  it.each(TABLES.filter((table) => table !== 'reports'))(
    'has every row of %s, with all that was in it',
    async (table) => {
      const rows: readonly object[] = await db.table(table).toArray()
      expect(rows).toHaveLength(ROWS[table].length)
      expect(rows).toEqual(expect.arrayContaining([...(NOW[table] ?? ROWS[table])]))
    },
  )
  it('shows them on the wall by the index that came later', async () => {
    const newest = await newestBadges.read('backpack')
    expect(newest.map(({ id }) => id)).toEqual(['new', 'old'])
    expect(await allBadges.read('trash')).toHaveLength(1)
    expect(await collections.read()).toMatchObject([{ badgeIds: ['new', 'old'] }])
  })
})

const digest = (digit: string) => digit.repeat(64) as FileDigest
const [original, evidence, picture] = [digest('a'), digest('b'), digest('c')]
const [cover, loose] = [digest('d'), digest('e')]
const files = [original, evidence, picture, cover, loose].map((one) => ({
  digest: one,
  role: 'original',
}))
const edge = { type: 'contains', from: 'a', to: 'b' }
const earlier = { ...aReport('2025-01-01T00:00:00Z'), policy: 1 }
const last = aReport('2026-01-01T00:00:00Z')
const said = (report: Report) => ({ badgeId: 'one', askedAt: report.askedAt, report })

/** A backpack as version 3 kept it: contents as text, every report twice. */
const VERSION_3 = {
  badges: [
    aRecord({
      id: 'one',
      file: original,
      ownEvidence: [{ id: 'e', title: 'Photo', file: evidence }],
    }),
  ],
  files,
  collections: [{ id: 'c', title: 'C', position: 0, order: 'hand', badgeIds: ['one'], cover }],
  pages: [
    {
      id: 'p',
      title: 'P',
      content: JSON.stringify({ blocks: [{ file: picture }] }),
      updatedAt: at,
    },
    { id: 'spoiled', title: 'Q', content: `{"blocks": "${picture}`, updatedAt: at },
  ],
  overlays: [
    { id: 'o', kind: 'edge', decision: 'accepted', content: JSON.stringify(edge), updatedAt: at },
    { id: 'spoiled', kind: 'edge', decision: 'accepted', content: 'edge', updatedAt: at },
  ],
  reports: [{ badgeId: 'one', report: last }],
  diary: [
    { ...said(earlier), verdict: 'unverified' },
    { ...said(last), verdict: 'valid' },
    { ...said(last), verdict: 'valid', restored: true },
  ],
}

describe('a backpack of version 3, opened by this code', () => {
  beforeEach(() => openAsOf(3, VERSION_3))

  it('has its contents as objects, and one that is no JSON as the text it was', async () => {
    expect((await db.pages.get('p' as PageId))?.content).toEqual({ blocks: [{ file: picture }] })
    expect((await db.pages.get('spoiled' as PageId))?.content).toBe(`{"blocks": "${picture}`)
    expect((await db.overlays.get('o'))?.content).toEqual(edge)
    expect((await db.overlays.get('spoiled'))?.content).toBe('edge')
    expect(readChoices(await db.overlays.toArray())).toMatchObject([{ kind: 'edge', edge }])
  })
  it('finds by an index which files are named, also in a portfolio that cannot be read', async () => {
    await db.transaction('rw', NAMING, () => removeOrphans(files.map((one) => one.digest)))
    const left = [original, evidence, picture, cover]
    expect(await db.files.toCollection().primaryKeys()).toEqual(left)
    await db.pages.delete('p' as PageId)
    await db.transaction('rw', NAMING, () => removeOrphans(left))
    expect(await db.files.toCollection().primaryKeys()).toEqual(left)
    await db.pages.delete('spoiled' as PageId)
    await db.transaction('rw', NAMING, () => removeOrphans(left))
    expect(await db.files.toCollection().primaryKeys()).toEqual([original, evidence, cover])
  })
  it('keeps each report once and the whole history', async () => {
    expect(await report.read('one')).toEqual(last)
    expect(await db.diary.count()).toBe(2)
    const history = await checks.read('one')
    expect(history.map((line) => [line.askedAt, line.verdict, line.restored])).toEqual([
      [last.askedAt, 'valid', undefined],
      [last.askedAt, 'valid', true],
      [earlier.askedAt, 'unverified', undefined],
    ])
  })
  it('comes whole through a backup, and through one of that version', async () => {
    const before = await db.pages.toArray()
    const portfolios = VERSION_3.pages.map((row) => readRecord('pages', 1, row))
    expect(portfolios.map((read) => read.ok && read.value.content)).toEqual(
      before.map(({ content }) => content),
    )
    const overlays = VERSION_3.overlays.map((row) => readRecord('overlays', 1, row))
    expect(overlays.map((read) => read.ok && read.value)).toEqual(await db.overlays.toArray())
    const now = before.map((row) => readRecord('pages', 2, row))
    expect(now.map((read) => read.ok && read.value.content)).toEqual(
      before.map(({ content }) => content),
    )
  })
})

describe('a backpack of version 4, opened by this code', () => {
  beforeEach(() => openAsOf(4, { ...ROWS, ...OF_4 }))

  it.each(TABLES)('has every row of %s, as it was', async (table) => {
    const rows: readonly object[] = await db.table(table).toArray()
    expect(rows).toHaveLength(ROWS[table].length)
    expect(rows).toEqual(expect.arrayContaining([...(NOW[table] ?? ROWS[table])]))
  })
  it('is not to be written in by the code of then, which would clear up the files of capsules', () => {
    expect(db.verno).toBe(SCHEMA_VERSION)
    expect(SCHEMA_VERSION).toBeGreaterThan(4)
  })
})

describe('a backpack of version 5, opened by this code', () => {
  beforeEach(async () => {
    await openAsOf(4, { ...ROWS, ...OF_4 })
    const rows = Object.fromEntries(
      await Promise.all(
        TABLES.map(async (name) => [name, await db.table(name).toArray()] as const),
      ),
    )
    await openAsOf(5, rows)
  })

  it.each(TABLES)('has every row of %s, as it was', async (table) => {
    const rows: readonly object[] = await db.table(table).toArray()
    expect(rows).toHaveLength(ROWS[table].length)
    expect(rows).toEqual(expect.arrayContaining([...(NOW[table] ?? ROWS[table])]))
  })
  it('has no place and nothing that is online', async () => {
    expect(await db.places.count()).toBe(0)
    expect(await db.secrets.count()).toBe(0)
    expect(await db.publications.count()).toBe(0)
  })
})
