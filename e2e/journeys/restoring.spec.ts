/** Backups that somebody spoiled: each is refused in words, and what it claims is never believed. */
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { crc32 } from '#core/kernel/crc32.ts'
import { anIdat, anIend, anIhdr, aPng, aZtxt, pngOf } from '#core/testing/a-png.ts'
import { repacked, tampered } from '#core/testing/spoiled-backup.ts'
import { comesToBackUp, removesEverything, restores, saved } from '../fixtures/backups.ts'
import { clears, digests, everythingKept, rowsOf } from '../fixtures/database.ts'
import { type Person, published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const COACH = published('examples/peer-coach.svg')
const NAME = 'Peer coach'

type Spoil = (backup: Blob) => Blob | Promise<Blob>

const withEntry =
  (name: string, content: string | Uint8Array = 'x', options = {}): Spoil =>
  (backup) =>
    repacked(backup, (zip) => {
      zip.file(name, content, { createFolders: false, ...options })
    })

const withManifest =
  (manifest: object): Spoil =>
  (backup) =>
    repacked(backup, (zip) => {
      zip.file('manifest.json', JSON.stringify(manifest))
    })

const withKey =
  (key: string): Spoil =>
  (backup) =>
    tampered(backup, /badges/, (rows) =>
      rows.replaceAll('"notes":', `"${key}":{"polluted":true},"notes":`),
    )

const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer())

/** Says in a ZIP64 end record that it has a million entries (APPNOTE 4.3.14). */
const withMillion: Spoil = (backup) => {
  const end = Buffer.alloc(98)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(1_000_000n, 32)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(backup.size), 64)
  end.writeUInt32LE(0x06054b50, 76)
  end.fill(0xff, 84, 96)
  return new Blob([backup, new Uint8Array(end)])
}

const cutAt =
  (part: number): Spoil =>
  (backup) =>
    backup.slice(0, Math.floor(backup.size * part))

const ZEROS = new Uint8Array(16 * 1024 * 1024)
/** S-11, S-12 and S-14: a text, a size and a length that only exist to exhaust whoever reads them. */
const BOMBS = {
  'a text that unpacks a thousand times over': aPng([aZtxt('openbadges', ZEROS)]),
  'a picture of 60,000 by 60,000': pngOf([anIhdr(60_000, 60_000), anIdat(), anIend()]),
  'a length beyond the file': aPng([{ type: 'iTXt', data: new Uint8Array(9), length: 0xffffffff }]),
}

/** One of every reason to refuse; all the ways to give one are in zip-reader.test.ts and hostile-backup.test.ts. */
const REFUSED: readonly (readonly [claim: string, failure: string, spoil: Spoil])[] = [
  ['a name that climbs (S-21)', 'unsafeNames', withEntry('../../x')],
  ['far more than it weighs (S-13)', 'bomb', withEntry('badges/zeros.png', ZEROS)],
  ['a million files (S-13)', 'tooManyEntries', withMillion],
  ['a newer layout', 'newer', withManifest({ format: 'rugzak-backup', version: 99 })],
  ['another program’s manifest', 'notABackup', withManifest({ format: 'other', version: 1 })],
  ['a key that reaches the prototype (S-15)', 'forged', withKey('__proto__')],
  ['all but its end (S-24)', 'notAZip', cutAt(0.999)],
]

/** Comes with one badge, and answers a backup of it. */
async function comesWithBackup(page: Page, person: Person, words: Words): Promise<Blob> {
  await comesToBackUp(page, person, COACH)
  return new Blob([new Uint8Array(await saved(page, words))])
}

test('a backup that somebody spoiled is refused with what happened and what to do, and nothing changes', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  const backup = await comesWithBackup(page, person, words)
  const before = await everythingKept(page)
  for (const [claim, failure, spoil] of REFUSED)
    await test.step(claim, async () => {
      await restores(page, words, await bytesOf(await spoil(backup)))
      await expect(page.getByRole('alert')).toHaveText(words(`backup:failure.${failure}`))
      await expect(page.getByRole('button', { name: words('backup:restore.merge') })).toHaveCount(0)
      expect(await everythingKept(page)).toEqual(before)
    })
  expect(await page.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined()
})

