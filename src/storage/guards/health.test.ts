// @vitest-environment jsdom
/** Claims about badges that the browser removed, and about removing everything oneself. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { changesIn } from '#core/backup/reminder.ts'
import type { BadgeId } from '#core/badge/badge.ts'
import { edgeRow } from '#core/stacking/overlay.ts'
import { sinceBackup } from '../live/backup-queries.ts'
import { editBadge, labelBadges } from '../operations/edit-badge.ts'
import { keepBatch } from '../operations/keep-badges.ts'
import { saveOverlays } from '../operations/overlays.ts'
import { addOwnEvidence } from '../operations/own-evidence.ts'
import { emptyOldTrash, removeForever } from '../operations/place-badges.ts'
import { removeEverything } from '../operations/remove-everything.ts'
import { readSetting, saveSetting } from '../operations/settings.ts'
import { db } from '../tables/database.ts'
import { anItem } from '../testing/kept-badges.ts'
import { lostBadges, storageHealth, watchMarker } from './health.ts'
import { noteBackup } from './last-backup.ts'
import { forgetMarker } from './marker.ts'

const anAnswer = edgeRow({ type: 'contains', from: 'a', to: 'b' }, 'accepted', '')

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
  forgetMarker()
})

/** Two badges, with the marker keeping watch. */
async function watchedBadges() {
  const items = [await anItem('a'), await anItem('b')]
  onTestFinished(watchMarker())
  await keepBatch(items)
  await vi.waitFor(() => expect(localStorage.getItem('rugzak-marker')).toContain('"badges":2'))
  return items.map((item) => item.credential.id)
}

describe('badges that went missing', () => {
  it('are noticed when the browser cleared the database', async () => {
    await watchedBadges()
    expect(await lostBadges()).toBeUndefined()
    await db.delete({ disableAutoOpen: false })
    expect(await lostBadges()).toMatchObject({ badges: 2 })
  })

  it('are noticed when localStorage was cleared as well but the cookie was not', async () => {
    await watchedBadges()
    await db.delete({ disableAutoOpen: false })
    localStorage.clear()
    expect(await lostBadges()).toMatchObject({ badges: 2 })
  })

  it('are not missed when the person removed them', async () => {
    const ids = await watchedBadges()
    await removeForever(ids)
    expect(await lostBadges()).toBeUndefined()
  })

  it('are still missed after old trash was emptied, out of which nothing could go', async () => {
    await watchedBadges()
    await db.delete({ disableAutoOpen: false })
    await emptyOldTrash()
    expect(await lostBadges()).toMatchObject({ badges: 2 })
  })

  it('are not invented from a broken mark', async () => {
    localStorage.setItem('rugzak-marker', '{"badges":"many"}')
    expect(await lostBadges()).toBeUndefined()
  })
})

describe('removing everything', () => {
  it('leaves no badge, no mark and no preference', async () => {
    await watchedBadges()
    localStorage.setItem('rugzak-language', 'nl')
    vi.stubGlobal('caches', { keys: () => Promise.resolve([]) })
    expect(await removeEverything()).toMatchObject({ ok: true })
    expect(await db.badges.count()).toBe(0)
    expect(localStorage.length).toBe(0)
    expect(await lostBadges()).toBeUndefined()
  })
})

describe('settings', () => {
  it('start with nobody having been asked, and come back as saved', async () => {
    expect(await readSetting('consent')).toBe('unasked')
    await saveSetting('consent', 'allowed')
    expect(await readSetting('consent')).toBe('allowed')
  })

  it('fall back to the start when what is stored is not of the right shape', async () => {
    await db.settings.put({ key: 'consent', value: 'yes please' })
    expect(await readSetting('consent')).toBe('unasked')
  })
})

describe('the state since the last backup', () => {
  it('counts the badges added after it', async () => {
    await keepBatch([await anItem('a')])
    expect(await sinceBackup.read()).toMatchObject({ at: '', badges: 1 })
    await saveSetting('lastBackup', new Date(Date.now() + 1).toISOString())
    expect(await sinceBackup.read()).toMatchObject({ badges: 0 })
  })

  it.each(['2026-03-31T11:00:00Z', '2010-01-01T00:00:00Z'])(
    'counts a badge added while the clock stood before it, at %s, until the next backup',
    async (wrong) => {
      const right = Date.parse('2026-03-31T12:00:00Z')
      vi.useFakeTimers({ toFake: ['Date'], now: right })
      onTestFinished(() => void vi.useRealTimers())
      await keepBatch([await anItem('saved')])
      await noteBackup(right + 1)
      vi.setSystemTime(wrong)
      await keepBatch([await anItem('behind'), { ...(await anItem('shown')), example: 'examples' }])
      vi.setSystemTime(right + 60_000)
      const at = new Date(right + 1).toISOString()
      expect(await sinceBackup.read()).toMatchObject({ badges: 1, at, oldest: at })
      await noteBackup(right + 60_000)
      expect(await sinceBackup.read()).toMatchObject({ badges: 0, oldest: '' })
    },
  )
})

describe('what the learner wrote since the last backup', () => {
  const writes: readonly (readonly [string, (id: BadgeId) => Promise<unknown>])[] = [
    ['a note', (id) => editBadge(id, { notes: 'later' })],
    ['a label', (id) => labelBadges([id], 'work', true)],
    ['evidence', (id) => addOwnEvidence(id, { title: 'later' })],
    ['a stack', () => saveOverlays({ ...anAnswer, updatedAt: new Date().toISOString() })],
  ]
  it.each(writes)('counts as one change until the next backup: %s', async (_claim, write) => {
    const item = await anItem('a')
    await keepBatch([item])
    await noteBackup(Date.now() + 1)
    expect(changesIn(await sinceBackup.read())).toBe(0)
    await new Promise((later) => setTimeout(later, 5))
    await write(item.credential.id)
    await write(item.credential.id)
    expect(changesIn(await sinceBackup.read())).toBe(1)
    expect((await sinceBackup.read()).oldest).not.toBe('')
    await noteBackup(Date.now() + 1)
    expect(changesIn(await sinceBackup.read())).toBe(0)
  })

  it('while the backup was made stays a change, as it may not be in it', async () => {
    const item = await anItem('a')
    await keepBatch([item])
    const began = Date.now() + 1
    await new Promise((later) => setTimeout(later, 5))
    await editBadge(item.credential.id, { notes: 'meanwhile' })
    await noteBackup(began)
    expect(changesIn(await sinceBackup.read())).toBe(1)
  })
})

describe('storage health', () => {
  it.each([
    [true, 300 * 2 ** 20, false],
    [false, 300 * 2 ** 20, true],
    [false, 300 * 2 ** 30, false],
  ])('with persisted %s and %d bytes of room calls a window private: %s', async (...row) => {
    const [persisted, quota, probablyPrivate] = row
    const storage = {
      persisted: () => Promise.resolve(persisted),
      estimate: () => Promise.resolve({ usage: 5, quota }),
    }
    vi.stubGlobal('navigator', { storage })
    onTestFinished(() => void vi.unstubAllGlobals())
    const health = await storageHealth()
    expect(health).toEqual({ persisted, used: 5, room: quota, probablyPrivate })
  })
})
