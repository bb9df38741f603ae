/** Kills the browser at random moments while it writes, and counts what was lost: `kills -- --count N`. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import type { Found, Told } from './kills/ledger.ts'
import { Ledger } from './kills/ledger.ts'
import { startChromium } from './lab/chromium.ts'
import { servePage } from './lab/page-server.ts'

/** ms of work before the kill: from the first write to well into a restore */
const SHORTEST = 50
const LONGEST = 4000

async function openLab(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForFunction(() => 'lab' in globalThis)
}

/** One life of the browser: looks at what is there, works, dies. Answers what was broken. */
async function live(profile: string, url: string, ledger: Ledger, ms: number): Promise<string[]> {
  const { browser, kill } = await startChromium(profile)
  try {
    const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage()
    await openLab(page, url)
    const broken = ledger.broken(await page.evaluate<Found>('lab.inspect()'))
    await page.exposeFunction('heard', (line: Told) => ledger.hear(line))
    page.on('pageerror', (error) => console.error(error))
    page.evaluate(`lab.work('${ledger.leastKilled}')`).catch(() => undefined) // it dies meanwhile
    await new Promise((resolve) => setTimeout(resolve, ms))
    if (ms > 0) ledger.countKill()
    return broken
  } finally {
    await kill()
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { count: { type: 'string', default: '50' } } })
  const count = Number(values.count)
  const profile = await mkdtemp(join(tmpdir(), 'rugzak-kills-'))
  const { url, stop } = await servePage('scripts/kills/page.ts')
  const ledger = new Ledger()
  let lost = 0
  try {
    // one life more than kills: the last one only looks
    for (let n = 0; n <= count; n++) {
      const ms = n === count ? 0 : SHORTEST + Math.random() * (LONGEST - SHORTEST)
      const broken = await live(profile, url, ledger, ms)
      lost += broken.length
      for (const one of broken) console.log(one)
      console.error(`${n} kills, ${ledger.size} badges reported kept`)
    }
  } finally {
    await stop()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  console.log(`killed while ${ledger.kills}`)
  console.log(`${count} kills, ${lost} lost`)
  return lost === 0 ? 0 : 1
}

process.exit(await main())
