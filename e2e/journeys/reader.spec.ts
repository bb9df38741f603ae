/** A stranger reads somebody's badges: from a web address, from a file, with suspicion. */
import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import { anOb3 } from '../../src/core/testing/signed-badges.ts'
import { rowsKept } from '../fixtures/database.ts'
import { HOSTED, hostedFile, hostedPages } from '../fixtures/hosted-badge.ts'
import { fileOf } from '../fixtures/person.ts'
import { counted, handOver, packageOf, signedBadge } from '../fixtures/reading.ts'
import { signedInWords } from '../fixtures/signed-badge.ts'
import { test } from '../fixtures/test.ts'

const ANNA = 'anna@voorbeeld.example'
const HOST = 'anna.example.org'
const SOURCE = `https://${HOST}/portfolio/portfolio.json`
const pointer = (source: string) => `/view#src=${encodeURIComponent(source)}`
const NAMES = ['Nederlands spreken', 'Rekenen op het werk', 'Samenwerken']

const annasBadges = () => Promise.all(NAMES.map((name) => signedBadge(name, { address: ANNA })))

test('a portfolio or a badge on another website is opened after one click, and checked here', async ({
  page,
  words,
  issuer,
  watch,
}) => {
  const badges = await annasBadges()
  const address = `https://${HOST}/badges/nederlands.json`
  issuer.publish(SOURCE, { body: packageOf('Anna de Wit', badges) })
  issuer.publish(address, { body: badges[0] ?? '' })
  const opens = async (source: string) => {
    issuer.visits.length = 0
    watch.requests.length = 0
    await page.goto('about:blank')
    await page.goto(pointer(source))
    const open = page.getByRole('button', { name: words('reader:source.open', { host: HOST }) })
    await expect(open).toBeVisible()
    const asked = [issuer.visits, watch.requests]
    expect(asked, 'nothing is fetched before the click (L-09)').toEqual([[], []])
    await open.click()
  }
  const onlyAsked = (source: string) =>
    expect(issuer.visits.map(({ url, method }) => `${method} ${url}`)).toEqual([`GET ${source}`])

  await opens(address)
  await expect(page.getByText(counted(words, 'issuerUnproven', 1))).toBeVisible()
  await expect(page.getByText(words('reader:hostOfBadge', { host: HOST }))).toBeVisible()
  onlyAsked(address)

  await opens(SOURCE)
  await expect(page.getByRole('heading', { level: 1, name: 'Anna de Wit' })).toBeVisible()
  await expect(page.getByText(counted(words, 'issuerUnproven', 3))).toBeVisible()
  await expect(page.getByText(words('reader:host', { host: HOST }))).toBeVisible()
  onlyAsked(SOURCE)
  expect(await rowsKept(page), 'nothing is kept').toEqual({})
})

test('a website that lets no page read it is explained, and the dropped file opens all the same', async ({
  page,
  words,
  issuer,
  watch,
}) => {
  watch.expect(/CORS policy|net::ERR_FAILED/)
  const content = packageOf('Anna de Wit', await annasBadges())
  issuer.publish(SOURCE, { body: content, cors: false })
  await page.goto(pointer(SOURCE))
  await page.getByRole('button', { name: words('reader:source.open', { host: HOST }) }).click()
  await expect(page.getByRole('alert')).toContainText(
    words('reader:failure.blocked', { host: HOST }),
  )
  await handOver(page, fileOf('portfolio.json', content))
  await expect(page.getByText(counted(words, 'issuerUnproven', 3))).toBeVisible()
})

test('a link that points at no public https address is refused before any request (L-08), and one to a page about a badge names where its data stand', async ({
  page,
  words,
  watch,
}) => {
  for (const [source, code] of [
    ['javascript:alert(1)', 'notHttps'],
    ['https://192.168.1.1/portfolio.json', 'refusedHost'],
  ] as const) {
    await page.goto('about:blank')
    await page.goto(pointer(source))
    await expect(page.getByRole('alert')).toContainText(words(`reader:failure.${code}`))
    await expect(page.getByRole('alert').getByRole('button')).toHaveCount(0)
  }
  await page.goto('about:blank')
  await page.goto(pointer('https://openbadges.education/public/assertions/AbCdEfGhIjKlMnOpQrStUv/'))
  const host = 'api.openbadges.education'
  await expect(
    page.getByRole('button', { name: words('reader:source.open', { host }) }),
  ).toBeVisible()
  expect(watch.requests).toEqual([])
})

