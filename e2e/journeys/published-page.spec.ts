/** A published page stands on its own: complete, inert, checked on the spot, and a way back for every badge. */

import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { chromiumPath } from '../../scripts/install.mjs'
import { BLOCK_KINDS, blankBlock } from '../../src/core/portfolio/block.ts'
import { HOSTILE } from '../../src/core/testing/hostile.ts'
import { hostedFile } from '../fixtures/hosted-badge.ts'
import { hostileBadge } from '../fixtures/hostile.ts'
import { type Person, published } from '../fixtures/person.ts'
import { PlainHost } from '../fixtures/plain-host.ts'
import { keptIn, putsAllOn, saved, unpacked } from '../fixtures/publishing.ts'
import { strangerAt } from '../fixtures/stranger.ts'
import { test } from '../fixtures/test.ts'
import { twinOf } from '../fixtures/twins.ts'
import type { Words } from '../fixtures/words.ts'

const VALID = ['veilig-werken-op-hoogte.png', 'peer-coach.svg', 'digitale-basisvaardigheden.png']
const ISSUER = 'Praktijkschool De Stelling'
const THREE = await Promise.all(VALID.map(twinOf))

/** Ends on the screen on which the portfolio is shared. */
async function portfolioOf(page: Page, person: Person, words: Words, files = THREE) {
  await person.has(files)
  await page.getByRole('link', { name: words('common:nav.portfolios') }).click()
  await page.getByRole('button', { name: words('portfolio:start.year'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await putsAllOn(page, words, 'collection', files.length)
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await expect(page.getByRole('heading', { name: words('portfolio:privacy.title') })).toBeVisible()
}

test('three badges become a page on a plain web host in under ten actions, checked where it is read', async ({
  page,
  person,
  words,
  browser,
}, testInfo) => {
  let zip: Buffer = Buffer.alloc(0)
  const actions = [
    () => person.comes(),
    () => person.drops(...THREE),
    () => page.getByRole('link', { name: words('common:nav.portfolios') }).click(),
    () => page.getByRole('button', { name: words('portfolio:start.year'), exact: true }).click(),
    () => page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit'),
    () => page.getByRole('link', { name: words('portfolio:editor.publish') }).click(),
    async () => {
      zip = await saved(page, words, 'zip')
    },
  ]
  for (const act of actions) await act()
  expect(actions.length).toBeLessThan(10)

  const host = new PlainHost(unpacked(zip, testInfo.outputPath('site')), '/')
  const origin = await host.open()
  const { page: read, leaves } = await strangerAt(browser, `${origin}/`)
  const answer = read.locator('#page-answer')
  await expect(answer).toContainText(`${words('page:answer.issuerUnproven')}: 3`)
  await expect(answer).toContainText(words('page:answer.honest'))
  await expect(read.locator('.answer')).toHaveText(
    Array(3).fill(words('page:answer.issuerUnproven')),
  )
  await leaves()
  host.close()
})

test('the page is complete without JavaScript, from disk and on plain http, where it says that it cannot check', async ({
  page,
  person,
  words,
  language,
  browser,
}, testInfo) => {
  await portfolioOf(page, person, words)
  const file = testInfo.outputPath('anna.html')
  writeFileSync(file, await saved(page, words, 'page'))

  const plain = await strangerAt(browser, pathToFileURL(file).href, { javaScriptEnabled: false })
  await expect(plain.page.getByText('Veilig werken op hoogte').first()).toBeVisible()
  await expect(plain.page.getByText(ISSUER).first()).toBeVisible()
  const doors = plain.page.getByRole('link', { name: words('page:check.rugzak') })
  await expect(doors, 'one in the corner, one where the page ends').toHaveCount(2)
  await expect(plain.page.getByRole('contentinfo').locator(doors)).toBeVisible()
  await expect(plain.page.locator('html')).toHaveAttribute('lang', language)
  await expect(plain.page.locator('#page-answer')).toBeHidden()
  await plain.leaves()

  const disk = await strangerAt(browser, pathToFileURL(file).href)
  await expect(disk.page.locator('#page-answer')).toContainText(
    `${words('page:answer.issuerUnproven')}: 3`,
  )
  await disk.leaves()

  const host = new PlainHost(testInfo.outputDir, '/')
  const origin = await host.open()
  const school = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--host-resolver-rules=MAP school.example 127.0.0.1'],
  })
  const there = await strangerAt(
    school,
    `${origin.replace('localhost', 'school.example')}/anna.html`,
  )
  await expect(there.page.locator('#page-answer')).toHaveText(words('page:answer.cannot'))
  await expect(there.page.getByText('Veilig werken op hoogte').first()).toBeVisible()
  await there.leaves()
  await school.close()
  host.close()
})

test('an owner who writes "verified" on it fools neither the code in the page nor the reader', async ({
  page,
  person,
  words,
  browser,
}, testInfo) => {
  await portfolioOf(page, person, words, [
    await twinOf('nederlands-spreken.png'),
    await twinOf('bedrijfshulpverlener.png'),
    hostedFile(),
  ])
  const file = testInfo.outputPath('anna.html')
  const html = (await saved(page, words, 'page')).toString()
  const edited = html.replaceAll(/(<h1[^>]*>Anna de Wit)(?=<)/g, '$1 ✓ verified')
  expect(edited).not.toBe(html)
  writeFileSync(file, edited)
  const { page: read, leaves } = await strangerAt(browser, pathToFileURL(file).href)
  const answer = read.locator('#page-answer')
  await expect(answer).toContainText(`${words('page:answer.invalid')}: 1`)
  await expect(answer).toContainText(`${words('page:verdict.expired')}: 1`)
  await expect(answer).toContainText(`${words('page:answer.unverified')}: 1`)
  await expect(answer).not.toContainText(words('page:answer.issuerUnproven'))
  await leaves()

  await page.goto('/view')
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(
    page.getByRole('table').getByText(words('verification:verdict.invalid')).first(),
  ).toBeVisible()
  await expect(
    page.getByRole('table').getByText(words('verification:verdict.valid'), { exact: true }),
  ).toHaveCount(0)
})

/** Another browser in which nothing is kept yet. */
const elsewhere = (browser: Browser, baseURL: string | undefined) =>
  browser.newContext({ ...(baseURL && { baseURL }), locale: 'nl-NL', serviceWorkers: 'block' })

test(
  'one tap on the page brings its badges to the reader: in the link where they fit, else by a message that waits for a yes',
  { tag: '@axe' },
  async ({ page, person, words, browser, language }, testInfo) => {
    test.slow()
    const opens = async (name: string, files: typeof THREE) => {
      await portfolioOf(page, person, words, files)
      writeFileSync(testInfo.outputPath(name), await saved(page, words, 'page'))
      const context = await browser.newContext({
        locale: language === 'nl' ? 'nl-NL' : 'en-GB',
        serviceWorkers: 'block',
      })
      const read = await context.newPage()
      await read.goto(pathToFileURL(testInfo.outputPath(name)).href)
      const popup = context.waitForEvent('page')
      await read
        .getByRole('link', { name: words('page:check.rugzak') })
        .first()
        .click()
      return { reader: await popup, context }
    }
    const few = await opens('few.html', THREE)
    await expect(few.reader.getByRole('table')).toContainText('Veilig werken op hoogte')
    expect(few.reader.url()).toContain('/view#v1.')
    await few.context.close()

    const { files } = JSON.parse(published('demo/index.json').bytes.toString()) as {
      readonly files: readonly { readonly file: string }[]
    } // written by scripts/examples
    const more = files.slice(0, 12).map(({ file }) => published(`demo/${file}`))
    const { reader, context } = await opens('many.html', [...THREE, ...more])
    const count = THREE.length + more.length
    await expect(
      reader.getByRole('heading', { name: words('reader:handed.title', { count }) }),
    ).toBeVisible()
    await expect(reader.getByText(words('reader:handed.fromFile'))).toBeVisible()
    await expect(reader.getByRole('table'), 'nothing comes in unasked').toHaveCount(0)
    await reader.getByRole('button', { name: words('reader:handed.open', { count }) }).click()
    await expect(reader.getByRole('table')).toContainText('Veilig werken op hoogte')
    await expect(reader.locator('article.portfolio h1')).toHaveText('Anna de Wit')
    await context.close()
  },
)

test('dropping the page or the folder into an empty Rugzak gives back every badge, byte for byte', async ({
  page,
  person,
  words,
  browser,
  baseURL,
}, testInfo) => {
  const six = [
    ...THREE,
    published('demo/research-assistant.jwt'),
    published('demo/spreadsheets.json'),
    await twinOf('bedrijfshulpverlener.png'),
  ]
  await portfolioOf(page, person, words, six)
  const kept = await keptIn(page)
  for (const [form, name] of [
    ['page', 'anna.html'],
    ['zip', 'anna.zip'],
  ] as const) {
    writeFileSync(testInfo.outputPath(name), await saved(page, words, form))
    const context = await elsewhere(browser, baseURL)
    const empty = await context.newPage()
    await empty.goto('/add')
    await empty.locator('input[type=file]').first().setInputFiles(testInfo.outputPath(name))
    await expect.poll(() => keptIn(empty), { timeout: 30_000 }).toEqual(kept)
    await context.close()
  }
})

test('a page whose script was altered runs none of it, and an altered badge in it is named by the reader and the import', async ({
  page,
  person,
  words,
  browser,
  baseURL,
}, testInfo) => {
  await portfolioOf(page, person, words, THREE)
  const kept = await keptIn(page)
  const html = (await saved(page, words, 'page')).toString()
  const context = await elsewhere(browser, baseURL)
  const other = await context.newPage()

  const altered = html.replace(/<\/script>\n<\/body>/, ';window.hit=1</script>\n</body>')
  expect(altered).not.toBe(html)
  writeFileSync(testInfo.outputPath('script.html'), altered)
  const complaints: string[] = []
  other.on('console', (message) => complaints.push(message.text()))
  await other.goto(pathToFileURL(testInfo.outputPath('script.html')).href)
  await expect(other.getByText('Veilig werken op hoogte').first()).toBeVisible()
  expect(complaints.join()).toContain('Content Security Policy')
  expect(await other.evaluate(() => Reflect.get(window, 'hit') as unknown)).toBeUndefined()
  await expect(other.locator('#page-answer')).toBeEmpty()

  const changed = html.replace(/(download="[^"]*" href="data:image\/png;base64,)iVB/, '$1iVC')
  expect(changed).not.toBe(html)
  writeFileSync(testInfo.outputPath('anna.html'), changed)
  const [, name = ''] = /download="([^"]*)" href="data:image\/png;base64,iVC/.exec(changed) ?? []
  await other.goto('/add')
  await other.locator('input[type=file]').first().setInputFiles(testInfo.outputPath('anna.html'))
  await expect(other.getByText(words('importing:failure.changedInPage'))).toBeVisible()
  const left = async () => (await keptIn(other)).filter((it) => !kept.includes(it))
  expect(await left(), 'nothing else than what was published').toEqual([])
  await expect.poll(async () => (await keptIn(other)).length).toBe(kept.length - 2) // a badge and its file

  await other.goto('/view')
  await other.locator('input[type=file]').setInputFiles(testInfo.outputPath('anna.html'))
  await expect(
    other.getByRole('status').getByText(words('reader:altered', { count: 1, names: name })),
  ).toBeVisible()
  await expect(other.getByText(words('reader:problems.altered'))).toBeVisible()
  await context.close()
})

