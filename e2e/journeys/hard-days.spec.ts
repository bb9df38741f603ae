/** Hard days: no room left, two tabs at once, a newer version in another tab, a window that forgets. */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { blobOf } from '#core/backup/equal-chunks.ts'
import { type BackupSource, writeBackup } from '#core/backup/write-backup.ts'
import { readCredentials } from '#core/formats/read-credential.ts'
import { crc32 } from '#core/kernel/crc32.ts'
import { awardKey } from '#core/records/award-key.ts'
import { badgeRecord } from '#core/records/badge-record.ts'
import type { FileRecord } from '#core/records/records.ts'
import { anUnsignedBadge } from '#core/testing/an-unsigned-badge.ts'
import { backupWords } from '#storage/testing/backup-words.ts'
import { restores } from '../fixtures/backups.ts'
import { rowsKept, rowsOf, upgrade } from '../fixtures/database.ts'
import { fileOf, Person, published } from '../fixtures/person.ts'
import { hasRoom } from '../fixtures/room.ts'
import { OWN_BROWSER, test } from '../fixtures/test.ts'

test.use(OWN_BROWSER)

const COACH = published('examples/peer-coach.svg')
const AT_HEIGHT = published('examples/veilig-werken-op-hoogte.png')
const ROOM = 2 * 1024 ** 2
/** random bytes in a heavy badge: some of these fit in the room, not all */
const HEAVY = 100_000

/** An unsigned Open Badges 3.0 document that cannot be pressed together. */
const heavyBadge = (name: string) => {
  const narrative = randomBytes(HEAVY).toString('base64')
  return fileOf(`${name}.json`, anUnsignedBadge(name, { criteria: { narrative } }))
}

test('a full browser names each badge that it did not keep, and those it kept are whole (D-05)', async ({
  page,
  person,
  words,
  baseURL,
}) => {
  await hasRoom(page, baseURL, ROOM)
  await person.comes()
  const names = Array.from({ length: 12 }, (_, at) => `Zware badge ${at}`)
  await person.drops(...names.map(heavyBadge))
  const refused = person.line('').filter({ hasText: words('importing:storage.quota') })
  const said = await refused.getByRole('heading').allTextContents()
  const kept = names.filter((name) => !said.includes(name))
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.length).toBeLessThan(names.length)
  expect(await rowsKept(page)).toMatchObject({
    'rugzak.badges': kept.length,
    'rugzak.files': kept.length,
    'rugzak.reports': kept.length,
  })
  await page.goto('/')
  for (const name of names) await expect(person.card(name)).toHaveCount(kept.includes(name) ? 1 : 0)
})

/** A backup of heavy badges, made on a device with room. */
async function heavyBackup(names: readonly string[]): Promise<Buffer> {
  const all = names.map(heavyBadge)
  const addedAt = '2026-01-01T00:00:00Z'
  const rows = all.map(async ({ bytes }) => {
    const read = await readCredentials({ form: 'json', text: bytes.toString() })
    const credential = read.ok ? read.value[0] : undefined
    if (!credential) throw new Error('the made badge is not read')
    const award = await awardKey(credential)
    return badgeRecord(credential, { addedAt, award, file: sha256(bytes) })
  })
  const files = all.map(
    ({ name, bytes }): FileRecord => ({
      digest: sha256(bytes),
      bytes: new Blob([new Uint8Array(bytes)]),
      name,
      mediaType: 'application/json',
      size: bytes.length,
      crc32: crc32(bytes),
      addedAt,
      role: 'original',
    }),
  )
  const badges = await Promise.all(rows)
  const source: BackupSource = {
    scope: 'all',
    rows: async function* (kind) {
      if (kind === 'badges') yield await Promise.resolve(badges)
    },
    files: async function* () {
      yield await Promise.resolve(files)
    },
  }
  const zip = await blobOf(writeBackup(source, { now: Date.parse(addedAt), words: backupWords }))
  return Buffer.from(await zip.arrayBuffer())
}

const sha256 = (bytes: Buffer) =>
  createHash('sha256').update(bytes).digest('hex') as FileRecord['digest'] // a digest is made here

