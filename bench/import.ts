/** Measures adding a thousand baked badges, dropped on the built app, beside the least that can be done with them. */
import { resolve } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import words from '../locales/en/importing.json' with { type: 'json' }
import { wholeChromiumPath } from '../scripts/install.mjs'
import { serveApp } from '../scripts/lab/app-server.ts'
import { servePage } from '../scripts/lab/page-server.ts'
import { watchProcessor } from '../scripts/lab/processor.ts'
import { bakedBadges } from './seed/baked-badges.ts'

const BADGES = Number(process.env.BADGES ?? 1_000)
const ROUNDS = Number(process.env.ROUNDS ?? 3)
const SIZE = 50_000
const LIMIT = 2
/** How often the peers must be beaten, and what the page and the person may be kept waiting, in ms. */
const LEAD = 5
const LONGEST_TASK = 50
const FIRST_BADGE = 300

interface Watched {
  readonly first: number
  readonly ms: number
  readonly task: number
  /** ms of it that all processes of the browser worked */
  readonly processor: number
}

/** From the drop on: when the first badge stands there, when all are told of, and the longest task between. */
function watch(ready: string): void {
  Object.assign(globalThis, {
    watched: new Promise<Omit<Watched, 'processor'>>((resolve) => {
      let [start, first, task] = [0, 0, 0]
      addEventListener('drop', () => (start = performance.now()), { capture: true, once: true })
      const observer = new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries())
          if (start > 0 && startTime >= start) task = Math.max(task, duration)
      })
      observer.observe({ type: 'longtask' })
      const looking = setInterval(() => {
        const now = performance.now() - start
        if (first === 0 && document.querySelector('main section li h3')) first = now
        const texts = [...document.querySelectorAll('[role=status]')].map((it) => it.textContent)
        if (start === 0 || !texts.includes(ready)) return
        clearInterval(looking)
        setTimeout(() => resolve({ first, ms: now, task }), 300)
      }, 10)
    }),
  })
}

/** A page of its own profile; no service worker, which would be busy filling its cache. */
async function fresh(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** Lets go of real files over the window, as a person does. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
}

async function ours(browser: Browser, url: string, files: readonly string[]): Promise<Watched> {
  const page = await fresh(browser, `${url}add`)
  await page.locator('h1').waitFor()
  await page.waitForTimeout(1_500)
  const worked = watchProcessor()
  const ready = words.ready.replaceAll(/<[^>]+>/g, '').replace('{{total}}', String(files.length))
  await page.evaluate(watch, ready)
  await drop(page, files)
  const watched = await page.evaluate<Omit<Watched, 'processor'>>('watched')
  const processor = worked()
  await page.context().close()
  return { ...watched, processor }
}

/** Gives the files to an input as large as this: Playwright itself would send their bytes. */
async function choose(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'input[type=file]',
  })
  await session.send('DOM.setFileInputFiles', { files: [...files], nodeId })
}

const least = (values: readonly number[]) => Math.min(...values)
const row = (name: string, ms: number, floor: number) =>
  console.log(
    `${name.padEnd(36)}${ms.toFixed(0).padStart(7)} ms ${(ms / floor).toFixed(2).padStart(6)} x`,
  )

const files = (await bakedBadges(BADGES, SIZE)).map((path) => resolve(path))
const app = await serveApp()
const lab = await servePage('bench/pages/import.ts')
const browser = await chromium.launch({
  executablePath: wholeChromiumPath(),
  args: ['--no-sandbox', '--disable-gpu'],
})
const beside = await fresh(browser, lab.url)
await choose(beside, files)
const floors: number[] = []
const floorsWork: number[] = []
const imports: Watched[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const worked = watchProcessor()
  floors.push(await beside.evaluate<number>('lab.floor()'))
  floorsWork.push(worked())
  imports.push(await ours(browser, `http://127.0.0.1:${app.port}/`, files))
}
const peers = await beside.evaluate<number>('lab.peers()')
await browser.close()
app.close()
await lab.stop()

const floor = least(floors)
const mine = least(imports.map(({ ms }) => ms))
const task = least(imports.map((it) => it.task))
const first = least(imports.map((it) => it.first))
row('floor: read, walk, one signature', floor, floor)
row('Rugzak', mine, floor)
row('walker + verifier-core + Dexie', peers, floor)
console.log(`longest task         ${task.toFixed(0)} ms (asked <= ${LONGEST_TASK})`)
console.log(`first badge shown    ${first.toFixed(0)} ms (asked <= ${FIRST_BADGE})`)
const work = least(imports.map(({ processor }) => processor))
console.log(
  `processor time       ${work} ms, ${(work / least(floorsWork)).toFixed(2)}x of the floor`,
)
console.log(`peers                ${(peers / mine).toFixed(1)}x slower (asked >= ${LEAD})`)
const ratio = mine / floor
console.log(`import: ${ratio.toFixed(2)}x of the floor (asked <= ${LIMIT})`)
const isRight = task <= LONGEST_TASK && first <= FIRST_BADGE && peers / mine >= LEAD
process.exitCode = ratio <= LIMIT && isRight ? 0 : 1