/** Every text field of every kind of block says each hostile thing once. */
function hostileDocument(language: string): object {
  const blocks = HOSTILE.flatMap((text, at) =>
    BLOCK_KINDS.map((kind) => {
      const fields = Object.entries(blankBlock(kind, `${kind}-${at}`)).map(([key, value]) =>
        key === 'steps' ? [key, [{ name: text }]] : [key, value === '' ? text : value],
      )
      return Object.fromEntries(fields) as object
    }),
  )
  const [first = ''] = HOSTILE
  return {
    version: 1,
    language,
    theme: 'ink',
    name: `Anna ${first}`,
    intro: HOSTILE.join('\n\n'),
    listed: true,
    shown: { contact: false, reflections: false, ownEvidence: false },
    address: '',
    blocks: [
      {
        kind: 'contact',
        id: 'secret',
        email: 'geheim@voorbeeld.nl',
        phone: '',
        website: '',
        place: '',
      },
      ...blocks,
    ],
  }
}

/** Runs in the page: puts a portfolio where the editor would have put it. */
function putPortfolio(content: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('rugzak')
    opening.onerror = () => reject(new Error(opening.error?.message))
    opening.onsuccess = () => {
      const writing = opening.result.transaction('pages', 'readwrite')
      const updatedAt = new Date().toISOString()
      writing.objectStore('pages').put({ id: 'hostile', title: 'Anna', content, updatedAt })
      writing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

test('hostile words in every field stay words on the published page, and what was not ticked is in no byte', async ({
  page,
  person,
  words,
  language,
  browser,
}, testInfo) => {
  await person.has([await hostileBadge()])
  await page.evaluate(putPortfolio, hostileDocument(language))
  await page.goto('/portfolios/hostile/publish')
  await expect(page.getByRole('heading', { name: words('portfolio:privacy.title') })).toBeVisible()
  const html = await saved(page, words, 'page')
  const zip = await saved(page, words, 'zip')
  for (const bytes of [html, ...Object.values(unzipSync(zip))]) {
    expect(Buffer.from(bytes).includes('geheim@voorbeeld.nl')).toBe(false)
  }
  const file = testInfo.outputPath('anna.html')
  writeFileSync(file, html)
  const { page: read, leaves } = await strangerAt(browser, pathToFileURL(file).href)
  await expect(read.getByText('constructor.constructor').first()).toBeAttached()
  await read.waitForTimeout(500)
  expect(await read.evaluate(() => Reflect.get(window, 'hit') as unknown)).toBeUndefined()
  await leaves()
})

test('thirty badges are checked by the page itself, and how long that took is noted', async ({
  page,
  person,
  words,
  browser,
}, testInfo) => {
  test.setTimeout(180_000)
  const demo = JSON.parse(published('demo/index.json').bytes.toString()) as {
    readonly files: readonly { readonly file: string }[]
  } // written by scripts/examples
  const files = demo.files.slice(0, 30).map(({ file }) => published(`demo/${file}`))
  await portfolioOf(page, person, words, files)
  const path = testInfo.outputPath('anna.html')
  writeFileSync(path, await saved(page, words, 'page'))
  const { page: read, leaves } = await strangerAt(browser, pathToFileURL(path).href)
  await expect(read.locator('#page-answer')).toContainText(words('page:answer.honest'))
  const took = await read.evaluate(
    () => performance.measure('checking', 'check-begins', 'check-ends').duration,
  )
  testInfo.annotations.push({ type: 'milliseconds', description: String(Math.round(took)) })
  await leaves()
})
