/** Claims that every badge file comes through a backup and an export as it went in, to the last byte. */
import { random } from '#core/kernel/random.ts'
import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { beforeEach, describe, expect, it } from 'vitest'
import { lockBackup, unlockBackup } from '#core/backup/encrypt.ts'
import { blobOf } from '#core/backup/equal-chunks.ts'
import { readBackup } from '#core/backup/read-backup.ts'
import { writeBackup } from '#core/backup/write-backup.ts'
import { writeOriginals } from '#core/backup/write-originals.ts'
import { sha256Hex } from '#core/kernel/bytes.ts'
import { crc32 } from '#core/kernel/crc32.ts'
import { awardKey } from '#core/records/award-key.ts'
import type { CollectionId } from '#core/records/records.ts'
import { corpusBytes, corpusItems, hasCorpus } from '#core/testing/corpus.ts'
import { readFile } from '#workers/read-file.ts'
import { collections } from '../live/collection-queries.ts'
import { db } from '../tables/database.ts'
import { backupWords } from '../testing/backup-words.ts'
import { wholeBackpack } from './backup-source.ts'
import { saveCollections } from './collections.ts'
import { editBadge } from './edit-badge.ts'
import { type KeptOutcome, keepBatch } from './keep-badges.ts'
import { originalsOf } from './originals.ts'
import { applyRestore, previewRestore } from './restore.ts'

interface Given {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const PASSPHRASE = 'vijf paarden eten blauwe soep'
const DEMO = 'public/demo'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

const demo = (): Given[] =>
  readdirSync(DEMO)
    .filter((name) => name !== 'index.json')
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(DEMO, name))) }))

const corpus = (): Given[] =>
  corpusItems().map((item) => ({ name: item.file, bytes: new Uint8Array(corpusBytes(item)) }))

const isNew = (one: KeptOutcome) =>
  one.outcome === 'kept' || (one.outcome === 'already' && one.how === 'fileAdded')

/** Keeps what is in the files; answers the digests of those out of which something was kept. */
async function keeps(files: readonly Given[]): Promise<Set<string>> {
  const digests = new Set<string>()
  for (const { name, bytes } of files) {
    const digest = await sha256Hex(bytes)
    const mediaType = 'application/octet-stream'
    const file = { digest, bytes: new Blob([bytes]), name, mediaType, crc32: crc32(bytes) }
    const reading = await readFile(new Blob([bytes]), name)
    const finds = reading.outcome === 'read' ? reading.finds : []
    const items = finds.map(async ({ credential }) => ({
      credential,
      award: await awardKey(credential),
      file,
    }))
    const outcomes = await keepBatch(await Promise.all(items))
    if (outcomes.some(isNew)) digests.add(digest)
    expect(
      outcomes.filter(({ outcome }) => outcome === 'failed'),
      name,
    ).toEqual([])
  }
  return digests
}

/** Notes, and a collection in an order of its own. */
async function writesOn(): Promise<void> {
  const badgeIds = (await db.badges.toCollection().primaryKeys()).reverse()
  for (const [at, id] of badgeIds.entries()) await editBadge(id, { notes: `note ${at}` })
  await saveCollections({
    id: 'c' as CollectionId, // any text will do
    title: 'All',
    text: '',
    position: 0,
    order: 'hand',
    badgeIds,
    updatedAt: '2026-01-01T00:00:00Z',
  })
}

/** What the person made, with the digests of the bytes as they are now. */
async function everything() {
  const files = await db.files.toArray()
  const digests = files.map(async (file) =>
    sha256Hex(new Uint8Array(await file.bytes.arrayBuffer())),
  )
  return {
    digests: await Promise.all(digests),
    badges: await db.badges.toArray(),
    collections: await collections.read(),
  }
}

const backup = () => writeBackup(wholeBackpack(), { now: 0, words: backupWords })

async function lockedAndOpened(): Promise<Blob> {
  const opened = await unlockBackup(
    await blobOf(lockBackup(backup(), PASSPHRASE, random)),
    PASSPHRASE,
  )
  return opened.ok ? opened.value : expect.fail(opened.failure)
}

async function restores(file: Blob): Promise<void> {
  await db.delete({ disableAutoOpen: false })
  const contents = await readBackup(file)
  if (!contents.ok) expect.fail(contents.failure.kind)
  const plan = await previewRestore(contents.value)
  if (!plan.ok) expect.fail(plan.failure.kind)
  const done = await applyRestore(contents.value, plan.value, { mode: 'merge', trust: false })
  expect(done).toMatchObject({ ok: true, value: { failed: [], stopped: false } })
}

/** The digests of what is given to the person who asks for the originals. */
async function exported(): Promise<Set<string>> {
  const ids = await db.badges.toCollection().primaryKeys()
  const zip = await writeOriginals(originalsOf(ids, () => undefined))
  const { files } = await JSZip.loadAsync(await zip.arrayBuffer(), { checkCRC32: true })
  const entries = Object.values(files).map((file) => file.async('uint8array'))
  return new Set(await Promise.all((await Promise.all(entries)).map((bytes) => sha256Hex(bytes))))
}

describe.each([
  ['the demonstration backpack', demo, true],
  ['the corpus', corpus, hasCorpus],
] as const)('every badge file of %s', (_, files, isHere) => {
  it.runIf(isHere).each([
    ['a backup', () => blobOf(backup())],
    ['a locked backup', lockedAndOpened],
  ] as const)(
    'comes through %s, a wipe, a restore and an export with its bytes',
    async (__, made) => {
      const given = await keeps(files())
      expect(given.size).toBeGreaterThan(50)
      await writesOn()
      const before = await everything()
      expect(new Set(before.digests)).toEqual(given)
      await restores(await made())
      expect(await everything()).toEqual(before)
      expect(await exported()).toEqual(given)
    },
  )
})
