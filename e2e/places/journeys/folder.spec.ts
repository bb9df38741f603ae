/** A folder on this computer, by the browser's own file system: what stands there is the page, and nothing when it is taken away. */
import { expect, type Page } from '@playwright/test'
import { test } from '../../fixtures/test.ts'

/** The browser's window for a folder cannot be driven: it answers with a real folder that is the browser's own. */
const choosesFolder = () =>
  Reflect.set(globalThis, 'showDirectoryPicker', () => navigator.storage.getDirectory())

/** Every file in it. */
const filesIn = (page: Page) =>
  page.evaluate(async () => {
    const paths: string[] = []
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries())
        if (handle.kind === 'file') paths.push(path + name)
        else await walk(handle, `${path}${name}/`)
    }
    await walk(await navigator.storage.getDirectory(), '')
    return paths.sort()
  })

test('a portfolio is put in a folder and taken out of it', async ({ page, words }) => {
  await page.addInitScript(choosesFolder)
  await page.goto('/portfolios')
  await page.getByRole('button', { name: words('portfolio:start.year'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await page.getByRole('tab', { name: words('sharing:way.site') }).click()
  await page.getByRole('link', { name: words('places:page.connect') }).click()
  const name = words('places:kind.folder.name')
  await page.getByRole('link', { name: words('places:connect.doThis', { name }) }).click()
  await page.getByRole('button', { name: words('places:form.choose') }).click()
  await page.getByRole('button', { name: words('places:page.go'), exact: true }).click()
  await expect(page.getByText(words('places:page.own'))).toBeVisible({ timeout: 30_000 })
  expect(await filesIn(page)).toEqual([
    'anna-de-wit/card.svg',
    'anna-de-wit/feed.json',
    'anna-de-wit/index.html',
    'anna-de-wit/og.png',
    'anna-de-wit/portfolio.json',
  ])
  await page.getByRole('button', { name: words('places:page.away'), exact: true }).click()
  await page.getByRole('button', { name: words('places:page.awayYes'), exact: true }).click()
  await expect(page.getByRole('radio')).toBeVisible({ timeout: 30_000 })
  expect(await filesIn(page)).toEqual([])
})
