/** The documentation beside the app: from the settings to a page on which the reader's own browser judges examples. */
import { expect } from '@playwright/test'
import { isAccessible } from '../fixtures/accessible.ts'
import { heard } from '../fixtures/heard.ts'
import { test } from '../fixtures/test.ts'

test('whoever wants to know what a verdict means sees it come about, and no website is asked @both', async ({
  page,
  person,
  words,
  watch,
  issuer,
}) => {
  await person.comes()
  await person.goesToSettings()
  await page.getByRole('link', { name: words('settings:docs.verdicts') }).click()
  const captions = page.locator('figcaption strong')
  await expect(captions).toHaveCount(4)
  for (const says of await captions.allTextContents())
    await expect
      .poll(async () => (await heard(page)).filter((it) => it === says).length)
      .toBeGreaterThan(2) // in the caption, which is two nodes, and in the element
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(320)
  await isAccessible(page)
  expect(watch.requests).toEqual([])
  expect(issuer.visits).toEqual([])
})