test('a portfolio that calls itself verified is judged by its bytes, the changed badge is caught, and whose they are stays unchecked', {
  tag: '@axe',
}, async ({ page, words }) => {
  const [first = '', second = '', third = ''] = await annasBadges()
  const forged = second.replaceAll('Rekenen op het werk', 'Accountant')
  const claims = {
    verified: true,
    verdict: 'valid',
    checks: [{ id: 'signature', answer: 'valid' }],
  }
  await page.goto('/view')
  await handOver(
    page,
    fileOf('portfolio.json', packageOf('Anna de Wit', [first, forged, third], claims)),
  )
  await expect(page.getByText(counted(words, 'issuerUnproven', 2))).toBeVisible()
  const row = page.getByRole('row', { name: /Accountant/ })
  await expect(row).toContainText(words('verification:verdict.invalid'))
  await expect(row).toContainText(words('verification:check.signature.altered'))
  await row.getByRole('button').click()
  await expect(page.getByText(words('reader:table.elsewhere'))).toBeVisible()

  const by = words('reader:found.person', { name: 'Anna de Wit' })
  await expect(page.getByText(by), 'who they are of stays among what is not checked').toBeVisible()
  await page.getByRole('button', { name: words('reader:found.test') }).click()
  await page.keyboard.type(ANNA)
  await page.keyboard.press('Enter')
  await expect(page.getByText(words('reader:found.sender', { address: ANNA }))).toBeVisible()
  await expect(
    page.getByText(words('reader:found.onAddress', { count: 2, address: ANNA })),
    'a forged badge can name any address',
  ).toBeVisible()
  const apart = words('reader:hers.unproven', { count: 1, names: 'Accountant' })
  await expect(page.getByText(apart)).toBeVisible()
})

test('"is this really hers?" is answered on this device, for the right, the wrong and the shouted address', {
  tag: '@axe',
}, async ({ page, words, watch }) => {
  const badges = [...(await annasBadges()), await signedBadge('Zwemmen', { address: 'bob@x.nl' })]
  await page.goto('/view')
  await handOver(page, fileOf('portfolio.json', packageOf('Anna de Wit', badges)))
  const field = page.getByRole('textbox', { name: words('reader:hers.label') })
  for (const typed of [ANNA, ' Anna@Voorbeeld.EXAMPLE']) {
    await field.fill(typed)
    await page.getByRole('button', { name: words('reader:hers.button'), exact: true }).click()
    await expect(page.getByText(words('reader:hers.some', { yes: 3, total: 4 }))).toBeVisible()
    await expect(page.getByText(words('reader:hers.not', { names: 'Zwemmen' }))).toBeVisible()
  }
  await field.fill('iemand@anders.example')
  await page.getByRole('button', { name: words('reader:hers.button'), exact: true }).click()
  await expect(page.getByText(words('reader:hers.none'))).toBeVisible()
  expect(watch.requests).toEqual([])
  expect(await rowsKept(page)).toEqual({})
})

test('who comes to look finds the door on the first screen, a hosted badge is grey, and counted once its issuer was asked', async ({
  page,
  words,
  issuer,
}) => {
  for (const [url, answer] of Object.entries(hostedPages())) issuer.publish(url, answer)
  await page.goto('/')
  await page.getByRole('link', { name: words('backpack:empty.check') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('reader:title'))
  await handOver(page, hostedFile())
  await expect(page.getByRole('row', { name: new RegExp(HOSTED.name) })).toContainText(
    words('verification:verdict.unverified'),
  )
  await expect(page.getByText(counted(words, 'unverified', 1))).toBeVisible()
  const waits = page.getByRole('listitem').filter({
    hasText: words('reader:found.waits', { count: 1 }),
  })
  await expect(waits).toContainText(
    words('reader:ask.hosts', { count: 1, hosts: new URL(HOSTED.assertion).host }),
  )
  expect(issuer.visits).toEqual([])
  await waits.getByRole('button', { name: words('reader:ask.button') }).click()
  await expect(page.getByText(counted(words, 'valid', 1))).toBeVisible()
  await expect(waits).toHaveCount(0)
})

function inOwnWords(url: string, vocabulary: object) {
  const { '@context': known, credentialSubject } = anOb3('')
  const subject = { ...credentialSubject, armCount: '2' }
  const over = { '@context': [...known, url], credentialSubject: subject }
  return signedInWords(over, { [url]: vocabulary })
}

test('a vocabulary that a signature waits for is fetched on the spot, and kept nowhere', async ({
  page,
  words,
  issuer,
}) => {
  const own = 'https://words.example.org/v1'
  const vocabulary = { '@context': { armCount: `${own}#armCount` } }
  issuer.publish(own, { body: vocabulary })
  await page.goto('/view')
  await handOver(page, await inOwnWords(own, vocabulary))
  await expect(page.getByText(counted(words, 'unverified', 1))).toBeVisible()
  expect(issuer.visits).toEqual([])
  const host = new URL(own).host
  await page.getByRole('button', { name: words('verification:context.load', { host }) }).click()
  await expect(page.getByText(words('reader:found.unchanged', { count: 1 }))).toBeVisible()
  expect(issuer.visits.map(({ url }) => url)).toEqual([own])
  expect(await rowsKept(page)).toEqual({})
})

test('a portfolio that was cut off, changed, or far too much is named as that, and not as a badge without data (L-12)', {
  tag: '@axe',
}, async ({ page, words }) => {
  const [badge = ''] = await annasBadges()
  const whole = packageOf('Anna de Wit', [badge])
  const many = packageOf('Anna de Wit', Array<string>(5_000).fill(badge.slice(0, 200)))
  await page.goto('/view')
  await handOver(
    page,
    fileOf('afgekapt.json', whole.slice(0, -40)),
    fileOf('veranderd.json', whole.replace('"theme":"paper"', '"theme":"neon"')),
  )
  await expect(page.getByText(words('reader:problems.notJson'))).toBeVisible()
  await expect(page.getByText(words('reader:problems.notAPortfolio'))).toBeVisible()
  await page.getByRole('button', { name: words('reader:again') }).click()
  await handOver(page, fileOf('veel.json', many))
  await expect(page.getByText(words('reader:problems.tooMany'))).toBeVisible()
  await page.getByRole('button', { name: words('reader:again') }).click()
  await page.evaluate((content) => {
    const transfer = new DataTransfer()
    const padding = ' '.repeat(60_000_000)
    transfer.items.add(new File([content, padding], 'groot.json'))
    window.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    )
  }, whole)
  await expect(page.getByText(words('reader:problems.tooLarge'))).toBeVisible({ timeout: 30_000 })
})

