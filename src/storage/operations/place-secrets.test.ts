/** Claims about what opens a place: it stays on this device, is never readable in the database, and is in no backup. */
import 'fake-indexeddb/auto'
import JSZip from 'jszip'
import { beforeEach, expect, it } from 'vitest'
import type { PageId } from '#core/records/records.ts'
import { db } from '../tables/database.ts'
import { aBackpack, backup } from '../testing/backups.ts'
import { forgetSecrets, keepSecrets, keptSecrets } from './place-secrets.ts'
import { removePlace, savePlaces, savePublications } from './places.ts'

const TOKEN = 'github_pat_only_for_this_test'
const HOST = 'place-of-the-learner.example'

const place = {
  id: 'one',
  kind: 'github',
  entries: { repository: 'anna/portfolio', public: `https://${HOST}/` },
  abilities: { takes: 'any', conditions: 'kept', address: 'readable' },
  connectedAt: '2026-11-30T00:00:00Z',
} as const

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
  await savePlaces(place)
  await keepSecrets('one', { token: TOKEN })
})

it('is given back to who has this browser, until it is forgotten', async () => {
  expect(await keptSecrets('one')).toEqual({ token: TOKEN })
  expect(await keptSecrets('other')).toBeUndefined()
  await forgetSecrets('one')
  expect(await keptSecrets('one')).toBeUndefined()
})

it('stands nowhere in the database as it can be read, and its key cannot be taken out', async () => {
  const row = await db.secrets.get('one')
  expect(row!.key.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', row!.key)).rejects.toThrow()
  const tables = await Promise.all(db.tables.map((table) => table.toArray()))
  const text = JSON.stringify(tables) + new TextDecoder('latin1').decode(row!.sealed)
  expect(text).not.toContain(TOKEN)
})

it('opens only the place that it was kept for', async () => {
  const row = await db.secrets.get('one')
  await db.secrets.put({ ...row!, place: 'two' })
  await expect(keptSecrets('two')).rejects.toThrow()
})

it('is in no backup, nor is the place or what stands there', async () => {
  await aBackpack()
  await savePublications({
    ...{ page: 'p' as PageId, place: 'one', folder: 'anna/', files: [], draft: '' },
    ...{ firstAt: '', lastAt: '', address: `https://${HOST}/anna/`, data: '' },
  })
  const zip = await JSZip.loadAsync(await (await backup()).arrayBuffer())
  const texts = await Promise.all(Object.values(zip.files).map((file) => file.async('text')))
  const text = [...Object.keys(zip.files), ...texts].join('\n')
  expect(text).toContain('png of')
  expect(text).not.toContain(TOKEN)
  expect(text).not.toContain(HOST)
})

it('goes with the place', async () => {
  await removePlace('one')
  expect(await keptSecrets('one')).toBeUndefined()
  expect(await db.places.count()).toBe(0)
})
