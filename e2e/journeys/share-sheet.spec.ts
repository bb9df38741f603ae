/** One sheet for a badge, a collection and a portfolio: a link in somebody's hand in few taps, on a phone. */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, type Locator, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { linkFragment } from '../../src/core/sharing/page-link.ts'
import { aSigner } from '../../src/core/testing/signed-badges.ts'
import { placeholderFor } from '../../src/entities/badge-art/placeholder.ts'
import { keepCollection } from '../fixtures/collection.ts'
import { rowsOf } from '../fixtures/database.ts'
import { fileOf, published } from '../fixtures/person.ts'
import { opensWay, saved } from '../fixtures/publishing.ts'
import { counted, signedBadge } from '../fixtures/reading.ts'
import { signedFile } from '../fixtures/signed-badge.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  permissions: ['clipboard-read', 'clipboard-write'],
})

const FOUR_WORDS = 'blauwe fiets onder maandag'
const ANNA = { address: 'anna@voorbeeld.example' }

/** Taps and counts. */
class Finger {
  taps = 0
  async tap(what: Locator): Promise<void> {
    this.taps += 1
    await what.tap()
  }
}

const copyButton = (page: Page, words: Words) =>
  page.getByRole('button', { name: `${words('common:copy')} ${words('sharing:link.result')}` })

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function readsOne(page: Page, words: Words, link: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(link)
  const strip = page.getByText(counted(words, 'issuerUnproven', 1))
  await expect(strip.first()).toBeVisible()
}

test('the link of a badge is in a hand within five taps of the badge', async ({
  page,
  person,
  words,
}) => {
  await person.has([fileOf('badge.json', await signedBadge('Luisteren', ANNA))])
  await page.getByRole('link', { name: 'Luisteren', exact: true }).click()
  const finger = new Finger()
  await finger.tap(page.getByRole('link', { name: words('badge:share') }))
  const whatsApp = page.getByRole('link', { name: words('sharing:send.whatsapp'), exact: true })
  await expect(whatsApp).toHaveAttribute('href', /^https:\/\/wa\.me\/\?text=.*view%23v1\./)
  await finger.tap(copyButton(page, words))
  expect(finger.taps).toBeLessThanOrEqual(5)
  await readsOne(page, words, await copied(page))
})

test('the link of a portfolio is in a hand within seven taps of none', async ({
  page,
  person,
  words,
}) => {
  await person.has([fileOf('badge.json', await signedBadge('Luisteren', ANNA))])
  const finger = new Finger()
  await finger.tap(page.getByRole('link', { name: words('common:nav.portfolios') }))
  await finger.tap(page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }))
  await finger.tap(page.getByRole('link', { name: words('portfolio:editor.publish') }))
  await finger.tap(copyButton(page, words))
  expect(finger.taps).toBeLessThanOrEqual(7)
  const [share] = await rowsOf(page, 'shares')
  expect(share, 'the log says that it left').toMatchObject({ form: 'link' })
  await readsOne(page, words, await copied(page))
})

test('of a collection only what is left in goes along', { tag: '@axe' }, async ({
  page,
  person,
  words,
}) => {
  await person.has([
    fileOf('een.json', await signedBadge('Luisteren', ANNA)),
    fileOf('twee.json', await signedBadge('Hygiëne', ANNA)),
  ])
  const badgeIds = (await rowsOf(page, 'badges')).map(({ id }) => id)
  await keepCollection(page, { title: 'Zorg', badgeIds })
  await page.goto('/collections/zorg')
  await page.getByRole('link', { name: words('collections:share'), exact: true }).click()
  const link = page.getByRole('link', { name: /#v1\./ })
  const both = (await link.getAttribute('href')) ?? ''
  const out = words('portfolio:seen.outThis', { name: 'Hygiëne' })
  await page.getByRole('button', { name: out }).click()
  await expect(link).not.toHaveAttribute('href', both)
  await readsOne(page, words, (await link.getAttribute('href')) ?? '')
  await expect(page.getByText('Hygiëne')).toHaveCount(0)
  await page.goto('/collections/zorg')
  await expect(page.getByText('Hygiëne').first(), 'it stays in the collection').toBeVisible()
})

test('a link whose last day has passed is not opened by our reader, and one with a day to go is', async ({
  page,
  words,
}) => {
  const text = await signedBadge('Luisteren', ANNA)
  const content = { title: 'Zorg', owner: 'Anna', language: 'nl' as const }
  const badges = [{ form: 'json' as const, text }]
  await page.goto(`/view#${await linkFragment({ ...content, badges, until: '2026-01-01' })}`)
  await expect(page.getByRole('alert')).toContainText(words('reader:failure.ended'))
  await expect(page.getByText('Luisteren')).toHaveCount(0)
  await readsOne(
    page,
    words,
    `/view#${await linkFragment({ ...content, badges, until: '2999-01-01' })}`,
  )
})

test(
  'a page says its last day, and after it shows nothing but that',
  { tag: '@axe' },
  async ({ page, person, words, browser }, testInfo) => {
    await person.has([fileOf('badge.json', await signedBadge('Luisteren', ANNA))])
    await page.getByRole('link', { name: words('common:nav.portfolios') }).click()
    await page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }).click()
    await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
    await opensWay(page, words, 'file')
    await page.getByText(words('sharing:limits.open'), { exact: true }).last().click()
    await page.getByLabel(words('sharing:limits.until')).last().fill('2999-01-01')
    const path = testInfo.outputPath('page.html')
    writeFileSync(path, await saved(page, words, 'page'))
    const reader = await browser.newPage()
    await reader.goto(pathToFileURL(path).href)
    await expect(reader.getByText('Luisteren').first()).toBeVisible()
    await expect(reader.locator('[data-until]')).toContainText('2999')
    await reader.clock.setFixedTime('2999-01-02T00:00:00Z')
    await reader.reload()
    await expect(reader.locator('[data-until]')).toBeVisible()
    await expect(reader.getByText('Luisteren')).toHaveCount(0)
    await reader.close()
  },
)

