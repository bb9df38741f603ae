/** Finding badges and doing something with many of them: the demo backpack, a typing error, labels, the trash. */
import { expect } from '@playwright/test'
import { SORTS, VIEWS } from '#core/search/query.ts'
import { published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

const SKILL = 'visualisation'
const MISSPELT = 'visualsation'

/** Reloads as soon as the first of them stand there: the others are read in less time than a person needs. */
function reloadAtOnce(before: string): void {
  const look = () => {
    const title = document.querySelector('h1')?.textContent ?? before
    if (title !== before) location.reload()
  }
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  })
}

test('the demo backpack goes on loading where it was cut off, and is searched, kept as a search, labelled, saved and thrown away', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  test.setTimeout(240_000)
  await person.comes()
  await page.getByRole('button', { name: words('backpack:empty.try') }).click()
  const more = page.getByRole('button', { name: words('backpack:examples.more', { count: 60 }) })
  await expect(more).toBeVisible()
  await page.evaluate(reloadAtOnce, words('backpack:title', { count: 12 }))
  await more.click()
  const rest = words('backpack:examples.rest', { count: 2 }).replace('2', '\\d+')
  await page.getByRole('button', { name: new RegExp(rest) }).click()
  const title = words('backpack:title', { count: 72 })
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

const THREE = ['luisteren.png', 'veilig-tillen.png', 'zoeken.png']

test('order, facets and view are in the address bar: back and a bookmark bring the same badges', async ({
  page,
  person,
  words,
}) => {
  await person.has(THREE.map((name) => published(`demo/${name}`)))
  // a stack is an article as well
  const cards = page.getByRole('article').filter({ has: page.locator('a[href*="/badges/"]') })
  const names = cards.getByRole('heading')
  const choose = (label: string, option: string) =>
    page.getByLabel(words(label), { exact: true }).selectOption({ label: words(option) })

  await test.step('every order shows every badge, and by name is by name', async () => {
    for (const sort of SORTS.filter((one) => one !== 'match')) {
      await choose('backpack:sort', `backpack:sorts.${sort}`)
      await expect(names).toHaveCount(3)
    }
    await choose('backpack:sort', 'backpack:sorts.name')
    await expect(names).toHaveText(['Luisteren', 'Veilig tillen', 'Zoeken en vinden'])
  })

  await test.step('two facets together leave what answers both', async () => {
    await page.getByText(words('backpack:filters'), { exact: true }).click()
    await page.getByRole('checkbox', { name: /^ROC De Waterpoort/ }).check()
    await expect(names).toHaveText(['Luisteren', 'Veilig tillen'])
    await page.getByRole('checkbox', { name: /^LifeComp/ }).check()
    await expect(names).toHaveText(['Luisteren'])
  })

  await test.step('each view shows it, and back from the badge and a bookmark return to it', async () => {
    for (const view of VIEWS) {
      await page.getByRole('radio', { name: words(`backpack:views.${view}`), exact: true }).check()
      await expect(names).toHaveText(['Luisteren'])
    }
    const asked = page.url()
    await page.getByRole('link', { name: 'Luisteren', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Luisteren' })).toBeVisible()
    await page.goBack()
    await expect(names).toHaveText(['Luisteren'])
    expect(page.url()).toBe(asked)
    await page.goto('/')
    await expect(names).toHaveCount(3)
    await page.goto(asked)
    await expect(names).toHaveText(['Luisteren'])
  })
})
