/** Finding badges and doing something with many of them: the demo backpack, a typing error, labels, the trash. */
import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'

const SKILL = 'visualisation'
const MISSPELT = 'visualsation'

test('the demo backpack is searched, kept as a search, labelled, saved and thrown away', async ({
  page,
  person,
  words,
}) => {
  test.setTimeout(240_000)
  await person.comes()
  await page.getByRole('button', { name: words('backpack:empty.demo') }).click()
  const title = words('backpack:title', { count: 60 })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({
    timeout: 120_000,
  })

  await test.step('a misspelt skill finds what the right spelling finds', async () => {
    const search = page.getByRole('searchbox')
    await search.fill(SKILL)
    await expect(page.getByText(/^[1-9]\d* badges? (gevonden|found)$/)).toBeVisible()
    const right = await page.getByRole('article').getByRole('heading').allTextContents()
    expect(right.length).toBeGreaterThan(0)
    await search.fill(MISSPELT)
    await expect(page).toHaveURL(new RegExp(`q=${MISSPELT}`))
    await expect(page.getByRole('article').getByRole('heading')).toHaveText(right)
  })

  await test.step('the search becomes a collection that fills itself', async () => {
    const found = await page.getByRole('article').count()
    await page.getByRole('button', { name: words('backpack:saveSearch') }).click()
    await page.getByLabel(words('backpack:saveSearchTitle'), { exact: true }).fill('Beeld')
    await page.getByRole('button', { name: words('backpack:saveSearchDo') }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Beeld' })).toBeVisible()
    await expect(page.getByText(words('collections:badges', { count: found }))).toBeVisible()
  })

  await test.step('a stretch chosen with Shift gets a label, and can be filtered by it', async () => {
    await person.goesToBadges()
    await page.getByRole('button', { name: words('backpack:select'), exact: true }).click()
    const boxes = page.getByRole('article').getByRole('checkbox')
    await boxes.nth(0).check()
    await boxes.nth(4).click({ modifiers: ['Shift'] })
    await expect(page.getByText(words('backpack:selected', { count: 5 }))).toBeVisible()
    await page.getByRole('button', { name: words('backpack:action.label'), exact: true }).click()
    await page.getByLabel(words('backpack:facet.label'), { exact: true }).fill('sollicitatie')
    await page.getByRole('button', { name: words('backpack:batch.labelOn') }).click()
    await page.getByText(words('backpack:filters'), { exact: true }).click()
    await page.getByRole('checkbox', { name: /^sollicitatie/ }).check()
    await expect(page).toHaveURL(/label=sollicitatie/)
    await expect(page.getByRole('article')).toHaveCount(5)
  })

  await test.step('their originals are saved as one archive', async () => {
    await page.getByRole('button', { name: words('backpack:select'), exact: true }).click()
    await page.getByRole('button', { name: words('backpack:selectAll', { count: 5 }) }).click()
    await page.getByRole('button', { name: words('backpack:action.export') }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: words('backpack:batch.exportZip') }).click()
    expect((await download).suggestedFilename()).toBe('badges.zip')
  })

  await test.step('they go to the trash and come back', async () => {
    await page.getByRole('button', { name: words('backpack:action.remove'), exact: true }).click()
    await expect(page.getByText(words('common:undone.removed', { count: 5 }))).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(0)
    await page.getByRole('button', { name: words('common:undo') }).click()
    await expect(page.getByRole('article')).toHaveCount(5)
  })
})
