/** Every screen, full and empty, on a desk and on a phone, in both languages and themes. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { isAccessibleIn } from '../fixtures/accessible.ts'
import { rowsOf } from '../fixtures/database.ts'
import { published } from '../fixtures/person.ts'
import { isWhole, test } from '../fixtures/test.ts'
import type { Language } from '../fixtures/words.ts'

interface Index {
  readonly files: readonly { readonly file: string }[]
}
/** One of every kind of outcome. */
const EXAMPLES = (JSON.parse(readFileSync('public/examples/index.json', 'utf8')) as Index).files // written by make.ts
const PATHWAY = ['reanimatie-2025.png', 'medicatie-1.png', 'medicatie-2.png', 'zorgassistent.png']
const ALL = [
  ...EXAMPLES.map(({ file }) => published(`examples/${file}`)),
  ...PATHWAY.map((file) => published(`demo/${file}`)),
]

/** Screens that look otherwise while there is nothing to show, and those that do not care. */
const EMPTY = ['/', '/collections', '/stacks', '/skills', '/timeline', '/portfolios']
const FIXED = [
  ...EMPTY,
  '/add',
  '/stacks/new',
  '/skills/match',
  '/backup',
  '/settings',
  '/places/connect',
  '/places/connect/webdav',
  '/view',
  '/hr',
  '/nowhere',
]

/** Screens outside the frame, which gives the tab its name. */
const ALONE = /^\/(view|hr|portfolios\/.*\/print)$/

const DESK = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 740 }

/** Each language is seen in either theme and at either size, and each theme at either size. */
const LOOKS = {
  nl: [
    { size: DESK, theme: 'light' },
    { size: PHONE, theme: 'dark' },
  ],
  en: [
    { size: DESK, theme: 'dark' },
    { size: PHONE, theme: 'light' },
  ],
} as const

/** Another screen without loading the app again; it is there once it has given the tab its name. */
async function walksTo(page: Page, address: string): Promise<void> {
  const before = await page.title()
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  await expect(page, address).not.toHaveTitle(before)
}

/** No word is cut off at the side, nothing is left out of a sentence, and no rule of axe is broken. */
async function looksAt(page: Page, address: string, language: Language): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first(), address).toBeVisible()
  for (const { size, theme } of LOOKS[language]) {
    await page.setViewportSize(size)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, `${address} fits in ${size.width}`).toBeLessThanOrEqual(size.width)
    await isAccessibleIn(page, theme)
  }
  await isWhole(page)
}

async function visits(page: Page, language: Language, addresses: readonly string[]): Promise<void> {
  for (const [at, address] of addresses.entries())
    await test.step(address, async () => {
      if (at === 0 || ALONE.test(address)) await page.goto(address)
      else await walksTo(page, address)
      await looksAt(page, address, language)
    })
}

/** Parts of a tour are journeys of their own: one that looked at thirty screens would end long after all others. */
function partsOf<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / most)
  return Array.from({ length: count }, (_, at) => items.slice(at * most, (at + 1) * most))
}

test.describe.configure({ timeout: 180_000 })

test('an empty backpack', { tag: '@both' }, async ({ page, language }) => {
  await visits(page, language, EMPTY)
})

for (const addresses of partsOf(FIXED, 7))
  test(`a full backpack: ${addresses.join(' ')}`, { tag: '@both' }, async ({
    page,
    person,
    language,
  }) => {
    await person.has(ALL)
    await visits(page, language, addresses)
  })

for (const places of partsOf([...ALL.keys()], 6))
  test(`the pages of badges ${places.join(' ')}`, { tag: '@both' }, async ({
    page,
    person,
    language,
  }) => {
    await person.has(ALL)
    const ids = (await rowsOf(page, 'badges')).map(({ id }) => String(id))
    expect(ids).toHaveLength(ALL.length)
    await visits(
      page,
      language,
      places.map((at) => `/badges/${ids[at]}`),
    )
  })

test('the report and the kit of a badge', { tag: '@both' }, async ({ page, person, language }) => {
  await person.has(ALL)
  const [badge] = await rowsOf(page, 'badges')
  await visits(page, language, [
    `/badges/${String(badge?.id)}/report`,
    `/share/${String(badge?.id)}`,
  ])
})

test('every screen of a portfolio', { tag: '@both' }, async ({ page, person, words, language }) => {
  await person.has(ALL, { at: '/portfolios' })
  await page.getByRole('button', { name: words('portfolio:start.year'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  const [portfolio] = await rowsOf(page, 'pages')
  await visits(
    page,
    language,
    ['', '/publish', '/print'].map((rest) => `/portfolios/${String(portfolio?.id)}${rest}`),
  )
})
