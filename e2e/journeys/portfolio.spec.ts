/** A learner makes a portfolio; a stranger's own browser judges it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { THEMES } from '../../src/core/portfolio/document.ts'
import { type Person, published } from '../fixtures/person.ts'
import { opensWay, saved } from '../fixtures/publishing.ts'
import { test } from '../fixtures/test.ts'
import { twinOf } from '../fixtures/twins.ts'
import type { Words } from '../fixtures/words.ts'

const AT_HEIGHT = 'Veilig werken op hoogte'
const BADGES = ['veilig-werken-op-hoogte.png', 'peer-coach.svg', 'digitale-basisvaardigheden.png']

async function portfolioFrom(page: Page, person: Person, words: Words): Promise<void> {
  await person.has(BADGES.map((name) => published(`examples/${name}`)))
  await page.getByRole('link', { name: words('common:nav.portfolios') }).click()
  await page.getByRole('button', { name: words('portfolio:start.year'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await page
    .getByLabel(words('portfolio:editor.intro'))
    .fill('Aankomend zorgassistent in Breda. Ik leer in de praktijk en laat hier zien wat ik kan.')
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await expect(page.getByRole('heading', { name: words('portfolio:privacy.title') })).toBeVisible()
}

/** Lets one saved file go over the reader. */
async function dropOnReader(page: Page, path: string, name: string): Promise<void> {
  const base64 = readFileSync(path).toString('base64')
  await page.evaluate(
    ([bytes = '', called = '']) => {
      const transfer = new DataTransfer()
      const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([content], called))
      const drop = new DragEvent('drop', {
        dataTransfer: transfer,
        bubbles: true,
        cancelable: true,
      })
      window.dispatchEvent(drop)
    },
    [base64, name],
  )
}

/** Every word on a portfolio page and every file on it by its digest, without what its own script writes there. */
function wordsAndFiles(page: Page): Promise<readonly string[]> {
  return page.locator('article.portfolio').evaluate((article) => {
    const copy = article.cloneNode(true) as Element // an element's copy is one
    for (const written of copy.querySelectorAll('output, .answer')) written.remove()
    const files = [...copy.querySelectorAll('[data-sha256]')]
    return [
      copy.textContent,
      ...files.map(
        (file) => `${file.getAttribute('download')} ${file.getAttribute('data-sha256')}`,
      ),
    ]
  })
}

/** Runs in the page: fills a list with each moment at which the screen's title is not drawn. */
function watchForHiding(): number[] {
  const times: number[] = []
  const title = document.querySelector('h1')
  const watch = new MutationObserver(() => {
    if (!title?.checkVisibility()) times.push(performance.now())
  })
  watch.observe(document.body, { subtree: true, childList: true, attributes: true })
  return times
}

test('from three badges to a page that a stranger opens from disk and checks', async ({
  page,
  person,
  words,
  browser,
}, testInfo) => {
  await portfolioFrom(page, person, words)
  await expect(page.locator('article.portfolio [data-sha256]')).toHaveCount(BADGES.length)
  await expect(page.locator('article.portfolio .art svg'), 'its pictures are drawn').toHaveCount(0)
  const previewed = await wordsAndFiles(page)
  await opensWay(page, words, 'file')
  const download = page.waitForEvent('download')
  await page
    .getByRole('button', {
      name: `${words('portfolio:target.save')} ${words('portfolio:target.page')}`,
    })
    .click()
  const saved = testInfo.outputPath('anna.html')
  await (await download).saveAs(saved)

  const stranger = await browser.newContext()
  const opened = await stranger.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  opened.on('request', (request) => asked.push(request.url()))
  opened.on('console', (message) => complaints.push(message.text()))
  await opened.goto(pathToFileURL(saved).href)
  await expect(opened.getByRole('heading', { level: 1, name: 'Anna de Wit' })).toBeVisible()
  await expect(opened.getByText(AT_HEIGHT).first()).toBeVisible()
  await expect(opened.locator('#page-answer')).toContainText('3')
  expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([])
  expect(complaints).toEqual([])
  expect(await wordsAndFiles(opened), 'the preview is what the stranger gets').toEqual(previewed)

  await opened.goto(new URL('/view', page.url()).href)
  await expect(opened.getByRole('heading', { level: 1 })).toBeVisible()
  await dropOnReader(opened, saved, 'anna.html')
  await expect(opened.getByText(words('reader:table.title'))).toBeVisible()
  await expect(
    opened.getByRole('table').getByText(words('verification:verdict.issuerUnproven')).first(),
  ).toBeVisible()
  await stranger.close()
})

/** A photo of 40 by 20 as a phone makes it: to be turned, with its place, in the bytes that the browser wrote. */
async function aPhoto(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 40
    canvas.height = 20
    canvas.getContext('2d')?.fillRect(0, 0, 20, 20)
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
  })
  const bytes = Buffer.from(drawn, 'base64')
  const tiff = 'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0 N 52.0116 Delft'
  const exif = Buffer.from(`Exif\0\0${tiff}`, 'latin1')
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([bytes.subarray(0, 2), head, exif, bytes.subarray(2)])
}

