/** What somebody is looking at stays where it is: nothing that comes later pushes it away. */
import { expect, type Page } from '@playwright/test'
import { linkFragment } from '../../src/core/sharing/page-link.ts'
import { rowsOf } from '../fixtures/database.ts'
import { published } from '../fixtures/person.ts'
import { signedBadge } from '../fixtures/reading.ts'
import { test } from '../fixtures/test.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

/** Cumulative layout shift, as web.dev/cls reckons it: "good" is five times as much. */
const MOST = 0.02
/** ms in which nothing moves any more; a rest of this length ends what is measured */
const REST = 1500

const BADGES = ['luisteren', 'hygiene', 'data-ethics', 'zorgassistent', 'digid', 'debat'].map(
  (name) => published(`demo/${name}.png`),
)

interface Shift {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node?: Node }[]
}

interface Moved {
  readonly sum: number
  /** what was pushed away, to be found again */
  readonly parts: readonly string[]
}

/** Comes to the address anew, and answers what moved by itself until everything rested. */
async function movedAt(page: Page, address: string): Promise<Moved> {
  await page.goto('about:blank')
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  return page.evaluate(moved, REST)
}

/** Runs in the page. */
function moved(rest: number): Promise<Moved> {
  const told = (node: Node | undefined) =>
    (node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 90) ?? ''
  return new Promise((resolve) => {
    const shifts: Shift[] = []
    const end = () =>
      resolve({
        sum: shifts.reduce((sum, { value }) => sum + value, 0),
        parts: shifts.flatMap(({ value, sources }) =>
          sources.map(({ node }) => `${value.toFixed(3)} ${told(node)}`),
        ),
      })
    let timer = setTimeout(end, rest)
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as unknown as readonly Shift[] // LayoutShift, unknown to TypeScript
      shifts.push(...entries.filter(({ hadRecentInput }) => !hadRecentInput))
      clearTimeout(timer)
      timer = setTimeout(end, rest)
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Runs in the page. */
const isRemembered = () => localStorage.getItem('rugzak-marker') !== null

for (const count of [1, BADGES.length])
  test(`a wall of ${count} comes without a jolt`, async ({ page, person }) => {
    await person.has(BADGES.slice(0, count))
    // this browser remembers that there are badges once it has seen them, as that of whoever comes back
    await expect(page.getByRole('article').first()).toBeVisible()
    await expect.poll(() => page.evaluate(isRemembered)).toBe(true)
    const { sum, parts } = await movedAt(page, '/')
    expect(sum, parts.join('\n')).toBeLessThanOrEqual(MOST)
  })

test('a badge, a portfolio and the reader come without a jolt', async ({ page, person, words }) => {
  await person.has(BADGES)
  const [badge] = await rowsOf(page, 'badges')
  await page.goto('/portfolios')
  await page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }).click()
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  const portfolio = new URL(page.url()).pathname
  const text = await signedBadge('Luisteren', { address: 'anna@voorbeeld.example' })
  const badges = [{ form: 'json' as const, text }]
  const content = { title: 'Zorg', owner: 'Anna', language: 'nl' as const, badges }
  const reader = `/view#${await linkFragment(content)}`
  for (const address of [`/badges/${String(badge?.id)}`, portfolio, reader]) {
    const { sum, parts } = await movedAt(page, address)
    expect.soft(sum, `${address.slice(0, 40)}\n${parts.join('\n')}`).toBeLessThanOrEqual(MOST)
  }
})

/** Runs in the page: how far down every text of the first screen stands. Letters that come later are a little wider or narrower. */
const places = () =>
  [...document.querySelectorAll('h1, main p, h2, button, main a, nav a, li')]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const { y, height } = element.getBoundingClientRect()
      return [element.textContent, Math.round(y), Math.round(height)].join(' ')
    })

test('the first screen stands before any script has come, and stays where it is when the app takes its place', async ({
  page,
  person,
}) => {
  // no script comes before it is let go
  await page.route('**/assets/*.js', () => undefined)
  const title = page.getByRole('heading', { level: 1 })
  await page.goto('/', { waitUntil: 'commit' })
  // without its styles the page would show both languages, which no browser draws
  await page.waitForFunction(() => getComputedStyle(document.body).margin === '0px')
  await expect(title).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  const before = await page.evaluate(places)
  await page.unroute('**/assets/*.js')
  await expect(page.locator('[inert]')).toHaveCount(0)
  await expect.poll(() => page.evaluate(places)).toEqual(before)
  expect(before.length).toBeGreaterThan(12)

  await person.has(BADGES.slice(0, 1))
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect.poll(() => page.evaluate(isRemembered)).toBe(true)
  await page.route('**/assets/*.js', () => undefined)
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.getByText('Rugzak', { exact: true }).last()).toBeVisible()
  await expect(title, 'who has badges is not told that there are none').toBeHidden()
  await page.unroute('**/assets/*.js')
})
