/** Logging in on the site of a place, and coming back: nothing in the address stays, and the draft is there. */
import { expect, type Page } from '@playwright/test'
import { test } from '../../fixtures/test.ts'
import type { Words } from '../../fixtures/words.ts'
import { STORAGE_LOGIN, startStorage } from '../hosts/remote-storage.ts'
import { SOLID_LOGIN, startSolid } from '../hosts/solid.ts'

const SECRET = /code=|state=|access_token/

/** Begins a portfolio, and ends on the form of this kind of place, whose site it goes to. */
async function leaves(page: Page, words: Words, kind: 'solid' | 'remotestorage', typed: string) {
  await page.goto('/portfolios')
  await page.getByRole('button', { name: words('portfolio:start.year'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await page.getByRole('tab', { name: words('sharing:way.site') }).click()
  await page.getByRole('link', { name: words('places:page.connect') }).click()
  const name = words(`places:kind.${kind}.name`)
  await page.getByRole('link', { name: words('places:connect.doThis', { name }) }).click()
  await page.getByRole('textbox').first().fill(typed)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: words('places:form.goSite') }).click()
}

/** Back on the sheet, with the place to choose and every word of the draft. */
async function isBack(page: Page, words: Words, host: string, seen: readonly string[]) {
  await expect(page.getByRole('radio')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(host, { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('Anna')
  expect(page.url()).not.toMatch(SECRET)
  expect(seen.filter((url) => SECRET.test(url))).toEqual([])
  await page.getByRole('button', { name: words('places:page.go'), exact: true }).click()
  await expect(page.getByText(words('places:page.addressLabel')).first()).toBeVisible({
    timeout: 60_000,
  })
}

/** Every address that the router showed. */
async function routed(page: Page): Promise<readonly string[]> {
  const seen: string[] = []
  await page.exposeFunction('sawAddress', (url: string) => seen.push(url))
  await page.addInitScript(() => {
    addEventListener('popstate', () => Reflect.get(globalThis, 'sawAddress')(location.href))
    const pushState = history.pushState.bind(history)
    history.pushState = (...how) => {
      pushState(...how)
      Reflect.get(globalThis, 'sawAddress')(location.href)
    }
  })
  return seen
}

test('a Solid pod is connected on its own site, without registering first', async ({
  page,
  words,
  watch,
}) => {
  const host = await startSolid()
  // the pod is asked for what is not there yet, and its own page is not ours
  watch.expect(/Failed to load resource|Content Security Policy|violat/)
  const seen = await routed(page)
  await leaves(page, words, 'solid', host.address)
  await page.getByLabel('Email').fill(SOLID_LOGIN.email)
  await page.getByLabel('Password').fill(SOLID_LOGIN.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await isBack(page, words, new URL(host.address).host, seen)
  const open = await fetch(`${host.address}anna/rugzak/anna-de-wit/index.html`)
  expect(open.status).toBe(200)
  expect((await fetch(`${host.address}anna/rugzak/`)).status).toBe(401)
  await host.stop()
})

test('remoteStorage is connected on its own site', async ({ page, words, watch }) => {
  const host = await startStorage()
  watch.expect(/Failed to load resource|Content Security Policy|violat/)
  const seen = await routed(page)
  await leaves(page, words, 'remotestorage', host.account.replace('127.0.0.1', 'localhost'))
  await page.locator('[name=password]').fill(STORAGE_LOGIN.password)
  await page.getByRole('button', { name: 'Allow' }).click()
  await isBack(page, words, host.account.split('@')[1]!.replace('127.0.0.1', 'localhost'), seen)
  await host.stop()
})