test('a photo of the learner leaves without its place and name, and stays the right way up', async ({
  page,
  words,
  browser,
}, testInfo) => {
  await page.goto('/portfolios')
  await page.getByRole('button', { name: words('portfolio:start.empty'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await page.getByRole('button', { name: words('portfolio:editor.add') }).click()
  await page.getByRole('button', { name: words('portfolio:block.image'), exact: true }).click()
  const photo = { name: 'IMG_Delft.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(page) }
  await page.locator('input[type=file]').first().setInputFiles(photo)
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await expect(page.getByText(words('portfolio:privacy.ownFiles'))).toBeVisible()
  for (const form of ['page', 'zip'] as const) {
    const bytes = await saved(page, words, form)
    const files =
      form === 'page' ? [bytes] : Object.values(unzipSync(bytes)).map((entry) => Buffer.from(entry))
    const [html = Buffer.of()] = files
    const inside = [...html.toString().matchAll(/;base64,([\w+/=]+)/g)]
    const all = [...files, ...inside.map(([, base64 = '']) => Buffer.from(base64, 'base64'))]
    expect(all.filter((one) => one.includes('Delft'))).toEqual([])
    writeFileSync(testInfo.outputPath(`${form}.html`), html)
    const stranger = await browser.newPage()
    await stranger.goto(pathToFileURL(testInfo.outputPath(`${form}.html`)).href)
    const size = await stranger
      .locator('.image-block img')
      .evaluate((it: HTMLImageElement) => [it.naturalWidth, it.naturalHeight])
    expect(size).toEqual([20, 40])
    await stranger.close()
  }
})

const FOUR_WORDS = 'blauwe fiets onder maandag'

test('a small link carries its badges to another browser, locked or not', { tag: '@axe' }, async ({
  page,
  person,
  words,
  browser,
}) => {
  await portfolioFrom(page, person, words)
  const way = page.getByRole('tabpanel')
  const passphrase = way.getByLabel(words('portfolio:target.passphrase'))
  const make = page.getByRole('button', { name: words('sharing:limits.link.lock') })
  await way.getByText(words('sharing:limits.open'), { exact: true }).click()
  await passphrase.fill('blauwe fiets')
  await expect(page.getByText(words('portfolio:target.strength.weak'))).toBeVisible()
  await expect(make, 'two words lock nothing').toBeDisabled()
  await passphrase.fill(FOUR_WORDS)
  await make.click()
  const link = await page.getByRole('link', { name: /#v1p\./ }).getAttribute('href')
  const stranger = await browser.newContext({ locale: 'nl-NL' })
  const opened = await stranger.newPage()
  await opened.goto(link ?? '')
  await opened.getByRole('textbox').fill(FOUR_WORDS)
  await opened.keyboard.press('Enter')
  await expect(opened.getByRole('heading', { level: 1, name: 'Anna de Wit' })).toBeVisible()
  await expect(opened.getByRole('table')).toContainText(AT_HEIGHT)
  await opened.goto((link ?? '').slice(0, -40))
  await opened.reload()
  await opened.getByRole('textbox').fill(FOUR_WORDS)
  await opened.keyboard.press('Enter')
  await expect(opened.getByRole('alert')).toBeVisible()
  await stranger.close()
})

test('a badge chosen by keyboard joins the page, and the editor never leaves the screen', {
  tag: '@axe',
}, async ({ page, person, words }) => {
  await person.has(BADGES.map((name) => published(`examples/${name}`)))
  await page.getByRole('link', { name: words('common:nav.portfolios') }).click()
  await page.getByRole('button', { name: words('portfolio:start.empty'), exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words('portfolio:editor.add') }).press('Enter')
  await page
    .getByRole('button', { name: words('portfolio:block.collection'), exact: true })
    .press('Enter')
  const block = page.locator('[data-block]')
  await block.locator('summary', { hasText: words('portfolio:field.badgeIds') }).press('Enter')
  const hidden = await page.evaluateHandle(watchForHiding)
  for (const box of await block.getByRole('checkbox').all()) {
    await box.press('Space')
    await expect(box).toBeChecked()
    await expect(box).toBeFocused()
  }
  await expect(block.locator('.card')).toHaveCount(BADGES.length)
  expect(await hidden.evaluate((times) => times.length)).toBe(0)
})

test(
  'one page in six themes: typed on it, and each theme the same where it is looked at as where it is published',
  { tag: '@axe' },
  async ({ page, person, words, browser }, testInfo) => {
    test.setTimeout(180_000)
    const layout = (of: Page) =>
      of.locator('article.portfolio').evaluate((it) => {
        const look = (part: Element | null) => {
          const { backgroundColor, color, gridTemplateColumns } = getComputedStyle(part ?? it)
          return [backgroundColor, color, gridTemplateColumns].join()
        }
        return [look(it), look(it.querySelector('.opening')), look(it.querySelector('.cards'))]
      })
    await person.has(await Promise.all(BADGES.map(twinOf)))
    await page.goto('/portfolios')
    await page.getByRole('button', { name: words('portfolio:start.year'), exact: true }).click()
    await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
    const intro = page.getByLabel(words('portfolio:editor.intro'))
    await intro.click()
    await page.keyboard.type('Ik leer ')
    await page.keyboard.press('ControlOrMeta+B')
    await page.keyboard.type('in de praktijk')
    await page.keyboard.press('ControlOrMeta+B')
    await page.keyboard.type(' en *overal*.')
    await page.keyboard.press('Tab')
    await expect(intro.locator('em'), 'signs mean what they mean').toHaveText('overal')
    await expect(intro.locator('strong')).toHaveText('in de praktijk')

    const looks = new Set<string>()
    for (const theme of THEMES) {
      await page
        .getByRole('radio', { name: words(`portfolio:editor.themes.${theme}`), exact: true })
        .check()
      await page.getByRole('button', { name: words('portfolio:editor.look'), exact: true }).click()
      await expect(page.locator(`article.theme-${theme}`).getByText('overal')).toBeVisible()
      await expect(page.locator('[contenteditable] >> nth=1'), 'only the title').toHaveCount(0)
      await expect(page.locator('.foot .found')).toContainText(words('page:verdict.issuerUnproven'))
      await page.emulateMedia({ colorScheme: 'dark' })
      const dark = await layout(page)
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await layout(page)).toEqual(dark)
      looks.add(dark.join())
      await page.getByRole('button', { name: words('portfolio:editor.write') }).click()
    }
    expect(looks.size, 'six themes, six layouts').toBe(THEMES.length)
    await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
    await page.getByRole('link', { name: words('portfolio:editor.publish'), exact: true }).click()
    const path = testInfo.outputPath('anna.html')
    writeFileSync(path, await saved(page, words, 'page'))
    const context = await browser.newContext({ colorScheme: 'dark' })
    const stranger = await context.newPage()
    await stranger.goto(pathToFileURL(path).href)
    await expect(stranger.locator('article.theme-paper .foot')).toContainText(
      `${words('page:answer.issuerUnproven')}: ${BADGES.length}`,
    )
    expect((await layout(stranger))[0]).toBe('rgb(255, 255, 255),rgb(0, 0, 0),none')
    await context.close()
  },
)

test('a block that is dragged stands where it was let go, also in a portfolio that was deleted and taken back', async ({
  page,
  words,
}) => {
  await page.goto('/portfolios')
  await page.getByRole('button', { name: words('portfolio:start.course'), exact: true }).click()
  const blocks = page.locator('[data-block]')
  await expect(blocks).not.toHaveCount(0)
  const ids = () => blocks.evaluateAll((all) => all.map((one) => one.getAttribute('data-block')))
  const [first, second, third, ...rest] = await ids()
  await blocks.nth(2).getByRole('textbox').first().click()
  await blocks
    .nth(2)
    .locator('[data-grip]')
    .dragTo(blocks.nth(0), { targetPosition: { x: 5, y: 5 } })
  await expect.poll(ids).toEqual([third, first, second, ...rest])
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  await page.reload()
  await expect.poll(ids).toEqual([third, first, second, ...rest])
})

test('portfolios have titles of their own, come back when deleted by mistake, and several make one page', {
  tag: '@axe',
}, async ({ page, words }) => {
  await page.goto('/portfolios')
  await page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  await page.getByLabel(words('portfolio:editor.title')).fill('Sollicitatie')
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  const blocks = await page.locator('[data-block]').allTextContents()
  await page
    .getByRole('link', { name: words('common:nav.portfolios') })
    .first()
    .click()
  await page
    .getByRole('button', { name: words('portfolio:delete', { name: 'Sollicitatie' }) })
    .click()
  const open = page.getByRole('link', { name: words('portfolio:open', { name: 'Sollicitatie' }) })
  await expect(open).toHaveCount(0)
  await page.getByRole('button', { name: words('common:undo'), exact: true }).click()
  await open.click()
  await expect(page.locator('[data-block]')).toHaveText(blocks)

  const list = page.getByRole('link', { name: words('portfolio:editor.back') })
  await list.click()
  await page.getByRole('button', { name: words('portfolio:start.empty'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Vrijwilliger')
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  await list.click()
  await page.locator('summary', { hasText: words('portfolio:join.title') }).click()
  await page.getByRole('checkbox', { name: 'Sollicitatie' }).check()
  await page.getByRole('checkbox', { name: 'Vrijwilliger' }).check()
  await page.getByRole('button', { name: words('portfolio:join.make') }).click()
  const sheet = page.getByRole('region', { name: words('portfolio:editor.page'), exact: true })
  await expect(sheet.getByRole('heading', { name: 'Sollicitatie' })).toBeVisible()
  await expect(sheet.getByRole('heading', { name: 'Vrijwilliger', exact: true })).toBeVisible()
  await expect(page.locator('[data-block]')).toHaveCount(blocks.length + 2)
})
