/** Measures that no scanner of foreign text takes more than its share: sixteen times the text, at most 40x the time. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { wholeChromiumPath } from '../scripts/install.mjs'
import { servePage } from '../scripts/lab/page-server.ts'
import { unmeasured } from './linear/foreign-files.ts'
import { allGrowths, type Growth } from './linear/measure.ts'

const MOST = 40
const FIREFOX = process.env.RUGZAK_FIREFOX ?? '/usr/bin/firefox-esr'
/** A clock as fine as it goes: what is blurred against spying blurs this too. */
const PREFERENCES = 'user_pref("privacy.reduceTimerPrecision", false);\n'

interface Engine {
  readonly name: string
  readonly path: string
  readonly flags: (profile: string) => readonly string[]
}

const ENGINES: readonly Engine[] = [
  {
    name: 'Chromium',
    path: wholeChromiumPath(),
    flags: (profile) => [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      `--user-data-dir=${profile}`,
    ],
  },
  {
    name: 'Firefox',
    path: FIREFOX,
    flags: (profile) => ['--headless', '--no-remote', '--profile', profile],
  },
]

/** Opens the page in a browser of its own and waits for what it posts. */
async function growthsIn({ path, flags }: Engine, page: string): Promise<readonly Growth[]> {
  const profile = await mkdtemp(join(tmpdir(), 'rugzak-linear-'))
  await writeFile(join(profile, 'user.js'), PREFERENCES)
  const server = createServer()
  const told = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]> // as Node documents
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // listening on TCP
  const address = `${page}#http://127.0.0.1:${port}/`
  const browser = spawn(path, [...flags(profile), address], { stdio: 'ignore', detached: true })
  try {
    const [request, response] = await told
    response.end()
    return JSON.parse(await text(request)) as readonly Growth[] // our own page
  } finally {
    if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL')
    server.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

const missing = unmeasured()
for (const file of missing) console.log(`not in the table: src/core/${file}`)
const { url, stop } = await servePage('bench/pages/linear.ts')
const measured: (readonly [string, readonly Growth[]])[] = [['Node', await allGrowths()]]
for (const engine of ENGINES) {
  if (existsSync(engine.path)) measured.push([engine.name, await growthsIn(engine, url)])
  else console.log(`${engine.name}: not measured, there is none at ${engine.path}`)
}
await stop()
const [[, rows] = ['', []]] = measured
console.log(`${'scanner'.padEnd(58)}${measured.map(([name]) => name.padStart(12)).join('')}`)
for (const [at, { name }] of rows.entries()) {
  const cells = measured.map(([, all]) =>
    `${(all[at]?.times ?? Number.NaN).toFixed(1)}x`.padStart(12),
  )
  console.log(name.padEnd(58) + cells.join(''))
}
const worst = Math.max(...measured.flatMap(([, all]) => all.map(({ times }) => times)))
console.log(
  `linear: ${rows.length} scanners, worst ${worst.toFixed(1)}x for 16x the text (asked <= ${MOST})`,
)
process.exitCode = worst <= MOST && missing.length === 0 ? 0 : 1
