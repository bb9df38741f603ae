/** A new version of the app waits until the person takes it: work under way is never interrupted. */
import { appendFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { PlainHost } from '../fixtures/plain-host.ts'
import { test as base, INSTALLED } from '../fixtures/test.ts'

interface Release {
  /** the folder of the app as it is served */
  readonly site: string
}

/** The built app on a host of its own, so that a newer one can be put there. */
const test = base.extend<Release>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern
  site: async ({}, give, testInfo) => {
    const site = testInfo.outputPath('site')
    cpSync('dist', site, { recursive: true })
    await give(site)
  },
  baseURL: async ({ site }, give) => {
    const host = new PlainHost(site, '/')
    await give(await host.open())
    host.close()
  },
})

test.use(INSTALLED)

test('a new version is offered, can wait, and is there after the click in one tab and in the other', async ({
  page,
  words,
  site,
}) => {
  await page.goto('/add')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  const box = page.getByLabel(words('importing:paste.label'))
  await box.fill('half a link')
  appendFileSync(join(site, 'service-worker.js'), '\n// a newer version\n')
  const first = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    return registration.active?.scriptURL
  })
  expect(first).toContain('service-worker.js')
  const offer = page.getByText(words('common:update.ready'))
  await expect(offer).toBeVisible()
  await expect(box, 'nothing was reloaded').toHaveValue('half a link')

  await page.getByRole('button', { name: words('common:update.later'), exact: true }).click()
  await expect(offer).toHaveCount(0)
  await expect(box).toHaveValue('half a link')

  await page.reload()
  await expect(offer, 'it still waits').toBeVisible()
  const other = await page.context().newPage()
  await other.goto('/add')
  const otherOffer = other.getByText(words('common:update.ready'))
  await expect(otherOffer).toBeVisible()
  await other.getByRole('button', { name: words('common:update.later'), exact: true }).click()
  await expect(otherOffer).toHaveCount(0)
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: words('common:update.now'), exact: true }).click(),
  ])
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(offer).toHaveCount(0)
  const isWaiting = await page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready
    return waiting !== null
  })
  expect(isWaiting).toBe(false)

  await expect(otherOffer, 'its own version is gone').toBeVisible()
  await Promise.all([
    other.waitForEvent('load'),
    other.getByRole('button', { name: words('common:update.now'), exact: true }).click(),
  ])
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(otherOffer).toHaveCount(0)
})
