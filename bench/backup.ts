/** Measures writing a backup beside jszip: extra memory, and the longest block of the main thread (G15). */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startChromium } from '../scripts/lab/chromium.ts'
import { servePage } from '../scripts/lab/page-server.ts'
import type { Measured } from './pages/backup.ts'

const BADGES = Number(process.env.BADGES ?? 10_000)
const MOST_MEMORY = 64
const LONGEST_BLOCK = 50
const KIB_PER_MIB = 1024

/** Memory of all processes of the browser that no file backs, in MiB. */
async function memoryOf(group: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const sizes = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      if (Number(stat.slice(stat.lastIndexOf(')')).split(' ')[3]) !== group) return 0
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
      const kib = [...status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+)/gm)]
      return kib.reduce((sum, match) => sum + Number(match[1]), 0)
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / KIB_PER_MIB
}

type Way = 'ours' | 'jszip' | 'idle'

/** Runs one way of writing while its memory is watched. */
async function measure(page: Page, group: number, way: Way) {
  const before = await memoryOf(group)
  let most = before
  const look = async () => {
    most = Math.max(most, await memoryOf(group))
  }
  const watch = setInterval(() => void look(), 100)
  const measured = await page.evaluate<Measured>(`lab.${way}()`)
  clearInterval(watch)
  return { ...measured, extra: most - before }
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
