/** Claims about a backup that someone spoiled: nothing in it is believed, and refusing it changes nothing. */
import 'fake-indexeddb/auto'
import JSZip from 'jszip'
import { beforeEach, describe, expect, it } from 'vitest'
import { readBackup } from '#core/backup/read-backup.ts'
import { repacked, tampered } from '#core/testing/spoiled-backup.ts'
import { isProofToday } from '#core/verification/check-history.ts'
import { BUNDLED_LISTS } from '#core/verification/lists/bundled.ts'
import { report } from '../live/report-queries.ts'
import { db } from '../tables/database.ts'
import { aBackpack, aHostedItem, backup, everything, opened, restore } from '../testing/backups.ts'
import { aReport } from '../testing/kept-badges.ts'
import { editBadge } from './edit-badge.ts'
import { keepBatch } from './keep-badges.ts'
import { unjudged } from './reports.ts'
import { readSetting, saveSetting } from './settings.ts'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

describe('a malicious backup', () => {
  it('cannot bring a verdict: no report, and its history is never proof (S-22)', async () => {
    const { a } = await aBackpack()
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    await restore(blob)
    expect(await db.reports.count()).toBe(0)
    expect(await db.diary.count()).toBe(2)
    expect((await db.diary.toArray()).some(isProofToday)).toBe(false)
    expect(await unjudged()).toContain(a)
  })

  it('cannot give a badge other words than its payload says', async () => {
    const { a } = await aBackpack()
    const blob = await tampered(await backup(), /badges/, (text) =>
      text.replaceAll('"name":"a"', '"name":"Doctor"'),
    )
    await db.delete({ disableAutoOpen: false })
    await restore(blob)
    expect((await db.badges.get(a))?.badge.name).toBe('a')
  })

  it('cannot call a signed badge hosted to give it other words', async () => {
    const { a } = await aBackpack()
    const blob = await tampered(await backup(), /badges/, (text) =>
      text
        .replaceAll('"name":"a"', '"name":"Doctor"')
        .replaceAll(/"standard":"[^"]+"/g, '"standard":"ob20"'),
    )
    await db.delete({ disableAutoOpen: false })
    await restore(blob)
    expect((await db.badges.get(a))?.badge).toMatchObject({ name: 'a', standard: 'ob30-vc2' })
  })

  it.each(['merge', 'replace'] as const)(
    'cannot put its own words under a report that is here (%s)',
    async (mode) => {
      const item = await aHostedItem('https://school.example/awards/1', 'Swimming')
      await keepBatch([item])
      const blob = await tampered(await backup(), /badges/, (text) =>
        text.replaceAll('Swimming', 'Doctor'),
      )
      await restore(blob, mode)
      expect((await db.badges.get(item.credential.id))?.badge.name).toBe('Swimming')
      expect(await report.read(item.credential.id)).toEqual(item.verified?.report)
    },
  )

  it('brings the words of a hosted badge that was never read here, and no report with them', async () => {
    const read = await aHostedItem('https://school.example/awards/1', 'Swimming')
    await keepBatch([read])
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    await keepBatch([
      {
        ...read,
        verified: { badge: read.credential.badge, report: aReport('2026-01-02T00:00:00Z') },
      },
    ])
    await restore(blob)
    expect((await db.badges.get(read.credential.id))?.badge.name).toBe('Swimming')
    expect(await report.read(read.credential.id)).toBeUndefined()
  })

  it('cannot change a payload and keep its id', async () => {
    const { a } = await aBackpack()
    const blob = await tampered(await backup(), /badges/, (text) =>
      text.replaceAll('Do it', 'Do that'),
    )
    expect(opened(await readBackup(blob)).damaged).toContain(a)
  })

  it('cannot bring more rows in one portion than are read at once: it counts as damaged, and the rest is whole', async () => {
    const { a } = await aBackpack()
    const rows = Array.from({ length: 20_000 }, () => `{"key":"${crypto.randomUUID()}"}`)
    const blob = await tampered(await backup(), /settings/, () => rows.join('\n'))
    const contents = opened(await readBackup(blob))
    expect(contents.damaged).toEqual([expect.stringContaining('settings')])
    expect(contents.rows.badges.map(({ id }) => id)).toContain(a)
  })

  it('cannot set a relay or consent (S-23)', async () => {
    await saveSetting('remindAfterDays', 7)
    const blob = await tampered(
      await backup(),
      /settings/,
      () =>
        '{"key":"relay","value":"https://evil.example/{url}"}\n{"key":"consent","value":"allowed"}\n{"key":"remindAfterDays","value":3}\n',
    )
    await db.delete({ disableAutoOpen: false })
    await restore(blob)
    expect(await readSetting('relay')).toBe('')
    expect(await readSetting('consent')).toBe('unasked')
    expect(await readSetting('remindAfterDays')).toBe(3)
  })

  it('cannot bring trusted issuers or contexts unless the person says so', async () => {
    await db.trustLists.put({ name: 'Evil', source: '', date: '', issuers: [] })
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    await restore(blob)
    expect(await db.trustLists.count()).toBe(0)
    await restore(blob, 'merge', true)
    expect(await db.trustLists.count()).toBe(1)
  })

  it('cannot bring a list under the name of one that comes with the app', async () => {
    const name = BUNDLED_LISTS[0]?.name ?? ''
    await db.trustLists.put({
      name,
      source: '',
      date: '',
      issuers: [{ id: 'did:key:z6Mk', name: 'Evil' }],
    })
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    await restore(blob, 'merge', true)
    expect(await db.trustLists.count()).toBe(0)
  })

  it('cannot reach the prototype of anything (S-15)', async () => {
    await aBackpack()
    const before = await everything()
    for (const key of ['__proto__', '\\u005f_proto__', 'constructor', 'prototype']) {
      const blob = await tampered(await backup(), /badges/, (text) =>
        text.replaceAll('"notes":', `"${key}":{"polluted":true},"notes":`),
      )
      expect(await readBackup(blob)).toEqual({ ok: false, failure: { kind: 'forged' } })
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(await everything()).toEqual(before)
  })

  it('is not what a badge is that only speaks of such keys', async () => {
    const { a } = await aBackpack()
    await editBadge(a, { notes: 'about "__proto__": and \\u005f' })
    expect(opened(await readBackup(await backup())).damaged).toEqual([])
  })

  it('whose original was swapped restores the others and names that one', async () => {
    const { a } = await aBackpack()
    const blob = await repacked(await backup(), (zip) => {
      zip.file(zip.file(/^badges\/png-of-a/)[0]!.name, 'something else')
    })
    await db.delete({ disableAutoOpen: false })
    expect(await restore(blob)).toMatchObject({
      value: { failed: [{ id: a, failure: 'damaged' }] },
    })
    expect(await db.badges.get(a)).toBeUndefined()
    expect(await db.badges.count()).toBe(1)
  })

  it('made by a newer Rugzak is left alone', async () => {
    for (const manifest of [
      { format: 'rugzak-backup', version: 2, rest: 'unknown' },
      { format: 'rugzak-backup', version: 1, portions: [{ kind: 'badges', version: 3 }] },
      { format: 'rugzak-backup', version: 1, portions: [{ kind: 'friends', version: 1 }] },
    ]) {
      const blob = await repacked(await backup(), (zip) => {
        zip.file('manifest.json', JSON.stringify(manifest))
      })
      expect(await readBackup(blob)).toEqual({ ok: false, failure: { kind: 'newer' } })
    }
  })

  it('cut off anywhere is refused with nothing changed (S-24)', async () => {
    await aBackpack()
    const blob = await backup()
    for (const part of [0, 0.3, 0.9, 0.999]) {
      const cut = await readBackup(blob.slice(0, Math.floor(blob.size * part)))
      expect(cut).toEqual({ ok: false, failure: { kind: 'notAZip' } })
    }
  })
})

describe('a restore', () => {
  it('of a backup that unpacks to more than two hundred times itself is refused with nothing changed (S-13)', async () => {
    await aBackpack()
    const before = await everything()
    const bomb = await repacked(await backup(), (zip) => {
      zip.file('badges/zeros.png', new Uint8Array(32 * 1024 * 1024))
    })
    expect(await readBackup(bomb)).toEqual({ ok: false, failure: { kind: 'bomb' } })
    expect(await everything()).toEqual(before)
  })

  it('does not look into an archive inside of the backup (S-13)', async () => {
    await aBackpack()
    const inner = await new JSZip().file('manifest.json', 'never read').generateAsync({
      type: 'uint8array',
    })
    const nested = await repacked(await backup(), (zip) => {
      zip.file('badges/inner.zip', inner)
    })
    expect(opened(await readBackup(nested)).damaged).toEqual([])
  })
})