test('a locked page and folder tell nothing until their passphrase is typed', async ({
  page,
  person,
  words,
  browser,
}, testInfo) => {
  await person.has([fileOf('badge.json', await signedBadge('Luisteren', ANNA))])
  await page.getByRole('link', { name: words('common:nav.portfolios') }).click()
  await page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }).click()
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await opensWay(page, words, 'file')
  await page.getByText(words('sharing:limits.open'), { exact: true }).last().click()
  await page.getByLabel(words('portfolio:target.passphrase')).last().fill(FOUR_WORDS)
  await page.getByRole('button', { name: words('sharing:limits.file.lock') }).click()
  const html = await saved(page, words, 'page')
  expect(html.toString()).not.toContain('Luisteren')
  expect(Object.keys(unzipSync(await saved(page, words, 'zip')))).toEqual(['index.html'])
  const path = testInfo.outputPath('locked.html')
  writeFileSync(path, html)
  const reader = await browser.newPage()
  const complaints: string[] = []
  reader.on('console', (message) => complaints.push(message.text()))
  await reader.goto(pathToFileURL(path).href)
  await reader.getByLabel(words('page:locked.label')).fill('groene fiets')
  await reader.keyboard.press('Enter')
  await expect(reader.getByText(words('page:locked.wrong'))).toBeVisible()
  await reader.getByLabel(words('page:locked.label')).fill(FOUR_WORDS)
  await reader.keyboard.press('Enter')
  await expect(reader.getByText('Luisteren').first()).toBeVisible()
  await expect(reader.locator('#page-answer'), 'its own script runs').toContainText(
    `${words('page:answer.issuerUnproven')}: 1`,
  )
  expect(complaints, 'nothing was refused by its policy').toEqual([])
  await reader.close()
})

test('an end date makes another link, and says that it is a request', { tag: '@axe' }, async ({
  page,
  person,
  words,
}) => {
  await person.has([published('examples/peer-coach.svg')])
  const [badge] = await rowsOf(page, 'badges')
  await page.goto(`/share/${String(badge?.id)}`)
  const link = page.getByRole('link', { name: /#v1\./ })
  const open = await link.getAttribute('href')
  await page.getByRole('tabpanel').getByText(words('sharing:limits.open'), { exact: true }).click()
  await expect(page.getByText(words('sharing:limits.link.until'))).toBeVisible()
  await page.getByLabel(words('sharing:limits.until')).fill('2999-01-01')
  await expect(page.getByText(words('sharing:limits.link.on'))).toBeVisible()
  await expect(link).not.toHaveAttribute('href', open ?? '')
})

test('a badge without art stands on the picture of a share by its placeholder', async ({
  page,
  person,
  words,
}) => {
  await person.has([await signedFile(await aSigner('EdDSA'))])
  const [row] = await rowsOf(page, 'badges')
  const { name, issuer } = Object(row?.badge) as { name: string; issuer: { name: string } } // kept by the app
  await page.goto(`/share/${String(row?.id)}`)
  const card = page.getByRole('img', { name: words('sharing:card.alt', { title: name }) })
  const { ground } = placeholderFor(name, issuer.name)
  // the step that it stands on has another colour, and nothing else on the card is drawn in this one
  await expect.poll(() => card.evaluate(areaOf, ground)).toBeGreaterThan(5000)
})

/** Runs in the page: how many pixels of the picture have exactly this colour. */
function areaOf(image: Element, colour: string): number {
  const { naturalWidth: width, naturalHeight: height } = image as HTMLImageElement
  const pen = new OffscreenCanvas(width, height).getContext('2d')
  pen?.drawImage(image as HTMLImageElement, 0, 0)
  const { data } = pen?.getImageData(0, 0, width, height) ?? { data: [] }
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  let area = 0
  for (let at = 0; at < data.length; at += 4)
    if (wanted.every((part, channel) => data[at + channel] === part)) area += 1
  return area
}
