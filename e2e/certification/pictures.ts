/** Pictures of a requirement that is met, in a folder that is not kept: .cache/certification. */
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

const FOLDER = join(import.meta.dirname, '../../.cache/certification')

/** The whole screen, once its verdict is this one and all of these words stand there at one moment. */
export async function shows(
  page: Page,
  name: string,
  words: readonly string[],
  verdict?: string,
): Promise<void> {
  if (verdict)
    await expect(page.getByRole('heading', { level: 2, name: verdict, exact: true })).toBeVisible()
  const missing = async () => {
    const text = await page.locator('main').first().innerText()
    return words.filter((word) => !text.includes(word))
  }
  await expect.poll(missing, `${name} shows`).toEqual([])
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true })
  expect(await missing(), `${name} still shows`).toEqual([])
}
