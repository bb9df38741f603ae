/** Measures the wall at 1,000 and 10,000 badges in the built app: the first cards, nodes, and scrolling. */

import { type Browser, chromium, type Page } from '@playwright/test'
import { wholeChromiumPath } from '../scripts/install.mjs'
import { serveApp } from '../scripts/lab/app-server.ts'
import type { BadgeRecord } from '../src/core/records/records.ts'
import { POLICY, type Report } from '../src/core/verification/report.ts'
import { manyBadges } from './seed/many-badges.ts'

const LIMIT = 1.5
const MOST_NODES = 500
const ROUNDS = 5
/** A report of usual size; which badge it is about makes no difference here. */
const REPORT: Report = {
  askedAt: '2026-01-01T00:00:00Z',
  policy: POLICY,
  checks: Array.from({ length: 12 }, () => ({
    id: 'shape',
    answer: 'complete',
    detail: { host: 'school.example', algorithm: 'eddsa-rdfc-2022', key: 'did:key:z6Mk', at: 12 },
  })),
  remarks: [],
  contacts: [{ host: 'school.example', purpose: 'status', outcome: 'read' }],
  embedded: [],
}
/** One in so many was never checked. */
const UNCHECKED = 10
const FEW = 1_000
const MANY = 10_000

/** Writes badges with their reports straight into the database of the app, a thousand at a time. */
async function seed(page: Page, rows: readonly BadgeRecord[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000) {
    const badges = rows.slice(at, at + 1000)
    const checked = badges.filter((_, place) => place % UNCHECKED > 0)
    const reports = checked.map(({ id }) => ({ badgeId: id, report: REPORT }))
    await page.evaluate(
      async (some) => {
        const opened = indexedDB.open('rugzak')
        await new Promise((done) => opened.addEventListener('success', done))
        const work = opened.result.transaction(['badges', 'reports'], 'readwrite')
        for (const row of some.badges) work.objectStore('badges').put(row)
        for (const row of some.reports) work.objectStore('reports').put(row)
        await new Promise((done) => work.addEventListener('complete', done))
        opened.result.close()
      },
      { badges, reports },
    )
  }
}

/** A browser of its own, with this many badges in it. */
async function backpackOf(browser: Browser, url: string, count: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('h1').waitFor()
  await seed(page, manyBadges(count))
  return page
}

/** Milliseconds from opening the wall until its first cards are painted. */
async function firstCards(page: Page, url: string): Promise<number> {
  await page.goto(url)
  await page.locator('main article').nth(3).waitFor()
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))
      }),
  )
}

/** Milliseconds from opening the wall until every badge can be found and filtered. */
async function allRead(page: Page): Promise<number> {
  await page.locator('main search fieldset').first().waitFor()
  return page.evaluate(() => performance.now())
}

/** Tiles in view that show no badge after a jump down the wall. */
async function blankAfterJump(page: Page): Promise<number> {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2))
  await page.waitForTimeout(400)
  return page.evaluate(() => {
    const grid = document.querySelector('main article')?.closest('ul, ol')
    if (!grid) return 1
    const { left, width } = grid.getBoundingClientRect()
    const spots = [150, 450, 750].flatMap((y) =>
      [0.12, 0.4, 0.65, 0.9].map((x) => [left + width * x, y] as const),
    )
    const filled = spots.filter(([x, y]) => grid.contains(document.elementFromPoint(x, y)))
    return spots.length - filled.length
  })
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const server = await serveApp()
const url = `http://127.0.0.1:${server.port}/`
const browser = await chromium.launch({
  executablePath: wholeChromiumPath(),
  args: ['--no-sandbox'],
})
const few = await backpackOf(browser, url, FEW)
const many = await backpackOf(browser, url, MANY)
const times = { few: [] as number[], many: [] as number[] }
const whole = { few: [] as number[], many: [] as number[] }
for (let round = 0; round < ROUNDS; round += 1) {
  times.few.push(await firstCards(few, url))
  whole.few.push(await allRead(few))
  times.many.push(await firstCards(many, url))
  whole.many.push(await allRead(many))
}
const nodes = await many.locator('main article, main article *').count()
const blank = await blankAfterJump(many)
await browser.close()
server.close()

console.log(`first cards at ${FEW}       ${median(times.few).toFixed(0)} ms`)
console.log(`first cards at ${MANY}      ${median(times.many).toFixed(0)} ms`)
console.log(`all findable at ${FEW}     ${median(whole.few).toFixed(0)} ms`)
console.log(`all findable at ${MANY}    ${median(whole.many).toFixed(0)} ms`)
console.log(`nodes for cards at ${MANY}  ${nodes} (asked <= ${MOST_NODES})`)
console.log(`blank spots after a jump  ${blank} of 12`)
const ratio = median(times.many) / median(times.few)
console.log(`wall: ${ratio.toFixed(2)}x of the time at ${FEW} badges (asked <= ${LIMIT})`)
process.exitCode = ratio <= LIMIT && nodes <= MOST_NODES && blank <= 2 ? 0 : 1