test('a reader keeps a dated report, the untouched file, and a list of issuers of their own', {
  tag: '@axe',
}, async ({ page, words }) => {
  const [badge = ''] = await annasBadges()
  await page.goto('/view')
  await handOver(page, fileOf('nederlands.json', badge))
  await expect(page.getByText(counted(words, 'issuerUnproven', 1))).toBeVisible()
  const saved = async (button: string) => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: words(button), exact: true }).click()
    const stream = await (await download).createReadStream()
    return Buffer.concat(await stream.toArray()).toString()
  }
  const report = JSON.parse(await saved('reader:report.json')) as Record<string, unknown>
  expect(report).toMatchObject({
    checkedBy: 'Rugzak',
    people: [{ badges: [{ badge: NAMES[0], outcome: 'issuerUnproven', file: 'nederlands.json' }] }],
  })
  expect(Date.parse(String(report.checkedAt))).toBeGreaterThan(Date.parse('2026-01-01'))
  await page
    .getByRole('row', { name: /Nederlands spreken/ })
    .getByRole('button')
    .click()
  expect(await saved('reader:table.save')).toBe(badge)
  await page.getByRole('button', { name: new RegExp(words('reader:table.trust')) }).click()
  await expect(page.getByRole('row', { name: /Nederlands spreken/ }).first()).toContainText(
    words('reader:table.trusted'),
  )
})

test('a saved report that is dropped later says what changed since, and believes nothing else it says', {
  tag: '@axe',
}, async ({ page, words }) => {
  const [first = '', second = ''] = await annasBadges()
  const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex')
  const lines = [first, second].map((text, at) => ({
    badge: NAMES[at],
    outcome: at === 0 ? 'valid' : 'issuerUnproven',
    fingerprint: fingerprint(text),
  }))
  const report = fileOf(
    'rugzak-2026-03-03.json',
    JSON.stringify({
      checkedBy: 'Rugzak',
      checkedAt: '2026-03-03T10:00:00Z',
      people: [{ person: 'Anna', badges: [...lines, { ...lines[0], fingerprint: 'gone' }] }],
    }),
  )
  await page.goto('/view')
  await handOver(page, report)
  await expect(page.getByText(words('reader:since.alone', { count: 3 }))).toBeVisible()
  await handOver(page, fileOf('a.json', first), fileOf('b.json', second))
  const since = page.getByRole('listitem').filter({ hasText: words('reader:since.before') })
  await expect(since).toContainText(NAMES[0] ?? '')
  await expect(since).toContainText(words('verification:verdict.valid'))
  await expect(since).toContainText(words('verification:verdict.issuerUnproven'))
  await expect(page.getByText(words('reader:since.same', { count: 1 }))).toBeVisible()
  await expect(page.getByText(words('reader:since.missing', { count: 1 }))).toBeVisible()
})

test('on a phone the outcome of every badge stands before the page of its owner', {
  tag: '@axe',
}, async ({ page, words }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/view')
  await handOver(page, fileOf('portfolio.json', packageOf('Anna de Wit', await annasBadges())))
  await expect(page.getByText(counted(words, 'issuerUnproven', 3))).toBeVisible()
  const top = async (text: string | RegExp) =>
    (await page.getByText(text).first().boundingBox())?.y ?? 0
  const table = (await page.getByRole('table').boundingBox())?.y ?? 0
  expect(await top(counted(words, 'issuerUnproven', 3))).toBeLessThan(table)
  expect(table).toBeLessThan(await top('Mijn badges'))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
