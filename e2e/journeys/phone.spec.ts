/** On a phone what matters stands in the first screenful, and what is seldom needed behind three dots. */
import { readdirSync } from 'node:fs'
import { expect, type Locator } from '@playwright/test'
import { published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const EXPIRED = published('examples/bedrijfshulpverlener.png')
const ALTERED = published('examples/nederlands-spreken.png')

async function topOf(locator: Locator): Promise<number> {
  await expect(locator).toBeVisible()
  return (await locator.boundingBox())?.y ?? Infinity
}

test('the page of a badge says its name and the first sentence of its verdict within 500 px, and names the tab', {
  tag: '@both',
}, async ({ page, person, words }) => {
  await person.has([EXPIRED, ALTERED])
  for (const [name, verdict] of [
    ['Bedrijfshulpverlener (bhv)', 'expired'],
    ['Nederlands B1 – spreken', 'invalid'],
  ] as const) {
    await page.goto('/')
    await page.getByRole('link', { name, exact: true }).click()
    const mark = page.getByRole('heading', {
      level: 2,
      name: words(`verification:verdict.${verdict}`),
    })
    expect(await topOf(page.getByRole('heading', { level: 1, name }))).toBeLessThan(300)
    const box = await mark.boundingBox()
    // two lines of a sentence stand below it
    expect((box?.y ?? Infinity) + (box?.height ?? 0) + 60).toBeLessThan(500)
    await expect(page).toHaveTitle(`${name} · Rugzak`)
  }
  const first = page.locator('main section').first().locator('ul > li').first()
  await expect(first, 'what fails comes first').toContainText(
    words('verification:check.signature.altered'),
  )
})

test('a badge goes to the archive and the trash only by its menu, and what it needs most is the bar at the bottom', async ({
  page,
  person,
  words,
}) => {
  await person.has([EXPIRED, ALTERED])
  await page.getByRole('link', { name: 'Nederlands B1 – spreken' }).click()
  const another = page.getByRole('link', { name: words('badge:another') })
  expect(await topOf(another)).toBeGreaterThan(760)
  await expect(page.getByRole('link', { name: words('common:nav.skills') })).toBeHidden()
  await expect(page.getByRole('button', { name: words('badge:remove') })).toHaveCount(0)
  await person.choosesInMenu('archive')
  await expect(page.getByText(words('badge:inArchive'))).toBeVisible()
  await page.getByRole('button', { name: words('badge:restore') }).click()
  await expect(page.getByText(words('badge:inArchive'))).toHaveCount(0)
  await person.choosesInMenu('remove')
  await expect(page.getByText(words('badge:inTrash'))).toBeVisible()
})

const DEMO = readdirSync('public/demo')
  .filter((name) => /\.(?:png|svg)$/.test(name))
  .map((name) => published(`demo/${name}`))

for (const [count, top] of [
  [1, 130],
  [8, 130],
  [DEMO.length, 430], // with the question and the reminder that so many bring, each in one line
] as const) {
  test(`${count} badges stand in the first screenful, with tools only where there is something to find`, async ({
    page,
    person,
    words,
  }) => {
    await person.has(DEMO.slice(0, count))
    const title = words('backpack:title', { count })
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page).toHaveTitle(`${title} · Rugzak`)
    const card = page.getByRole('article').filter({ has: page.locator('a[href*="/badges/"]') })
    await expect(card.first()).toBeVisible()
    await expect.poll(() => topOf(card.first())).toBeLessThan(top)
    await expect(page.getByRole('searchbox')).toHaveCount(count < 13 ? 0 : 1)
    await expect(page.getByRole('button', { name: words('backpack:sheet') })).toBeVisible()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
  })
}

test('order and view chosen in the sheet are remembered, and stacks and the timeline are views of badges', async ({
  page,
  person,
  words,
}) => {
  await person.has(DEMO.slice(0, 14))
  const sheet = page.getByRole('dialog')
  const opens = () => page.getByRole('button', { name: words('backpack:sheet') }).click()
  await opens()
  await sheet.getByText(words('backpack:sorts.name'), { exact: true }).click()
  await sheet.getByText(words('backpack:views.list'), { exact: true }).click()
  await sheet.getByRole('button', { name: words('backpack:show', { count: 14 }) }).click()
  const first = page.getByRole('article').first()
  const name = await first.getByRole('link').textContent()
  await page.goto('/')
  await expect(page.getByRole('article').first().getByRole('link')).toHaveText(name ?? '')
  await opens()
  await expect(sheet.getByRole('radio', { name: words('backpack:views.list') })).toBeChecked()
  await sheet.getByRole('link', { name: words('backpack:views.stacks') }).click()
  const tab = page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${words('common:nav.badges')}`) })
  await expect(tab).toHaveAttribute('aria-current', 'true')
  await page
    .getByRole('main')
    .getByRole('link', { name: words('stacks:toBadges') })
    .click()
  await expect(tab).toHaveAttribute('aria-current', 'page')
})
