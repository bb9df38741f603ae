/** From a portfolio to an address that a stranger's browser verifies, at a real WebDAV server and a real WordPress; and away again. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Issuer } from '../../fixtures/issuer.ts'
import type { Person } from '../../fixtures/person.ts'
import { opensWay } from '../../fixtures/publishing.ts'
import { strangerAt } from '../../fixtures/stranger.ts'
import { test } from '../../fixtures/test.ts'
import { twinOf } from '../../fixtures/twins.ts'
import type { Words } from '../../fixtures/words.ts'
import { DAV_LOGIN, startApache } from '../hosts/apache.ts'
import { behind } from '../hosts/behind.ts'
import { startWordpress } from '../hosts/wordpress.ts'

const HOST = 'wolk.voorbeeld.example'
const SITE = `https://${HOST}/`

const BADGES = await Promise.all(['veilig-werken-op-hoogte.png', 'peer-coach.svg'].map(twinOf))

/** Ends on the sheet on which the portfolio is shared. */
async function sharing(page: Page, person: Person, words: Words): Promise<void> {
  await person.has(BADGES)
  await page.getByRole('link', { name: words('common:nav.portfolios') }).click()
  await page.getByRole('button', { name: words('portfolio:start.year'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await expect(page.getByRole('heading', { name: words('portfolio:privacy.title') })).toBeVisible()
}

type Actions = readonly (() => Promise<unknown>)[]

async function acts(actions: Actions): Promise<number> {
  for (const act of actions) await act()
  return actions.length
}

/** Name of the kind, and what is typed by the words of its fields. */
function connecting(
  page: Page,
  words: Words,
  kind: 'webdav' | 'wordpress',
  typed: Readonly<Record<string, string>>,
): Actions {
  const name = words(`places:kind.${kind}.name`)
  return [
    () => page.getByRole('link', { name: words('places:page.connect') }).click(),
    () =>
      page
        .getByRole('link', { name: words('places:connect.doThis', { name }), exact: true })
        .click(),
    ...Object.entries(typed).map(
      ([field, text]) =>
        () =>
          page.getByLabel(words(`places:field.${kind}.${field}`), { exact: true }).fill(text),
    ),
    () => page.getByRole('button', { name: words('places:form.go'), exact: true }).click(),
  ]
}

const button = (page: Page, words: Words, key: string, values = {}) =>
  page.getByRole('button', { name: words(`places:page.${key}`, values), exact: true })

/** The address of that name on the sheet, once it is there. */
async function addressOf(page: Page, words: Words, key: string): Promise<string> {
  const link = page
    .locator('p')
    .filter({ hasText: words(`places:page.${key}`) })
    .getByRole('link')
  await expect(link.first()).toBeVisible({ timeout: 60_000 })
  return (await link.first().getAttribute('href')) ?? ''
}

/** Opens the short link as a stranger: nothing is asked before the yes. */
async function readsByLink(page: Page, words: Words, link: string, issuer: Issuer): Promise<void> {
  const context = await page.context().browser()!.newContext()
  const reader = await context.newPage()
  const before = issuer.visits.length
  await reader.goto(link)
  await expect(reader.getByText(HOST).first()).toBeVisible()
  expect(issuer.visits.length).toBe(before)
  await reader.getByRole('button', { name: words('reader:source.open', { host: HOST }) }).click()
  await expect(reader.getByRole('heading', { name: 'Anna de Wit' }).first()).toBeVisible()
  await expect(reader.getByText('Veilig werken op hoogte').first()).toBeVisible()
  await context.close()
}

test('a portfolio goes online in one press, is verified by a stranger, changed, looked at and taken away', async ({
  page,
  person,
  words,
  issuer,
  browser,
  watch,
}, testInfo) => {
  const apache = await startApache()
  issuer.delegate(HOST, behind(apache.address))
  // asked for while it must not be there
  watch.expect(/Failed to load resource/)
  await sharing(page, person, words)

  const entries = { address: SITE, user: DAV_LOGIN.user, password: DAV_LOGIN.password }
  let address = ''
  const first = await acts([
    () => opensWay(page, words, 'site'),
    ...connecting(page, words, 'webdav', entries),
    () => button(page, words, 'go').click({ timeout: 60_000 }),
    async () => {
      address = await addressOf(page, words, 'addressLabel')
    },
  ])
  // with the yes of the reader
  expect(first + 1).toBeLessThanOrEqual(12)
  expect(address).toBe(`${SITE}anna-de-wit/index.html`)
  await page.screenshot({ path: testInfo.outputPath('online.png'), fullPage: true })

  const stranger = await strangerAt(browser, address)
  await expect(stranger.page.locator('#page-answer')).toContainText(
    `${words('page:answer.issuerUnproven')}: 2`,
  )
  await stranger.leaves()
  await readsByLink(page, words, await addressOf(page, words, 'pointer'), issuer)

  const look = button(page, words, 'look', { host: HOST })
  await look.click()
  await expect(page.getByText(words('places:page.seen.page'))).toBeVisible()

  // somebody else changes the page there
  await fetch(`${apache.address}anna-de-wit/index.html`, {
    method: 'PUT',
    headers: {
      Authorization: `Basic ${Buffer.from(`${DAV_LOGIN.user}:${DAV_LOGIN.password}`).toString('base64')}`,
    },
    body: 'van een ander',
  })
  await look.click()
  await expect(page.getByText(words('places:page.seen.other'))).toBeVisible()
  await page.getByRole('checkbox', { name: words('portfolio:privacy.listed') }).click()
  await expect(page.getByText(words('places:page.differs'))).toBeVisible()
  await button(page, words, 'goAgain').click()
  await expect(page.getByText(words('places:failure.stale', { host: HOST }))).toBeVisible()
  expect(await (await fetch(`${apache.address}anna-de-wit/index.html`)).text()).toBe(
    'van een ander',
  )
  await button(page, words, 'over').click()
  await expect(page.getByText(words('places:page.same'))).toBeVisible({ timeout: 30_000 })

  await button(page, words, 'away').click()
  await button(page, words, 'awayYes').click()
  await expect(button(page, words, 'go')).toBeVisible({ timeout: 30_000 })
  expect(readdirSync(join(apache.folder, 'files'))).toEqual([])

  // where the place is connected: from the portfolio to an address that was verified, with the yes of the reader
  const share = page.getByRole('link', { name: words('portfolio:editor.publish') })
  while (!(await share.isVisible())) {
    await page.goBack()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }
  const again = await acts([
    () => share.click(),
    () => opensWay(page, words, 'site'),
    () => button(page, words, 'go').click({ timeout: 60_000 }),
    async () => expect(await addressOf(page, words, 'addressLabel')).toBe(address),
  ])
  expect(again + 1).toBeLessThanOrEqual(5)

  // the login was not to be remembered
  await page.reload()
  await opensWay(page, words, 'site')
  await look.click()
  await expect(page.getByRole('link', { name: words('places:state.login') })).toBeVisible()
  await apache.stop()
})

test('on a WordPress blog the page carries its data, and the short link is verified', async ({
  page,
  person,
  words,
  issuer,
  watch,
}, testInfo) => {
  const wordpress = await startWordpress(SITE)
  issuer.delegate(HOST, behind(wordpress.address))
  watch.expect(/Failed to load resource/)
  watch.expect(/CORS/)
  await sharing(page, person, words)
  const entries = { address: SITE, user: 'author', password: wordpress.passwords.author }
  await acts([
    () => opensWay(page, words, 'site'),
    ...connecting(page, words, 'wordpress', entries),
    () => button(page, words, 'go').click({ timeout: 60_000 }),
  ])
  const pointer = await addressOf(page, words, 'pointer')
  await page.screenshot({ path: testInfo.outputPath('wordpress.png'), fullPage: true })
  await readsByLink(page, words, pointer, issuer)
  const pages = `${wordpress.address}wp-json/wp/v2/posts?slug=anna-de-wit`
  const shown = await (await fetch(pages)).text()
  expect(shown).toContain('Anna de Wit')
  await button(page, words, 'away').click()
  await button(page, words, 'awayYes').click()
  await expect(button(page, words, 'go')).toBeVisible({ timeout: 60_000 })
  const left = await fetch(`${wordpress.address}wp-json/wp/v2/media?search=rugzak`)
  expect(await left.json()).toEqual([])
  expect(await (await fetch(pages)).json()).toEqual([])
  await wordpress.stop()
})
