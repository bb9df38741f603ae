/** The same backpack on two devices, over a real WebDAV server that sees nothing but ciphertext. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from '../../fixtures/test.ts'
import { twinOf } from '../../fixtures/twins.ts'
import type { Words } from '../../fixtures/words.ts'
import { DAV_LOGIN, startApache } from '../hosts/apache.ts'
import { behind } from '../hosts/behind.ts'

const HOST = 'wolk.voorbeeld.example'
const PASSPHRASE = 'vier gele fietsen onder de brug'
const BADGES = await Promise.all(['veilig-werken-op-hoogte.png', 'peer-coach.svg'].map(twinOf))
const LONG = { timeout: 60_000 }

/** Ends on the place, connected. */
async function connects(page: Page, words: Words): Promise<void> {
  await page.goto('/places/connect')
  const name = words('places:kind.webdav.name')
  await page
    .getByRole('link', { name: words('places:connect.doThis', { name }), exact: true })
    .click()
  const entries = {
    address: `https://${HOST}/`,
    user: DAV_LOGIN.user,
    password: DAV_LOGIN.password,
  }
  for (const [field, text] of Object.entries(entries))
    await page.getByLabel(words(`places:field.webdav.${field}`), { exact: true }).fill(text)
  await page.getByRole('button', { name: words('places:form.go'), exact: true }).click()
  await expect(page.getByRole('heading', { name: words('places:vault.title') })).toBeVisible(LONG)
}

const press = (page: Page, words: Words, key: string) =>
  page.getByRole('button', { name: words(`places:vault.${key}`), exact: true }).click()

async function syncs(page: Page, words: Words): Promise<void> {
  await press(page, words, 'sync')
  const [before = ''] = words('places:vault.last', { date: '|' }).split('|')
  await expect(page.getByText(before)).toBeVisible(LONG)
}

test('a second device gets the badges and the words on them, and the place learns nothing', async ({
  page,
  person,
  words,
  issuer,
  watch,
}, testInfo) => {
  const apache = await startApache()
  issuer.delegate(HOST, behind(apache.address))
  watch.expect(/Failed to load resource/)
  await person.has(BADGES)
  await connects(page, words)
  await page.getByLabel(words('places:vault.passphrase')).fill(PASSPHRASE)
  await press(page, words, 'begin')
  await expect(page.getByText(words('places:vault.code'))).toBeVisible(LONG)
  await page.screenshot({ path: testInfo.outputPath('begun.png'), fullPage: true })
  await press(page, words, 'codeKept')
  await syncs(page, words)
  await page.screenshot({ path: testInfo.outputPath('synced.png'), fullPage: true })

  const context = await page.context().browser()!.newContext()
  const second = await context.newPage()
  await connects(second, words)
  await second.getByLabel(words('places:vault.passphrase')).fill('een heel andere wachtzin')
  await press(second, words, 'join')
  await expect(second.getByText(words('places:vault.failure.wrong'))).toBeVisible(LONG)
  await second.getByLabel(words('places:vault.passphrase')).fill(PASSPHRASE)
  await press(second, words, 'join')
  await syncs(second, words)
  await second.goto('/')
  for (const name of ['Veilig werken op hoogte', 'Peer coach'])
    await expect(second.getByRole('heading', { name }).first()).toBeVisible(LONG)
  await context.close()

  const seen = readdirSync(join(apache.folder, 'files'), {
    recursive: true,
    withFileTypes: true,
  }).map((file) =>
    file.isFile()
      ? file.name + readFileSync(join(file.parentPath, file.name), 'latin1')
      : file.name,
  )
  expect(seen.length).toBeGreaterThan(3)
  expect(seen.join('\n')).not.toMatch(/Veilig|Peer|badge|backpack/i)
  await apache.stop()
})
