/**
 * Measures writing a backup beside jszip (G15), then wipes and restores it: every byte must be back. Memory counts
 * all processes of the browser, beyond what handing on the same files unread costs (the limit row).
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startChromium } from '../scripts/lab/chromium.ts'
import { watchMemory } from '../scripts/lab/memory.ts'
import { servePage } from '../scripts/lab/page-server.ts'
import type { Measured } from './pages/backup.ts'

const BADGES = Number(process.env.BADGES ?? 10_000)
const MOST_MEMORY = 64
const LONGEST_BLOCK = 50
/** ms in which a browser that just started finds its size */
const SETTLING = 2500
const PASSPHRASE = 'vijf paarden eten blauwe soep'

/** What is done in a browser of its own, so that none pays for what another left. */
const WAYS = {
  ours: 'lab.ours()',
  limit: 'lab.limit()',
  jszip: 'lab.jszip()',
  idle: 'lab.idle()',
  locked: `lab.ours('${PASSPHRASE}')`,
} as const

/** Runs one way of writing while the memory of all processes of the browser is watched. */
async function measure(page: Page, group: number, script: string) {
  const extra = await watchMemory(group)
  const measured = await page.evaluate<Measured>(script)
  return { ...measured, extra: extra() }
}

type Result = Awaited<ReturnType<typeof measure>>

function tell(way: string, { ms, block, task, mib, extra }: Result): void {
  const cells = [
    `${mib.toFixed(0)} MiB`,
    `${ms.toFixed(0)} ms`,
    `block ${block.toFixed(0)} ms`,
    `task ${task === 0 ? '< 50' : task.toFixed(0)} ms`,
    `extra ${extra.toFixed(0)} MiB`,
  ]
  console.log(`${way.padEnd(22)}${cells.map((cell) => cell.padStart(16)).join('')}`)
}

/** Everything back after a wipe, out of the archive that was written last. */
async function comesBack(page: Page, before: string, passphrase = ''): Promise<boolean> {
  const back = await page.evaluate<Measured>(`lab.comeBack(${JSON.stringify(passphrase)})`)
  tell(passphrase ? 'wipe, restore locked' : 'wipe, restore', { ...back, extra: NaN })
  return before === JSON.stringify(await page.evaluate('lab.fingerprint()'))
}

/** Against the page that did nothing and grew least. */
function overIdle(extra: number, idle: readonly Result[]): string {
  return (extra - Math.min(...idle.map((run) => run.extra))).toFixed(0)
}

async function main(): Promise<void> {
  const { url, stop } = await servePage('bench/pages/backup.ts')
  const profile = await mkdtemp(join(tmpdir(), 'rugzak-bench-'))
  const inBrowser = async <T>(work: (page: Page, group: number) => Promise<T>): Promise<T> => {
    const { browser, group, close } = await startChromium(profile)
    const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage()
    await page.goto(url)
    await page.waitForFunction(() => 'lab' in globalThis)
    await new Promise((resolve) => setTimeout(resolve, SETTLING))
    const result = await work(page, group)
    await close()
    return result
  }
  const write = async (way: keyof typeof WAYS) => {
    const result = await inBrowser((page, group) => measure(page, group, WAYS[way]))
    tell(way, result)
    return result
  }
  const identical = (before: string, passphrase?: string) =>
    inBrowser((page) => comesBack(page, before, passphrase))
  try {
    await inBrowser((page) => page.evaluate(`lab.fill(${BADGES})`))
    const before = JSON.stringify(await inBrowser((page) => page.evaluate('lab.fingerprint()')))
    const idle = await write('idle')
    const limit = await write('limit')
    await write('jszip')
    // other work on the machine only adds to a block: the least of several, beyond a page that does nothing
    const runs = [await write('ours'), await write('ours'), await write('ours')]
    const absolute = Math.max(...runs.map((run) => run.extra))
    const extra = absolute - limit.extra
    const idleAgain = await write('idle')
    const rest = Math.min(idle.block, idleAgain.block)
    const raw = Math.min(...runs.map((run) => run.block))
    const block = Math.max(0, raw - rest)
    const task = Math.max(...runs.map((run) => run.task))
    const isSame = await identical(before)
    await write('locked')
    const isSameLocked = await identical(before, PASSPHRASE)
    console.log(
      `before ${before}: ${isSame ? 'identical' : 'DIFFERENT'} after a wipe and a restore,`,
    )
    console.log(`${isSameLocked ? 'identical' : 'DIFFERENT'} through the locked backup`)
    console.log(
      `ours, memory: ${absolute.toFixed(0)} MiB over the start, ${overIdle(absolute, [idle, idleAgain])} MiB over idle, ${extra.toFixed(0)} MiB over the limit row`,
    )
    console.log(
      `ours, longest block: ${raw.toFixed(0)} ms raw (idle ${rest.toFixed(0)} ms), ${block.toFixed(0)} ms over idle; longest task ${task === 0 ? 'below 50' : task.toFixed(0)} ms`,
    )
    const share = Math.max(extra / MOST_MEMORY, block / LONGEST_BLOCK)
    const strict = Math.max(absolute / MOST_MEMORY, raw / LONGEST_BLOCK)
    console.log(
      `backup: ${share.toFixed(2)}x of ${MOST_MEMORY} MiB over the limit row and ${LONGEST_BLOCK} ms block over idle (asked <= 1; ${strict.toFixed(2)}x with nothing taken off)`,
    )
    process.exitCode = share <= 1 && isSame && isSameLocked ? 0 : 1
  } finally {
    await stop()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

await main()
