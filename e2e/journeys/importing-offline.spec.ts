/** The installed app: everything works with the network off, and other apps can share files with it. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { rowsKept } from '../fixtures/database.ts'
import { published } from '../fixtures/person.ts'
import { opensWay } from '../fixtures/publishing.ts'
import { INSTALLED, test } from '../fixtures/test.ts'

test.use(INSTALLED)

const NAME = 'Veilig werken op hoogte'

test('after one visit, with the network off: added, verified, composed and saved', async ({
  page,
  context,
  person,
  words,
}) => {
  await person.comes()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await context.setOffline(true)
  await page.goto('/add')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await person.drops(published('examples/veilig-werken-op-hoogte.png'))
  await expect(person.line(NAME)).toContainText(words('verification:verdict.issuerUnproven'))
  await person.opensBadge(NAME)
  await page.getByRole('link', { name: words('common:nav.portfolios') }).click()
  await page.getByRole('button', { name: words('portfolio:start.year'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await opensWay(page, words, 'file')
  const download = page.waitForEvent('download')
  const save = [words('portfolio:target.save'), words('portfolio:target.page')].join(' ')
  await page.getByRole('button', { name: save }).click()
  const saved = readFileSync(await (await download).path(), 'utf8')
  expect(saved).toContain('Anna de Wit')
  expect(saved).toContain(NAME)
  await context.setOffline(false)
})

test('a file shared by another app is kept offline, and read after the yes', async ({
  page,
  context,
  person,
  words,
}) => {
  await person.comes()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await context.setOffline(true)
  const badge = published('examples/veilig-werken-op-hoogte.png')
  const answer = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const form = new FormData()
    form.append('files', new File([bytes], 'gedeeld.png', { type: 'image/png' }))
    const answer = await fetch('/share-target', { method: 'POST', body: form, redirect: 'manual' })
    return answer.type
  }, badge.bytes.toString('base64'))
  expect(answer).toBe('opaqueredirect')
  await page.goto('/add?inbox=1')
  await expect(person.waiting()).toContainText('gedeeld.png')
  await expect(person.waiting()).toContainText(words('importing:arrived.by.share'))
  expect(await rowsKept(page)).toEqual({ 'rugzak.inbox': 1 })
  await person.answers('add')
  await expect(person.line('gedeeld.png')).toContainText(
    words('verification:verdict.issuerUnproven'),
  )
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
  await context.setOffline(false)
})

test('a file that the system opens with Rugzak is read after the yes', async ({
  page,
  person,
  words,
}) => {
  await page.addInitScript(() => {
    const queue = { setConsumer: (take: unknown) => Reflect.set(window, 'takeLaunch', take) }
    Object.defineProperty(window, 'launchQueue', { value: queue })
  })
  await page.goto('/add')
  await page.waitForFunction(() => Reflect.get(window, 'takeLaunch') !== undefined)
  await page.evaluate((text) => {
    const file = new File([text], 'geopend.jwt')
    const take = Reflect.get(window, 'takeLaunch') as (launch: object) => void
    take({ files: [{ getFile: () => Promise.resolve(file) }] })
  }, published('demo/research-assistant.jwt').bytes.toString())
  await expect(person.waiting()).toContainText('geopend.jwt')
  await expect(person.waiting()).toContainText(words('importing:arrived.by.system'))
  expect(await rowsKept(page)).toEqual({})
  await person.answers('add')
  await expect(person.line('geopend.jwt')).toBeVisible()
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
})
