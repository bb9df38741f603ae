/** Nothing comes in without a click: what a navigation brings waits, says what it is, and leaves no trace after a no. */
import { expect, type Page } from '@playwright/test'
import { rowsKept } from '../fixtures/database.ts'
import { HOSTED, hostedFile, hostedPages } from '../fixtures/hosted-badge.ts'
import { published } from '../fixtures/person.ts'
import { SECURE_HOST, secured } from '../fixtures/secure-app.ts'
import { INSTALLED, test } from '../fixtures/test.ts'
import type { Watch } from '../fixtures/watch.ts'

const STRANGER_HOST = 'stranger.example.com'
const STRANGER = `https://${STRANGER_HOST}/page`
const ALL_OF_IT = { 'rugzak.inbox': 1 }
const HOUR = 60 * 60 * 1000

test.use(INSTALLED)

/** The app, with its service worker at work. */
async function installed(page: Page): Promise<void> {
  await page.goto('/add')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** What the system does when another app shares files with Rugzak. */
async function shares(page: Page, ...names: readonly string[]): Promise<void> {
  const base64 = published('examples/veilig-werken-op-hoogte.png').bytes.toString('base64')
  await page.evaluate(
    async ({ base64, names }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const form = new FormData()
      for (const name of names) form.append('files', new File([bytes], name, { type: 'image/png' }))
      await fetch('/share-target', { method: 'POST', body: form, redirect: 'manual' })
    },
    { base64, names },
  )
  await page.goto('/add?inbox=1')
}

/** Nobody was asked anything but the page of the stranger, which the person opened, and the app itself. */
function expectNothingFetched(watch: Watch): void {
  expect(
    watch.requests.filter((url) => ![STRANGER_HOST, SECURE_HOST].includes(new URL(url).host)),
  ).toEqual([])
}

test('a link on another website that carries a badge does nothing before the yes', {
  tag: '@axe',
}, async ({ page, person, words, issuer, watch, baseURL }) => {
  // an https page never says to an http one where a link stood
  issuer.delegate(SECURE_HOST, secured(baseURL ?? ''))
  const link = `https://${SECURE_HOST}/add#url=${encodeURIComponent(hostedFile().bytes.toString())}`
  issuer.publish(STRANGER, { body: `<a href="${link}">Win</a>`, type: 'text/html' })
  await page.goto(STRANGER)
  await page.getByRole('link').click()
  const from = words('importing:arrived.from', { host: STRANGER_HOST })
  await expect(person.waiting()).toContainText(from)
  await expect(person.waiting()).toContainText(words('importing:arrived.form.json'))
  expect(new URL(page.url()).hash).toBe('')
  expect(await rowsKept(page)).toEqual({})
  await person.answers('discard')
  await person.goesToBadges()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await rowsKept(page)).toEqual({})
  expectNothingFetched(watch)
})

test('the same badge is added after the yes, by keyboard', async ({ page, words }) => {
  await page.goto(`/add#url=${encodeURIComponent(hostedFile().bytes.toString())}`)
  const add = page.getByRole('button', { name: words('importing:arrived.add', { count: 1 }) })
  await add.first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
})

test('an address in a link names its website, and is fetched after the yes', async ({
  page,
  person,
  words,
  issuer,
}) => {
  issuer.publishAll(hostedPages())
  await page.goto(`/add#url=${encodeURIComponent(HOSTED.assertion)}`)
  const host = new URL(HOSTED.assertion).host
  await expect(person.waiting()).toContainText(words('importing:arrived.fetch', { host }))
  await expect(person.waiting()).toContainText(words('importing:arrived.by.link'))
  expect(issuer.visits).toEqual([])
  await person.answers('add')
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
  expect(issuer.visits.map(({ url }) => url)).toEqual([HOSTED.assertion])
})

