/** Badges are kept safe: backed up, wiped, restored byte for byte, taken elsewhere, and missed when they go. */
import { expect, type Page } from '@playwright/test'
import JSZip from 'jszip'
import { WALLETS } from '#core/exporting/wallets.ts'
import { comesToBackUp, removesEverything, restores, saved } from '../fixtures/backups.ts'
import { digests, evict, upgrade } from '../fixtures/database.ts'
import { published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

const COACH = published('examples/peer-coach.svg')
const AT_HEIGHT = published('examples/veilig-werken-op-hoogte.png')
const PASSPHRASE = 'vijf paarden eten blauwe soep'

/** Streams to a file of this browser's own, which needs no window of the operating system. */
async function withPicker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pick = async () =>
      (await navigator.storage.getDirectory()).getFileHandle('saved', { create: true })
    Reflect.set(window, 'showSaveFilePicker', pick)
  })
}

test('a backup brings every file back after everything was removed', async ({
  page,
  person,
  words,
}) => {
  await comesToBackUp(page, person, COACH, AT_HEIGHT)
  const before = await digests(page)
  const bytes = await saved(page, words)
  await expect(page.getByText(words('backup:make.done'))).toBeVisible()
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
  const original = await zip.file(/^badges\/.*\.png$/)[0]?.async('nodebuffer')
  expect(original?.equals(AT_HEIGHT.bytes)).toBe(true)
  await removesEverything(page, words)
  await restores(page, words, bytes)
  await expect(page.getByText(words('backup:restore.added', { count: 2 }))).toBeVisible()
  await page.getByRole('button', { name: words('backup:restore.merge') }).click()
  await expect(page.getByText(words('backup:restore.done', { count: 2 }))).toBeVisible()
  expect(await digests(page)).toEqual(before)
})

test('a locked backup streams to a file and opens with its passphrase only', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  await withPicker(page)
  await person.has([COACH], { at: '/backup' })
  await page.getByLabel(words('backup:passphrase.label')).fill(PASSPHRASE)
  await expect(page.getByText(words('backup:passphrase.fair'))).toBeVisible()
  await page.getByRole('button', { name: words('backup:make.button') }).click()
  await expect(page.getByText(words('backup:make.done'))).toBeVisible()
  const base64 = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    const file = await (await folder.getFileHandle('saved')).getFile()
    const bytes = new Uint8Array(await file.arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
  const bytes = Buffer.from(base64, 'base64')
  expect(bytes.includes('Peer coach')).toBe(false)
  await restores(page, words, bytes)
  await expect(page.getByText(words('backup:failure.locked'))).toBeVisible()
  await page.getByLabel(words('backup:passphrase.open')).fill('iets anders')
  await page.getByRole('button', { name: words('backup:passphrase.unlock'), exact: true }).click()
  await expect(page.getByText(words('backup:failure.wrongPassphrase'))).toBeVisible()
  await page.getByLabel(words('backup:passphrase.open')).fill(PASSPHRASE)
  await page.getByRole('button', { name: words('backup:passphrase.unlock'), exact: true }).click()
  await expect(page.getByText(words('backup:restore.already', { count: 1 }))).toBeVisible()
})

test('a folder for another wallet holds what it takes, and names what stays and why', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  await comesToBackUp(page, person, COACH, AT_HEIGHT)
  await page.getByText(WALLETS.learnerWallet.name, { exact: true }).click()
  await expect(page.getByText(words('backup:exit.wallet.learnerWallet.text'))).toBeVisible()
  const bytes = await saved(page, words, words('backup:exit.button'))
  await expect(page.getByText(words('backup:exit.done'))).toBeVisible()
  const names = Object.keys((await JSZip.loadAsync(bytes)).files)
  expect(names).toContain(`learnerWallet/${words('backup:exit.readMe')}`)
  expect(names.some((name) => name.endsWith('.json'))).toBe(true)
})

test('badges that the browser removed are missed, and the way back is offered (D-01)', async ({
  page,
  person,
  words,
}) => {
  await person.comes()
  await person.drops(COACH)
  await evict(page)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('backup:lost.title'))
  await page.getByRole('link', { name: words('backup:lost.restore') }).click()
  await expect(page.getByRole('heading', { name: words('backup:restore.title') })).toBeVisible()
})

test('old code on a newer database keeps nothing more, says so, and still makes a backup (D-06, D-07)', async ({
  page,
  person,
  words,
}) => {
  await comesToBackUp(page, person, COACH)
  await upgrade(page)
  await expect(page.getByText(words('common:readOnly.text'))).toBeVisible()
  const zip = await JSZip.loadAsync(await saved(page, words))
  expect(zip.file(/^badges\//)).toHaveLength(1)
})
