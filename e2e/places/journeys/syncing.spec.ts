/** The same backpack on two devices, over a real WebDAV server that sees nothing but ciphertext. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { isAccessible } from '../../fixtures/accessible.ts'
import type { Issuer } from '../../fixtures/issuer.ts'
import { test } from '../../fixtures/test.ts'
import { twinOf } from '../../fixtures/twins.ts'
import type { Watch } from '../../fixtures/watch.ts'
import type { Words } from '../../fixtures/words.ts'
import { DAV_LOGIN, startApache } from '../hosts/apache.ts'
import { behind } from '../hosts/behind.ts'

const HOST = 'wolk.voorbeeld.example'
const PASSPHRASE = 'vier gele fietsen onder de brug'
const BADGES = await Promise.all(['veilig-werken-op-hoogte.png', 'peer-coach.svg'].map(twinOf))
const LONG = { timeout: 60_000 }

/** Ends on the place, connected. */
async function connects(page: Page, words: Words, remember = false): Promise<void> {
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
  if (remember)
    await page.getByRole('checkbox', { name: words('places:form.remember'), exact: true }).check()
  await page.getByRole('button', { name: words('places:form.go'), exact: true }).click()
  await expect(page.getByRole('heading', { name: words('places:vault.title') })).toBeVisible(LONG)
}

const press = (page: Page, words: Words, key: string) =>
  page.getByRole('button', { name: words(`places:vault.${key}`), exact: true }).click()

/** Ends when it is said where everything is: on so many of so many devices. */
async function syncs(page: Page, words: Words, count: number, total = count): Promise<void> {
  await press(page, words, 'sync')
  const button = page.getByRole('button', { name: words('places:vault.sync'), exact: true })
  await expect(button).toBeEnabled(LONG)
  const key = count === total ? 'places:vault.on' : 'places:vault.onSome'
  const [before = ''] = words(key, { count, total, ago: '|' }).split('|')
  await expect(page.getByText(before)).toBeVisible(LONG)
}

const passphraseOf = (page: Page, words: Words) =>
  page.getByLabel(words('places:vault.passphrase'), { exact: true })

async function begins(page: Page, words: Words): Promise<void> {
  await passphraseOf(page, words).fill(PASSPHRASE)
  await press(page, words, 'begin')
  await expect(page.getByText(words('places:vault.code'))).toBeVisible(LONG)
}

async function joins(page: Page, words: Words, name: string, passphrase = PASSPHRASE) {
  await page.getByLabel(words('places:vault.name'), { exact: true }).fill(name)
  await passphraseOf(page, words).fill(passphrase)
  await press(page, words, 'join')
  await expect(page.getByText(words('places:vault.never'))).toBeVisible(LONG)
}

/** An empty place of the learner's own, by its name. */
async function startsPlace(issuer: Issuer, watch: Watch) {
  const apache = await startApache()
  issuer.delegate(HOST, behind(apache.address))
  // asked for while it must not be there
  watch.expect(/Failed to load resource/)
  return apache
}