test('a form that another website sends here adds nothing', async ({
  page,
  person,
  issuer,
  watch,
  baseURL,
}) => {
  await installed(page)
  const form = `<form method="post" enctype="multipart/form-data" action="${baseURL ?? ''}/share-target">
    <input name="text"><input type="file" name="files"><button>Win</button></form>`
  issuer.publish(STRANGER, { body: form, type: 'text/html' })
  watch.expect(/status of 40[345]/)
  await page.goto(STRANGER)
  await page.locator('[name=text]').fill(hostedFile().bytes.toString())
  const { name, bytes: buffer } = published('examples/peer-coach.svg')
  await page.locator('[type=file]').setInputFiles({ name, mimeType: 'image/svg+xml', buffer })
  await page.getByRole('button', { name: 'Win' }).click()
  await page.waitForURL(`${baseURL ?? ''}/**`)
  await person.comes()
  const { 'rugzak.inbox': waiting, ...kept } = await rowsKept(page)
  expect(kept, 'nothing but what waits').toEqual({})
  expect(waiting ?? 0).toBeLessThanOrEqual(1)
  expectNothingFetched(watch)
})

test('of two shared files one is thrown away by itself, and a backpack gets the other', async ({
  page,
  person,
  words,
}) => {
  await page.setViewportSize({ width: 360, height: 700 })
  await installed(page)
  await shares(page, 'een.png', 'twee.png')
  await expect(person.waiting().getByRole('listitem')).toHaveCount(2)
  const size = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(size, 'fits a phone').toBeLessThanOrEqual(360)
  const discard = words('importing:arrived.discard', { count: 1 })
  await page.getByRole('button', { name: `${discard} een.png` }).click()
  await expect(person.waiting()).not.toContainText('een.png')
  await person.answers('add')
  await expect(person.line('twee.png')).toContainText(words('verification:verdict.issuerUnproven'))
  await expect.poll(() => rowsKept(page)).toMatchObject({ 'rugzak.badges': 1 })
  await expect.poll(async () => (await rowsKept(page))['rugzak.inbox']).toBeUndefined()
})

test('a shared file waits through a reload, and is nowhere after the no', async ({
  page,
  person,
}) => {
  await installed(page)
  await shares(page, 'gedeeld.png')
  await page.reload()
  await expect(person.waiting()).toContainText('gedeeld.png')
  expect(await rowsKept(page)).toEqual(ALL_OF_IT)
  await person.answers('discard')
  await expect.poll(() => rowsKept(page)).toEqual({})
})

test('what nobody answered is gone after an hour', async ({ page, person }) => {
  await page.clock.install()
  await installed(page)
  await shares(page, 'gedeeld.png')
  await page.goto(`/add#url=${encodeURIComponent(HOSTED.assertion)}`)
  await expect(person.waiting().getByRole('listitem')).toHaveCount(2)
  await page.clock.fastForward(HOUR / 2)
  await expect(person.waiting().getByRole('listitem')).toHaveCount(2)
  await page.clock.fastForward(HOUR / 2 + 120_000)
  await expect(person.waiting()).toHaveCount(0)
  expect(await rowsKept(page)).toEqual({})
})

test('a page that hides where it is from cannot fill the inbox', { tag: '@axe' }, async ({
  page,
  words,
  issuer,
  baseURL,
}) => {
  const app = baseURL ?? ''
  await installed(page)
  const stranger = 'https://stranger.example.com/page'
  const form = `<meta name="referrer" content="no-referrer"><form method="post" enctype="multipart/form-data"
    action="${app}/share-target"><input type="file" name="files" multiple></form><script>
    const all = new DataTransfer(), bytes = new Uint8Array(9)
    for (let at = 0; at < 500; at += 1) all.items.add(new File([bytes], at + '.png'))
    document.querySelector('input').files = all.files
    document.forms[0].submit()</script>`
  issuer.publish(stranger, { body: form, type: 'text/html' })
  await page.goto(stranger)
  await page.waitForURL(`${app}/add`)
  await expect(page.getByText(words('importing:note.full'))).toBeVisible()
  expect(await rowsKept(page)).toEqual({})
})