async function bringsBack(page: Page, words: Words, backup: Blob): Promise<void> {
  await removesEverything(page, words)
  await restores(page, words, await bytesOf(backup))
  await page.getByRole('button', { name: words('backup:restore.merge') }).click()
  await expect(page.getByText(words('backup:restore.done', { count: 1 }))).toBeVisible()
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The backup of one badge with these bytes as its original, well described. */
async function withPicture(backup: Blob, png: Uint8Array): Promise<Blob> {
  const path = 'badges/bomb.png'
  const digest = sha256(png)
  const file = { digest, path, size: png.length, crc32: crc32(png), mediaType: 'image/png' }
  const over = (change: object) => (row: string) =>
    JSON.stringify({ ...(JSON.parse(row) as object), ...change })
  const described = await tampered(backup, /files/, (rows) => over(file)(rows))
  const pointed = await tampered(described, /badges/, (rows) => over({ file: digest })(rows))
  return withEntry(path, png)(pointed)
}

test('a badge whose original in the backup is a bomb comes back with its bytes, and is drawn', async ({
  page,
  person,
  words,
}) => {
  const backup = await comesWithBackup(page, person, words)
  for (const [claim, png] of Object.entries(BOMBS))
    await test.step(claim, async () => {
      await page.goto('/backup')
      await bringsBack(page, words, await withPicture(backup, png))
      expect(await digests(page)).toEqual([sha256(png)])
      await person.goesToBadges()
      await expect(person.card(NAME)).toBeVisible()
      await expect(person.card(NAME).locator('svg, img').first()).toBeVisible()
    })
})

test('a collection that went on here and in the backup is kept in both versions, and the dry run says so', async ({
  page,
  person,
  words,
}) => {
  await comesToBackUp(page, person, COACH)
  await page.goto('/collections')
  await page.getByRole('button', { name: words('collections:new'), exact: true }).click()
  await page.getByLabel(words('collections:name'), { exact: true }).fill('Mijn beste')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mijn beste' })).toBeVisible()
  await page.goto('/backup')
  const backup = new Blob([new Uint8Array(await saved(page, words))])
  // the clock of the other device stood wrong: its version seems far older, or far newer
  for (const [year, title] of [
    ['1999', 'Oude klok'],
    ['2099', 'Verre klok'],
  ] as const) {
    const other = await tampered(backup, /collections/, (rows) =>
      rows
        .replace('Mijn beste', title)
        .replace(/"updatedAt":"[^"]+"/, `"updatedAt":"${year}-01-01T12:00:00Z"`),
    )
    await restores(page, words, await bytesOf(other))
    const line = page.getByRole('listitem').filter({ hasText: title })
    await expect(line).toContainText(words('backup:restore.kind.collections'))
    await expect(line).toContainText(year)
    await page.getByRole('button', { name: words('backup:restore.merge') }).click()
    await expect(page.getByText(words('backup:restore.beside', { count: 1 }))).toBeVisible()
  }
  await page.goto('/collections')
  for (const title of ['Mijn beste', 'Oude klok', 'Verre klok'])
    await expect(page.getByRole('heading', { name: new RegExp(`^${title}`) })).toBeVisible()
})

test('a backup of some badges can be added, never take the place of all', async ({
  page,
  person,
  words,
}) => {
  const backup = await comesWithBackup(page, person, words)
  const some = await repacked(backup, async (zip) => {
    const manifest = (await zip.file('manifest.json')?.async('text')) ?? ''
    zip.file('manifest.json', manifest.replace('"scope": "all"', '"scope": "selection"'))
  })
  const replace = page.getByRole('button', { name: words('backup:restore.replace') })
  await removesEverything(page, words)
  await page.goto('/')
  await person.drops(published('examples/veilig-werken-op-hoogte.png'))
  await page.goto('/backup')
  await restores(page, words, await bytesOf(backup))
  await expect(replace).toBeVisible()
  await restores(page, words, await bytesOf(some))
  await expect(replace).toHaveCount(0)
  await page.getByRole('button', { name: words('backup:restore.merge') }).click()
  await expect(page.getByText(words('backup:restore.done', { count: 1 }))).toBeVisible()
  expect(await digests(page)).toHaveLength(2)
})

const MANY = readdirSync('public/demo')
  .filter((name) => /\.(png|svg)$/.test(name))
  .map((name) => published(`demo/${name}`))

test('a restore over what was checked here, broken off by closing the tab, leaves no word that was not proved', async ({
  page,
  person,
  words,
  context,
}) => {
  await comesToBackUp(page, person, ...MANY)
  const answered = await rowsOf(page, 'reports')
  const backup = await tampered(
    new Blob([new Uint8Array(await saved(page, words))]),
    /badges/,
    (rows) =>
      rows.replaceAll(/"name":"[^"]+"/g, '"name":"Doctor"').replaceAll('"notes":""', '"notes":"!"'),
  )
  const tab = await context.newPage()
  await tab.goto('/backup')
  await restores(tab, words, await bytesOf(backup))
  await tab.getByRole('button', { name: words('backup:restore.replace') }).click()
  await tab.close()

  await page.goto('/')
  await expect(page.getByRole('article').first()).toBeVisible()
  const badges = await rowsOf(page, 'badges')
  expect(badges).toHaveLength(MANY.length)
  expect(JSON.stringify(badges)).not.toContain('"Doctor"')
  await expect.poll(() => rowsOf(page, 'reports')).toHaveLength(answered.length)
  const judged = new Map(badges.map((row) => [row.id, row.judged]))
  for (const { badgeId, report } of await rowsOf(page, 'reports'))
    expect(judged.get(badgeId)).toBe((report as { judged: string }).judged)
})

test('badges whose check was broken off are checked when the backpack is opened again', async ({
  page,
  person,
}) => {
  await person.comes()
  await person.drops(...MANY.slice(0, 5))
  await clears(page, 'reports')
  await page.goto('/')
  await expect.poll(() => rowsOf(page, 'reports')).toHaveLength(5)
})
