/** On a phone what matters stands in the first screenful, and what is seldom needed behind three dots. */
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
  tag: ['@axe', '@both'],
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
