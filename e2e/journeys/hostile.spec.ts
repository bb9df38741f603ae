/** A badge whose picture, words and links try to run or to reach something. */
import { expect, type Page } from '@playwright/test'
import { HOSTILE_NAME, hostileBadge } from '../fixtures/hostile.ts'
import { test } from '../fixtures/test.ts'

const hacked = (page: Page) => page.evaluate(() => Reflect.get(window, 'hacked') as unknown)

test('a hostile badge runs nothing and reaches nobody, on its card, its page and in a new tab', async ({
  page,
  context,
  person,
  watch,
  issuer,
}) => {
  await person.comes()
  await person.drops(await hostileBadge())
  await person.goesToBadges()
  const picture = person.card(HOSTILE_NAME).locator('img').first()
  await expect(picture).toBeVisible()
  expect(await hacked(page)).toBeUndefined()

  const address = await picture.getAttribute('src')
  const tab = await context.newPage()
  await tab.goto(address ?? '').catch(() => undefined) // a refusal is as good
  await tab.waitForTimeout(500)
  expect(await hacked(tab)).toBeUndefined()
  await tab.close()

  await person.opensBadge(HOSTILE_NAME)
  await page.waitForTimeout(500)
  expect(await hacked(page)).toBeUndefined()
  expect(watch.requests).toEqual([])
  expect(issuer.visits).toEqual([])
})
