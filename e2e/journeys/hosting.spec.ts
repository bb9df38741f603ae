/** The built app on hosts that know nothing of it. */
import { execFileSync } from 'node:child_process'
import { expect } from '@playwright/test'
import { FIXED_ROUTES } from '../../scripts/build/route-pages.ts'
import { Person, published } from '../fixtures/person.ts'
import { PlainHost } from '../fixtures/plain-host.ts'
import { test } from '../fixtures/test.ts'

const BASE = '/mijn/rugzak/'

test('the app works in a folder of a plain static host, deep links and reloads included', async ({
  browser,
  words,
}, testInfo) => {
  test.setTimeout(240_000)
  const folder = testInfo.outputPath('site')
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', folder], {
    env: { ...process.env, RUGZAK_BASE: BASE },
  })
  const host = new PlainHost(folder, BASE)
  const site = await host.open()
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  for (const route of FIXED_ROUTES) {
    const answer = await page.goto(`${site}${BASE}${route}`)
    expect(answer?.status(), route).toBe(200)
    await expect(page.getByRole('heading', { level: 1 }), route).toBeVisible()
  }

  await page.goto(`${site}${BASE}`)
  await new Person(page, words).drops(published('examples/peer-coach.svg'))
  await page.goto(`${site}${BASE}`)
  await page.getByRole('link', { name: 'Peer coach', exact: true }).click()
  await expect(page).toHaveURL(/\/mijn\/rugzak\/badges\//)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Peer coach' })).toBeVisible()
  await context.close()
  host.close()
})

test('an address with dots in it is a screen of the app, not a missing file', {
  tag: '@axe',
}, async ({ page, words }) => {
  await page.goto('/stacks/https%3A%2F%2Fschool.example%2Fv1.0')
  await expect(page.getByText(words('stacks:gone'))).toBeVisible()
})
