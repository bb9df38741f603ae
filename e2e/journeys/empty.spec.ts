/** A screen on which there is nothing says one thing to do next, and that leads on. */
import { expect } from '@playwright/test'
import { published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

test.use({ viewport: { width: 390, height: 844 } })

for (const screen of ['stacks', 'timeline', 'skills'] as const)
  test(`without badges /${screen} leads to where one is added`, { tag: '@axe' }, async ({
    page,
    words,
  }) => {
    await page.goto(`/${screen}`)
    await expect(page.getByText(words(`${screen}:empty`))).toBeInViewport()
    const next = page.getByRole('link', { name: words(`${screen}:emptyDo`) })
    await expect(next).toBeInViewport()
    await next.click()
    await expect(page).toHaveURL(/\/add$/)
  })

test('a search without a hit is taken back by one button, and an empty place leads to the badges', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  await person.has([published('demo/luisteren.png')], { at: '/?q=xyzzy' })
  await expect(page.getByText(words('backpack:nothingFound'))).toBeVisible()
  await page.getByRole('button', { name: words('backpack:clear'), exact: true }).click()
  await expect(person.card('Luisteren')).toBeVisible()
  await page.goto('/?place=trash')
  await expect(page.getByText(words('backpack:emptyPlace'))).toBeVisible()
  await page.getByRole('link', { name: words('backpack:emptyPlaceDo') }).click()
  await expect(person.card('Luisteren')).toBeVisible()
})
