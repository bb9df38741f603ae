/** Claims about a backpack that an older Rugzak filled: opening it loses nothing and changes nothing. */
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BadgeRecord } from '#core/records/records.ts'
import { aRecord } from '#core/testing/a-badge.ts'
import { newestBadges } from '../live/findable-badges.ts'
import { allBadges } from '../operations/badges.ts'
import { collections } from '../operations/collections.ts'
import { unjudged } from '../operations/reports.ts'
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

const TABLES = Object.keys(ROWS) as (keyof typeof ROWS)[] // its keys, all of them

/** Leaves the database as version 1 left it, closed. */
async function fillAsVersion1(): Promise<void> {
  const old = new Dexie('rugzak')
  old.version(1).stores(VERSION_1)
  for (const table of TABLES) await old.table(table).bulkAdd([...ROWS[table]])
  old.close()
}

beforeEach(async () => {
  await db.delete()
  await fillAsVersion1()
  await db.open()
})

describe('a backpack of version 1, opened by this code', () => {
  it('has the present version', () => {
    expect(db.verno).toBe(SCHEMA_VERSION)
    expect(SCHEMA_VERSION).toBeGreaterThan(1)
  })
  it('has no report left, as the rules of then believed too much, and all of its diary', async () => {
    expect(await db.reports.count()).toBe(0)
    expect(await db.diary.count()).toBe(1)
    expect(await unjudged()).toEqual(expect.arrayContaining(['old', 'new', 'put away']))
  })
  it.each(TABLES.filter((table) => table !== 'reports'))(
    'has every row of %s as it was',
    async (table) => {
      const rows: readonly object[] = await db.table(table).toArray()
      expect(rows).toHaveLength(ROWS[table].length)
      expect(rows).toEqual(expect.arrayContaining([...ROWS[table]]))
    },
  )
  it('shows them on the wall by the index that came later', async () => {
    const newest = await newestBadges.read('backpack')
    expect(newest.map(({ id }) => id)).toEqual(['new', 'old'])
    expect(await allBadges.read('trash')).toHaveLength(1)
    expect(await collections.read()).toMatchObject([{ badgeIds: ['new', 'old'] }])
  })
})
