/** Measures writing a backup beside jszip: extra memory, and the longest block of the main thread (G15). */
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

type Way = 'ours' | 'jszip' | 'idle'

/** Runs one way of writing while its memory is watched. */
async function measure(page: Page, group: number, way: Way) {
  const extra = await watchMemory(group)
  const measured = await page.evaluate<Measured>(`lab.${way}()`)
  return { ...measured, extra: extra() }
}

async function main(): Promise<void> {
  const { url, stop } = await servePage('bench/pages/backup.ts')
  const profile = await mkdtemp(join(tmpdir(), 'rugzak-bench-'))
  const open = async () => {
    const started = await startChromium(profile)
    const page = await (
      started.browser.contexts()[0] ?? (await started.browser.newContext())
    ).newPage()
    await page.goto(url)
    await page.waitForFunction(() => 'lab' in globalThis)
    return { ...started, page }
  }
  try {
    const first = await open()
    await first.page.evaluate(`lab.fill(${BADGES})`)
    await first.close()
    const results = []
    for (const way of ['ours', 'jszip', 'idle'] as const) {
      // a browser of its own, so that neither pays for what the other left
      const { page, group, close } = await open()
      const result = await measure(page, group, way)
      await close()
      results.push(result)
      const { ms, block, mib, extra } = result
      console.log(
        `${way.padEnd(6)} ${mib.toFixed(0)} MiB in ${ms.toFixed(0)} ms, longest block ${block.toFixed(0)} ms, extra memory ${extra.toFixed(0)} MiB`,
      )
    }
    const [ours] = results
    const share = Math.max((ours?.extra ?? 0) / MOST_MEMORY, (ours?.block ?? 0) / LONGEST_BLOCK)
    console.log(
      `backup: ${share.toFixed(2)}x of ${MOST_MEMORY} MiB extra memory and ${LONGEST_BLOCK} ms block (asked <= 1)`,
    )
    process.exitCode = share <= 1 ? 0 : 1
  } finally {
    await stop()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

await main()
