/** A badge arrives: its result takes the screen, is said, and leads on. */
import { expect, type Locator, type Page } from '@playwright/test'
import { rowsOf } from '../fixtures/database.ts'
import { type DroppedFile, fileOf, published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const AT_HEIGHT = published('examples/veilig-werken-op-hoogte.png')
const NAME = 'Veilig werken op hoogte'

/** Chooses a file on the first screen, in one tap. */
async function chooses(page: Page, words: Words, { name, bytes }: DroppedFile) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words('backpack:empty.choose') }).tap()
  await (await chooser).setFiles({ name, mimeType: '', buffer: bytes })
}

async function isInFirstScreenful(locator: Locator): Promise<void> {
  await expect(locator).toBeVisible()
  const box = await locator.boundingBox()
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(784) // above the bar
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a new person understands the first badge after one tap, without scrolling', {
    tag: ['@axe', '@both'],
  }, async ({ page, person, words }) => {
    await person.comes()
    for (const way of ['choose', 'link', 'scan'])
      await isInFirstScreenful(page.getByText(words(`backpack:empty.${way}`), { exact: true }))
    const spoken = /\b(drop|drag|sleep|laat .{0,20}los)\b/i
    await expect(page.locator('body')).not.toContainText(spoken, { useInnerText: true })

    await chooses(page, words, AT_HEIGHT)
    const name = page.getByRole('heading', { level: 1, name: NAME })
    await expect(name, 'the focus lands on the result').toBeFocused()
    await expect(page).toHaveTitle(`${NAME} · Rugzak`)
    const said = page.getByRole('status').filter({ hasText: words('verification:means.byUnknown') })
    await expect(said, 'it is spoken once').toHaveCount(1)
    await isInFirstScreenful(name)
    await isInFirstScreenful(said)
    for (const step of ['see', 'another', 'share'])
      await expect(page.getByText(words(`importing:arrival.${step}`))).toBeInViewport()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await expect(page.locator('body')).not.toContainText(spoken, { useInnerText: true })
  })
})

test('the address a badge was sent to is asked once, compared here, and kept only when it is right', async ({
  page,
  person,
  words,
  watch,
}) => {
  await person.comes()
  await person.drops(AT_HEIGHT)
  const arrived = page.getByRole('region', { name: words('importing:arrival.kept') })
  const answers = async (address: string) => {
    await page.getByLabel(words('importing:arrival.question')).fill(address)
    await page.getByRole('button', { name: words('importing:arrival.compare') }).click()
  }
  await expect(arrived).toContainText(words('importing:arrival.unasked'))
  await answers('bo@voorbeeld.example')
  const differs = words('verification:recipientTest.differs', { address: 'bo@voorbeeld.example' })
  await expect(arrived).toContainText(differs)
  expect(await rowsOf(page, 'identities')).toEqual([])
  await answers('anna@voorbeeld.example')
  await expect(page.getByText(words('importing:arrival.question'))).toHaveCount(0)
  const row = page
    .getByRole('listitem')
    .filter({ hasText: words('verification:check.recipient.name') })
  await expect(row).toContainText('anna@voorbeeld.example')
  expect((await rowsOf(page, 'identities')).map(({ value }) => value)).toEqual([
    'anna@voorbeeld.example',
  ])
  expect(watch.requests).toEqual([])

  await page.getByRole('button', { name: words('importing:arrival.another') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('importing:title'))
  await person.drops(published('examples/peer-coach.svg'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Peer coach')
  await expect(page.getByText(words('importing:arrival.question'))).toHaveCount(0)
})

test('a badge that is not genuine gets no tick for what it says of itself, and is not asked whose it is', async ({
  page,
  person,
  words,
}) => {
  await person.comes()
  await person.drops(published('examples/nederlands-spreken.png'))
  const arrived = page.getByRole('region', { name: words('importing:arrival.kept') })
  await expect(arrived).toContainText(words('verification:check.signature.altered'))
  await expect(arrived).not.toContainText(words('verification:check.validity.name'))
  await expect(arrived).not.toContainText(words('importing:arrival.question'))
})

test('the badge lands and its answers tick, and whoever wants no movement sees the end at once', async ({
  page,
  person,
  words,
}) => {
  const moves = () =>
    page
      .getByRole('region', { name: words('importing:arrival.kept') })
      .evaluate((it) =>
        [...it.querySelectorAll('*')]
          .map((one) => getComputedStyle(one).animationName)
          .filter((name) => name !== 'none'),
      )
  await person.comes()
  await person.drops(AT_HEIGHT)
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
  expect((await moves()).length).toBeGreaterThan(3)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moves()).toEqual([])
})

test('a file without a badge, and many at once, are told above the ways in', async ({
  page,
  person,
  words,
}) => {
  const list = page.getByRole('region', { name: words('importing:results') })
  const area = page.getByRole('heading', { level: 2, name: words('importing:drop') })
  const isAbove = async () => {
    const [told, ways] = await Promise.all([list.boundingBox(), area.boundingBox()])
    expect(told?.y ?? Infinity).toBeLessThan(ways?.y ?? 0)
  }
  await person.comes()
  await person.drops(fileOf('brief.txt', 'no badge'))
  await isAbove()
  await person.drops(AT_HEIGHT, published('examples/peer-coach.svg'))
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await isAbove()
  await person.goesToBadges()
  await page.goto('/add')
  await expect(area).toBeVisible()
})
