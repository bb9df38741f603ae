/** Measures the first visit on a slow phone, of the built app and of the least that can be made of its libraries. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { compressed } from '../scripts/build/compressed.ts'
import { wholeChromiumPath } from '../scripts/install.mjs'
import { serveApp } from '../scripts/lab/app-server.ts'
import { serve } from '../scripts/static-server.mjs'

const ROUNDS = Number(process.env.ROUNDS ?? 7)
/** Of the minimal app: when something stands there, and when the screen does and can be used. */
const LIMITS = { paint: 0.7, interactive: 1.1 } as const
const SLOWER = 4
/** What the tools of Chromium call slow 4G: 1.6 Mbit/s down and 750 kbit/s up less a tenth, 150 ms away. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1_600_000 / 8) * 0.9,
  uploadThroughput: (750_000 / 8) * 0.9,
}
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 }
const WATCH = join(import.meta.dirname, 'pages/start.mjs')
const PATIENCE = 60_000

/** In ms since navigation; `blocked` is what tasks took beyond 50 ms, `shift` has no unit. */
interface Start {
  readonly paint: number
  readonly largest: number
  readonly interactive: number
  readonly blocked: number
  readonly shift: number
  /** bytes that came over the line until then */
  readonly bytes: number
}

async function slowed(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
}

/** A visit of somebody who was never here; without a service worker, which would fill its cache meanwhile. */
async function visit(browser: Browser, url: string): Promise<Start> {
  const context = await browser.newContext({ ...PHONE, locale: 'nl-NL', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto('about:blank')
  await slowed(page)
  await page.addInitScript({ path: WATCH })
  await page.goto(url, { waitUntil: 'commit' })
  const handle = await page.waitForFunction(
    () => (globalThis as unknown as { started: () => Start | undefined }).started(),
    undefined,
    { timeout: PATIENCE, polling: 250 },
  )
  const start = await handle.jsonValue()
  await context.close()
  if (!start) throw new Error(`${url} never stood`)
  return start
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const of = (starts: readonly Start[], key: keyof Start) => median(starts.map((one) => one[key]))

function told(name: string, starts: readonly Start[]): void {
  const ms = (key: keyof Start) => `${of(starts, key).toFixed(0)} ms`
  console.log(
    `${name.padEnd(8)} paint ${ms('paint')}  largest ${ms('largest')}  interactive ${ms('interactive')}  ` +
      `blocked ${ms('blocked')}  shift ${of(starts, 'shift').toFixed(3)}  ${(of(starts, 'bytes') / 1000).toFixed(0)} kB`,
  )
}

async function buildMinimal(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'minimal'),
    logLevel: 'error',
    plugins: [compressed()],
    build: { outDir, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  })
}

const folder = await mkdtemp(join(tmpdir(), 'rugzak-minimal-'))
await buildMinimal(folder)
const [app, minimal] = [await serveApp(), await serve(folder, 0)]
const browser = await chromium.launch({
  executablePath: wholeChromiumPath(),
  args: ['--no-sandbox'],
})
const PAGES = {
  minimal: `http://127.0.0.1:${minimal.port}/`,
  '/': `http://127.0.0.1:${app.port}/`,
  '/view': `http://127.0.0.1:${app.port}/view`,
}
const starts: Record<string, Start[]> = { minimal: [], '/': [], '/view': [] }
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, url] of Object.entries(PAGES)) starts[name]?.push(await visit(browser, url))
await browser.close()
app.close()
minimal.close()
await rm(folder, { recursive: true })

for (const [name, some] of Object.entries(starts)) told(name, some)
const { minimal: least = [], ...pages } = starts
const ratio = (key: 'paint' | 'interactive') =>
  Math.max(...Object.values(pages).map((some) => of(some, key) / of(least, key)))
const [paint, interactive] = [ratio('paint'), ratio('interactive')]
console.log(
  `start: paint ${paint.toFixed(2)}x (asked <= ${LIMITS.paint}), interactive ${interactive.toFixed(2)}x ` +
    `of the minimal app (asked <= ${LIMITS.interactive})`,
)
process.exitCode = paint <= LIMITS.paint && interactive <= LIMITS.interactive ? 0 : 1
