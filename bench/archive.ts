/** Measures adding a ZIP of 2 GB with 5,000 badges in the built app: memory, blocks, Stop, and going on after a reload. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import words from '../locales/en/importing.json' with { type: 'json' }
import { serveApp } from '../scripts/lab/app-server.ts'
import { startChromium } from '../scripts/lab/chromium.ts'
import { watchMemory } from '../scripts/lab/memory.ts'
import { writeLargeArchive } from './seed/large-archive.ts'

const BADGES = Number(process.env.BADGES ?? 5_000)
const SIZE = 400_000
/** MiB above what the browser held with the screen open */
const MOST_MEMORY = 300
/** ms for which a page that does nothing is watched: blocks are to be read beside it */
const IDLE = 10_000
const PATIENCE = 3_600_000

/** Chooses a file as a person does; larger ones than Playwright sends to a browser that was there before. */
async function choose(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { root } = await session.send('DOM.getDocument')
  const selector = 'main input[type=file]:not([webkitdirectory])'
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  await session.send('DOM.setFileInputFiles', { files: [path], nodeId })
}

/** Notes the longest time in ms that the page answered nothing. */
const watchBlocks = (page: Page) =>
  page.evaluate(() => {
    let last = performance.now()
    let longest = 0
    setInterval(() => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
      Reflect.set(globalThis, 'longestBlock', longest)
    }, 1)
  })

const longestBlock = (page: Page) =>
  page.evaluate(() => Number(Reflect.get(globalThis, 'longestBlock')))

const progress = (page: Page) => page.getByRole('progressbar')

/** Files read, by what the bar says. */
function readSoFar(page: Page): Promise<number> {
  return progress(page).evaluate((bar) => Number(Reflect.get(bar, 'value')))
}

/** Badges in the database. */
function kept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('rugzak')
        opening.onsuccess = () => {
          const counting = opening.result.transaction('badges').objectStore('badges').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it takes more than an hour')
    await new Promise((go) => setTimeout(go, 250))
  }
}

async function measure(page: Page, group: number, archive: string, url: string) {
  await page.goto(`${url}add`)
  await page.locator('h1').waitFor()
  await watchBlocks(page)
  await page.waitForTimeout(IDLE)
  const idle = await longestBlock(page)
  const extra = await watchMemory(group)
  await watchBlocks(page)
  const start = performance.now()
  await choose(page, archive)
  await until(
    async () => (await progress(page).count()) > 0 && (await readSoFar(page)) > BADGES / 2,
  )
  const first = performance.now() - start
  const block = await longestBlock(page)
  await page.reload()
  await page.locator('h1').waitFor()
  const before = await kept(page)
  await watchBlocks(page)
  const again = performance.now()
  await page.getByRole('button', { name: words.resume.continue }).click()
  await until(async () => (await kept(page)) === BADGES)
  const second = performance.now() - again
  return {
    ms: first + second,
    block: Math.max(block, await longestBlock(page)),
    extra: extra(),
    before,
    idle,
    read: await readSoFar(page),
  }
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rugzak-bench-'))
  const server = await serveApp()
  try {
    const archive = join(folder, 'badges.zip')
    await writeLargeArchive(archive, BADGES, SIZE)
    const { browser, group, close } = await startChromium(join(folder, 'profile'))
    const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage()
    const url = `http://localhost:${server.port}/`
    const { ms, block, idle, extra, before, read } = await measure(page, group, archive, url)
    await close()
    console.log(`archive        ${((BADGES * SIZE) / 1e9).toFixed(2)} GB, ${BADGES} badges`)
    console.log(
      `time           ${(ms / 1000).toFixed(0)} s, ${(ms / BADGES).toFixed(1)} ms a badge`,
    )
    console.log(`longest block  ${block.toFixed(0)} ms, of an idle page ${idle.toFixed(0)} ms`)
    console.log(`extra memory   ${extra.toFixed(0)} MiB`)
    console.log(`after a reload ${before} were kept, the other ${read} were read`)
    const ratio = extra / MOST_MEMORY
    console.log(`archive: ${ratio.toFixed(2)}x of ${MOST_MEMORY} MiB extra memory (asked <= 1)`)
    process.exitCode = ratio <= 1 ? 0 : 1
  } finally {
    server.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

await main()
