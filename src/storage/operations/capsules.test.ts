/** Claims about capsules in the backpack: they stay with their badge, come through a backup, and go with it. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { readBackup } from '#core/backup/read-backup.ts'
import type { BadgeId, FileDigest } from '#core/badge/badge.ts'
import type { Capsule } from '#core/capsule/capsule.ts'
import type { CapsuleFile } from '#core/capsule/take-capsule.ts'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import { db } from '../tables/database.ts'
import { aRealItem, backup, opened, restore } from '../testing/backups.ts'
import { selectedBadges, wholeBackpack } from './backup-source.ts'
import { keepCapsule, removeCapsule } from './capsules.ts'
import { keepBatch } from './keep-badges.ts'
import { removeForever } from './place-badges.ts'
import { previewRestore } from './restore.ts'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

async function aFile(text: string): Promise<CapsuleFile> {
  const bytes = utf8(text)
  const digest = (await sha256Hex(bytes)) as FileDigest // just computed
  return { digest, bytes, mediaType: 'text/html', url: `https://issuer.example/${text}.html` }
}

const capsuleOf = (keptAt: string, ...files: readonly CapsuleFile[]): Capsule => ({
  keptAt,
  seenValid: true,
  words: { name: 'Robotics' },
  kept: files.map(({ url, digest }) => ({ url, purpose: 'criteria', file: digest })),
  missing: [{ url: 'https://issuer.example/a.png', purpose: 'picture', why: 'blocked' }],
})

async function keptBadge(name: string): Promise<BadgeId> {
  const item = await aRealItem(name)
  await keepBatch([item])
  return item.credential.id
}

/** A badge with one capsule of one page. */
async function withCapsule(name = 'a', page = 'criteria') {
  const id = await keptBadge(name)
  const file = await aFile(page)
  const kept = await keepCapsule(id, capsuleOf('2026-01-01T00:00:00Z', file), [file])
  expect(kept.ok).toBe(true)
  return { id, file }
}

const textOf = async (digest: FileDigest) => (await db.files.get(digest))?.bytes.text()
const capsulesOf = async (id: BadgeId) => (await db.badges.get(id))?.capsules

describe('a capsule', () => {
  it('stands on its badge, with the very bytes of what was shown', async () => {
    const { id, file } = await withCapsule()
    expect(await textOf(file.digest)).toBe('criteria')
    expect(await db.files.get(file.digest)).toMatchObject({ role: 'capsule', size: 8 })
    expect(await capsulesOf(id)).toHaveLength(1)
  })
  it('does not take the place of the one before it', async () => {
    const { id, file } = await withCapsule()
    const next = await aFile('other')
    await keepCapsule(id, capsuleOf('2026-02-01T00:00:00Z', next), [next])
    expect((await capsulesOf(id))?.map(({ keptAt }) => keptAt)).toEqual([
      '2026-02-01T00:00:00Z',
      '2026-01-01T00:00:00Z',
    ])
    expect(await textOf(file.digest)).toBe('criteria')
  })
  it('goes with its badge, and leaves a file that the capsule of another names', async () => {
    const [one, other] = [await withCapsule('a'), await withCapsule('b')]
    await removeForever([one.id])
    expect(await textOf(other.file.digest)).toBe('criteria')
    await removeForever([other.id])
    expect(await db.files.count()).toBe(0)
  })
  it('can be removed alone', async () => {
    const { id, file } = await withCapsule()
    await removeCapsule(id, '2026-01-01T00:00:00Z')
    expect(await capsulesOf(id)).toEqual([])
    expect(await db.files.get(file.digest)).toBeUndefined()
    expect(await db.files.count(), 'the original of the badge').toBe(1)
  })
  it('is not kept on a badge that is gone', async () => {
    const file = await aFile('criteria')
    const kept = await keepCapsule('x' as BadgeId, capsuleOf('2026-01-01T00:00:00Z', file), [file])
    expect(kept).toEqual({ ok: false, failure: { kind: 'gone' } })
    expect(await db.files.count()).toBe(0)
  })
})

describe('a backup with capsules', () => {
  it.each(['all', 'selection'])('of scope %s brings them, as what a copy says', async (scope) => {
    const { id, file } = await withCapsule()
    const source = selectedBadges({ badgeIds: [id], collectionIds: [] })
    const blob = await backup(scope === 'all' ? wholeBackpack() : source)
    await db.delete({ disableAutoOpen: false })
    await restore(blob)
    expect(await capsulesOf(id)).toEqual([
      { ...capsuleOf('2026-01-01T00:00:00Z', file), restored: true },
    ])
    expect(await textOf(file.digest)).toBe('criteria')
  })
  it.each(['merge', 'replace'] as const)(
    'that is put back to %s makes nothing that was seen here less',
    async (mode) => {
      const { id, file } = await withCapsule()
      const blob = await backup()
      const next = await aFile('other')
      await keepCapsule(id, capsuleOf('2026-02-01T00:00:00Z', next), [next])
      await restore(blob, mode)
      expect(await capsulesOf(id)).toEqual([
        capsuleOf('2026-02-01T00:00:00Z', next),
        capsuleOf('2026-01-01T00:00:00Z', file),
      ])
      expect(await textOf(next.digest)).toBe('other')
    },
  )
  it('adds those that are not here to a badge that is', async () => {
    const { id } = await withCapsule()
    const blob = await backup()
    await removeCapsule(id, '2026-01-01T00:00:00Z')
    const plan = await previewRestore(opened(await readBackup(blob)))
    expect(plan).toMatchObject({ value: { badges: { enriched: [id] } } })
    await restore(blob)
    expect(await capsulesOf(id)).toMatchObject([{ restored: true }])
  })
  it('of which a page is lost still brings the badge', async () => {
    const { id, file } = await withCapsule()
    await db.files.delete(file.digest)
    const blob = await backup()
    await db.delete({ disableAutoOpen: false })
    expect(await restore(blob)).toMatchObject({ value: { restored: [id], failed: [] } })
    expect(await capsulesOf(id)).toHaveLength(1)
  })
})
