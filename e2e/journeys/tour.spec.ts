/** Every screen, full and empty, on a desk and on a phone, in both languages and themes. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { rowsOf } from '../fixtures/database.ts'
import { type Person, published } from '../fixtures/person.ts'
import { scan, test } from '../fixtures/test.ts'

interface Index {
  readonly files: readonly { readonly file: string }[]
}
/** One of every kind of outcome. */
const EXAMPLES = (JSON.parse(readFileSync('public/examples/index.json', 'utf8')) as Index).files // written by make.ts
const PATHWAY = ['reanimatie-2025.png', 'medicatie-1.png', 'medicatie-2.png', 'zorgassistent.png']

/** Screens that look otherwise while there is nothing to show, and those that do not care. */
const EMPTY = ['/', '/collections', '/stacks', '/skills', '/timeline', '/portfolios']
const FIXED = [...EMPTY, '/add', '/stacks/new', '/backup', '/settings', '/view', '/hr', '/nowhere']

const SIZES = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
]

/** No word is cut off at the side, nothing is left out of a sentence, and no rule of axe is broken. */
async function looksAt(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 }).first(), address).toBeVisible()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, `${address} fits in ${size.width}`).toBeLessThanOrEqual(size.width)
  }
  await scan(page)
}

async function comesWithAll(person: Person): Promise<void> {
  await person.comes()
  await person.drops(
    ...EXAMPLES.map(({ file }) => published(`examples/${file}`)),
    ...PATHWAY.map((file) => published(`demo/${file}`)),
  )
}

async function visits(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await test.step(address, () => looksAt(page, address))
}

test.describe.configure({ timeout: 300_000 })

test('every screen of an empty backpack', { tag: '@both' }, async ({ page }) => {
  await visits(page, EMPTY)
})

test('every screen of a full backpack', { tag: '@both' }, async ({ page, person }) => {
  await comesWithAll(person)
  await visits(page, FIXED)
})

test('the page of a badge of every outcome', { tag: '@both' }, async ({ page, person }) => {
  await comesWithAll(person)
  const ids = (await rowsOf(page, 'badges')).map(({ id }) => String(id))
  await visits(
    page,
    ids.map((id) => `/badges/${id}`),
  )
  await visits(page, [`/badges/${ids[0]}/report`, `/share/${ids[0]}`])
})

test('every screen of a portfolio', { tag: '@both' }, async ({ page, person, words }) => {
  await comesWithAll(person)
  await page.goto('/portfolios')
  await page.getByRole('button', { name: words('portfolio:start.year'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  const [portfolio] = await rowsOf(page, 'pages')
  await visits(
    page,
    ['', '/publish', '/print'].map((rest) => `/portfolios/${String(portfolio?.id)}${rest}`),
  )
})
