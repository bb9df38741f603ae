/** A new person opens the app. */
import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'

test('opens without asking anyone anything', { tag: '@both' }, async ({
  page,
  watch,
  language,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  expect(watch.requests).toEqual([])
})