test('a second device gets the badges and the words on them, and the place learns nothing', async ({
  page,
  person,
  words,
  issuer,
  watch,
}, testInfo) => {
  const apache = await startsPlace(issuer, watch)
  await person.has(BADGES)
  await connects(page, words)
  await begins(page, words)
  await page.screenshot({ path: testInfo.outputPath('begun.png'), fullPage: true })
  await press(page, words, 'codeKept')
  await syncs(page, words, 1)

  const context = await page.context().browser()!.newContext()
  const second = await context.newPage()
  await connects(second, words)
  await passphraseOf(second, words).fill('een heel andere wachtzin')
  await press(second, words, 'join')
  await expect(second.getByText(words('places:vault.failure.wrong'))).toBeVisible(LONG)
  await joins(second, words, 'Telefoon')
  await syncs(second, words, 2)
  // not before the other itself said that it has everything
  await syncs(page, words, 2)
  await page.screenshot({ path: testInfo.outputPath('synced.png'), fullPage: true })
  await isAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.screenshot({ path: testInfo.outputPath('synced-phone.png'), fullPage: true })
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

/** A fingerprint reader that always knows the finger, and can give secrets. */
async function hasPasskeys(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal' },
      ...{ hasResidentKey: true, hasUserVerification: true, hasPrf: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
}

const way = (page: Page, words: Words, key: string) =>
  page.locator('details').filter({ hasText: words(`places:vault.ways.${key}`) })

test('a passkey opens the vault, a device is shut out, and the next passphrase lets the others in', async ({
  page,
  person,
  words,
  issuer,
  watch,
}, testInfo) => {
  const apache = await startsPlace(issuer, watch)
  await person.has(BADGES)
  await connects(page, words)
  await begins(page, words)
  await press(page, words, 'codeKept')
  await syncs(page, words, 1)

  // a passkey, and joining with nothing typed
  await hasPasskeys(page.context(), page)
  const passkey = way(page, words, 'passkey')
  await passkey.locator('summary').click()
  await passkey.getByLabel(words('places:vault.ways.passphraseOrCode')).fill(PASSPHRASE)
  await passkey.getByRole('button').click()
  await expect(page.getByText(words('places:vault.ways.passkeyDone'))).toBeVisible(LONG)
  await press(page, words, 'leave')
  await press(page, words, 'leave')
  await press(page, words, 'passkey')
  await expect(page.getByText(words('places:vault.never'))).toBeVisible(LONG)
  // it joined as another device: the one it was never said that it has what this one wrote
  await syncs(page, words, 1, 2)

  // a second device, which is lost
  const context = await page.context().browser()!.newContext()
  const second = await context.newPage()
  await connects(second, words)
  await joins(second, words, 'Verloren telefoon')
  await syncs(second, words, 2, 3)
  await syncs(page, words, 2, 3)
  const name = words('places:vault.device.shutOutOf', { name: 'Verloren telefoon' })
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('places:vault.ways.passphraseOrCode')).fill(PASSPHRASE)
  await dialog.getByLabel(words('places:vault.ways.nextMay')).fill('negen paarse wolken boven zee')
  await page.screenshot({ path: testInfo.outputPath('shut-out.png') })
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText(words('places:vault.code'))).toBeVisible(LONG)
  await page.screenshot({ path: testInfo.outputPath('renewed.png'), fullPage: true })
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: testInfo.outputPath('code-printed.png') })
  await page.emulateMedia({ media: 'screen' })
  await press(page, words, 'codeKept')
  await syncs(page, words, 1, 2)

  // what is written now it cannot read, and what it has it keeps
  await press(second, words, 'sync')
  await expect(second.getByText(words('places:vault.failure.locked'))).toBeVisible(LONG)
  await second.screenshot({ path: testInfo.outputPath('locked.png'), fullPage: true })
  await passphraseOf(second, words).fill(PASSPHRASE)
  await press(second, words, 'again')
  await expect(second.getByText(words('places:vault.failure.wrong'))).toBeVisible(LONG)
  // found again: with the new passphrase it joins as another device
  await passphraseOf(second, words).fill('negen paarse wolken boven zee')
  await press(second, words, 'again')
  await syncs(second, words, 1, 3)
  await second.goto('/')
  await expect(second.getByRole('heading', { name: 'Peer coach' }).first()).toBeVisible(LONG)
  await context.close()
  await apache.stop()
})

/** Requests to the place from now on. */
function asked(page: Page): string[] {
  const all: string[] = []
  page.context().on('request', (request) => {
    if (new URL(request.url()).host === HOST) all.push(request.method())
  })
  return all
}

async function writes(page: Page, words: Words, text: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Peer coach' }).first().click()
  const notes = page.getByLabel(words('badge:notes'))
  await expect(notes).toBeAttached()
  // folded until something is written
  if (!(await notes.isVisible()))
    await page.getByText(words('badge:section.own'), { exact: true }).click()
  await notes.fill(text)
}

test('nothing goes to the place by itself before it is switched on; then a note is on both without a press', async ({
  page,
  person,
  words,
  issuer,
  watch,
}) => {
  const apache = await startsPlace(issuer, watch)
  await person.has(BADGES)
  await connects(page, words, true)
  await begins(page, words)
  await press(page, words, 'codeKept')
  await syncs(page, words, 1)
  const context = await page.context().browser()!.newContext()
  const second = await context.newPage()
  await connects(second, words, true)
  await joins(second, words, 'Telefoon')
  await syncs(second, words, 2)

  const before = [asked(page), asked(second)]
  await second.goto('/')
  await writes(page, words, 'alleen hier')
  // longer than a device waits that may go by itself
  await page.waitForTimeout(40_000)
  expect(before).toEqual([[], []])

  for (const device of [page, second]) {
    await device.goto('/places')
    await device.getByRole('checkbox', { name: words('places:vault.inStep') }).check()
  }
  await expect.poll(() => before[0]!.filter((method) => method === 'PUT').length).toBeGreaterThan(0)
  await expect.poll(() => before[1]!.length).toBeGreaterThan(0)

  // the switch is kept: two tabs of one device, of which one goes
  await writes(page, words, 'nu ook daar')
  const tab = await page.context().newPage()
  await tab.goto('/')
  before[0]!.length = 0
  await expect
    .poll(() => before[0]!.filter((method) => method === 'PUT').length, { timeout: 90_000 })
    .toBe(1)
  await tab.close()
  await second.waitForTimeout(1000)
  await second.goto('/places')
  await press(second, words, 'sync')
  await second.goto('/')
  await second.getByRole('link', { name: 'Peer coach' }).first().click()
  await expect(second.getByLabel(words('badge:notes'))).toHaveValue('nu ook daar', LONG)
  await context.close()
  await apache.stop()
})