test('a restore that fills the browser names each badge that is not back, and what is back is whole (D-05)', async ({
  page,
  person,
  words,
  baseURL,
}) => {
  const names = Array.from({ length: 12 }, (_, at) => `Zware badge ${at}`)
  const backup = await heavyBackup(names)
  await hasRoom(page, baseURL, ROOM)
  await page.goto('/backup')
  await restores(page, words, backup)
  await page.getByRole('button', { name: words('backup:restore.merge') }).click()
  await expect(page.getByText(words('backup:restore.tryAgain'))).toBeVisible({ timeout: 30_000 })
  const lines = page.getByRole('listitem').filter({ hasText: words('backup:restore.why.storage') })
  const lost = await lines.locator('strong').allTextContents()
  const back = names.length - lost.length
  expect(lost.length).toBeGreaterThan(0)
  expect(back).toBeGreaterThan(0)
  await expect(page.getByText(words('backup:restore.done', { count: back }))).toBeVisible()
  expect(await rowsKept(page)).toMatchObject({ 'rugzak.badges': back, 'rugzak.files': back })
  expect(await withoutFile(page)).toBe(0)
  await person.goesToBadges()
  for (const name of names) await expect(person.card(name)).toHaveCount(lost.includes(name) ? 0 : 1)
})

/** Badges whose original is not there; one file may hold several, and whichever tab is first takes it. */
async function withoutFile(page: Page): Promise<number> {
  const badges = await rowsOf(page, 'badges')
  const files = new Set((await rowsOf(page, 'files')).map(({ digest }) => digest))
  return badges.filter(({ file }) => !files.has(file)).length
}

test('two tabs that are given the same files at once keep each badge once (D-08)', async ({
  page,
  person,
  words,
  context,
}) => {
  const demo = readdirSync('public/demo').filter((name) => /\.(png|svg)$/.test(name))
  const files = demo.map((name) => published(`demo/${name}`))
  const other = await context.newPage()
  const visitor = new Person(other, words)
  await Promise.all([person.comes(), visitor.comes()])
  await Promise.all([person.drops(...files), visitor.drops(...files.toReversed())])
  expect(await rowsKept(page)).toMatchObject({
    'rugzak.badges': files.length,
    'rugzak.reports': files.length,
  })
  expect(await withoutFile(page)).toBe(0)
  await other.close()
  await person.goesToBadges()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words('backpack:title', { count: files.length }),
  )
})

test('an open tab keeps nothing more once a newer version came in another, and says so (D-06)', {
  tag: '@axe',
}, async ({ page, person, words, context }) => {
  await person.comes()
  await person.drops(COACH)
  const other = await context.newPage()
  await other.goto('/')
  await upgrade(other)
  await other.close()
  await expect(page.getByText(words('common:readOnly.text'))).toBeVisible()
  const before = await rowsKept(page)
  await person.drops(AT_HEIGHT)
  await expect(page.getByText(words('importing:storage.newerDatabase'))).toBeVisible()
  expect(await rowsKept(page)).toEqual(before)
})

test('a window with little room is told that it forgets, one with a disk is not (D-09)', async ({
  page,
  person,
  words,
}) => {
  const has = (quota: number) =>
    page.addInitScript((room) => {
      StorageManager.prototype.estimate = () => Promise.resolve({ usage: 1000, quota: room })
      StorageManager.prototype.persisted = () => Promise.resolve(false)
    }, quota)
  await has(1.3 * 1024 ** 3)
  await person.comes()
  await person.drops(COACH)
  await page.goto('/')
  await expect(person.card('Peer coach')).toBeVisible()
  await expect(page.getByText(words('backup:reminder.private'))).toHaveCount(0)
  await has(1.1 * 1024 ** 3)
  await page.reload()
  await expect(page.getByText(words('backup:reminder.private'))).toBeVisible()
  await page.getByRole('link', { name: words('backup:reminder.make') }).click()
  await expect(page.getByText(words('backup:health.private'))).toBeVisible()
})
