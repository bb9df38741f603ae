/**
 * Packs the verifier, installs it into an empty folder, and uses every entry there, in Node and in a page:
 * `npm run --silent pack-check`. Ends with `pack-check: N passed, N failed`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { LIMITS, sizes } from '../packages/verifier/sizes.mjs'
import { chromiumPath } from './install.mjs'
import { serve } from './static-server.mjs'

const ROOT = join(import.meta.dirname, '..')
const PACKAGE = join(ROOT, 'packages/verifier')
const CHECKS = join(PACKAGE, 'check')
/** where a person may look at the pages afterwards */
const PICTURES = join(ROOT, 'test-results/package')
const TSC = join(ROOT, 'node_modules/typescript-native/bin/tsc')

const folder = mkdtempSync(join(tmpdir(), 'verifier-'))
const results: boolean[] = []

async function claim(name: string, holds: () => unknown): Promise<void> {
  let problem: unknown
  try {
    const answer = await holds()
    if (answer === false) problem = 'it does not hold'
  } catch (error) {
    problem = error
  }
  results.push(problem === undefined)
  console.log(`${problem === undefined ? '✓' : '✗'} ${name}`)
  if (problem !== undefined) console.error(problem)
}

const run = (command: string, args: readonly string[]) =>
  execFileSync(command, [...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Built, packed and installed without a registry: it has no dependencies. */
function install(): void {
  run(process.execPath, [join(PACKAGE, 'build.mjs')])
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  const [{ filename }] = JSON.parse(run('npm', ['pack', PACKAGE, '--json'])) as [
    { filename: string },
  ]
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${filename}`])
  cpSync(CHECKS, folder, { recursive: true })
  mkdirSync(join(folder, 'badges'))
  for (const name of ['digitale-basisvaardigheden', 'bedrijfshulpverlener'])
    cpSync(join(ROOT, `public/examples/${name}.png`), join(folder, `badges/${name}.png`))
  const spoilt = 'conformance/items/eddsa-rdfc-2022-name-changed.json'
  cpSync(join(ROOT, spoilt), join(folder, 'spoilt/spoilt.json'))
}

/** The lines of JavaScript in the README are what a stranger would try. */
function readmeScript(): string {
  const [, code = ''] =
    /```js\n([\s\S]+?)```/.exec(readFileSync(join(PACKAGE, 'README.md'), 'utf8')) ?? []
  return code.replace("'badge.png'", "'badges/digitale-basisvaardigheden.png'")
}

function badge(...args: string[]): { readonly code: number; readonly out: string } {
  try {
    return { code: 0, out: run(join(folder, 'node_modules/.bin/badge'), args) }
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string } // of execFileSync
    return { code: status, out: stdout }
  }
}

interface Shown {
  /** what the page says of itself, once it has */
  readonly said: unknown
  /** every text that is drawn or read out, shadow roots included */
  readonly texts: readonly string[]
  /** addresses asked of this origin, and how many other origins were */
  readonly asked: readonly string[]
  readonly others: number
}

/** One of the pages in a real browser. */
async function shown(name: string, ready: string): Promise<Shown> {
  const server = await serve(folder, 0)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const asked: URL[] = []
    page.on('request', (request) => asked.push(new URL(request.url())))
    await page.goto(`http://127.0.0.1:${server.port}/${name}`)
    await page.waitForFunction(ready, undefined, { timeout: 15_000 })
    const picture = `${name.replaceAll('/', '-')}.png`
    await page.screenshot({ path: join(PICTURES, picture), fullPage: true })
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const spoken = nodes.filter(({ role }) => role?.value === 'StaticText')
    return {
      said: await page.evaluate('globalThis.said'),
      texts: spoken.map((node) => String(node.name?.value)),
      asked: asked.map(({ pathname }) => pathname),
      others: new Set(asked.map(({ origin }) => origin)).size - 1,
    }
  } finally {
    await browser.close()
    server.close()
  }
}

/** What the pages around an element must show of the same badges. */
const SHOWN = [
  'Uitgever niet bewezen',
  'Voorbeeld, telt niet mee',
  'Example, does not count',
  'Ongeldig',
  'Expired',
  'Hier staat geen badge die we kunnen lezen.',
]

await claim('It packs, and installs into an empty folder without any dependency', install)
await claim('No entry is larger than the README says', () => {
  const readme = readFileSync(join(PACKAGE, 'README.md'), 'utf8')
  const now = sizes()
  return Object.entries(LIMITS).every(([name, most]) => {
    const entry = name === 'verify' ? 'rugzak-verifier`' : `rugzak-verifier/${name}\``
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${entry}`))
    return (now[name] ?? Infinity) <= most && row?.endsWith(`| ${most} kB |`)
  })
})
const README_SAYS = 'valid Issuer not proven Digitale basisvaardigheden'
await claim('The script of the README verifies a picture, offline', () => {
  writeFileSync(join(folder, 'readme.mjs'), readmeScript())
  return run(process.execPath, ['readme.mjs']).startsWith(README_SAYS)
})
/** Others than Node are asked where they are installed; Deno lets a script read, and nothing else. */
const RUNTIMES = [
  ['deno', 'run', '--no-prompt', '--allow-read'],
  ['bun', 'run'],
] as const
for (const [runtime, ...how] of RUNTIMES)
  if (spawnSync(runtime, ['--version']).status === 0)
    await claim(`The script of the README does the same in ${runtime}`, () =>
      run(runtime, [...how, 'readme.mjs']).startsWith(README_SAYS),
    )
await claim(
  'Every entry does what it says in Node, and no socket is opened',
  () => run(process.execPath, ['every-entry.mjs']).trim() === 'ok',
)
await claim(
  'Its types fit a strict project of another',
  () => run(process.execPath, [TSC, '-p', folder]) === '',
)
await claim('The command verifies a folder, says what is in it, and takes what comes in', () => {
  const lines = badge('verify', '--offline', '--lines', 'badges').out.trim().split('\n')
  const verdicts = lines.map((line) => (JSON.parse(line) as { verdict: string }).verdict)
  return (
    verdicts.join() === 'expired,valid' && badge('list', 'badges').code === 0 && badge().code === 2
  )
})
await claim('The command gives SARIF in which a valid badge is no result', () => {
  const { out, code } = badge('verify', '--offline', '--sarif', 'badges')
  const { runs } = JSON.parse(out) as { runs: [{ results: { ruleId: string }[] }] }
  return code === 1 && runs[0].results.map(({ ruleId }) => ruleId).join() === 'expired'
})
await claim('In a page it gives the same verdict, and asks no other origin', async () => {
  const { said, others } = await shown('page.html', 'globalThis.said')
  return said === 'valid' && others === 0
})
await claim('A page around the element changes neither its words nor its marks', async () => {
  const { texts, others, asked } = await shown('element.html', 'globalThis.settled()')
  const once = asked.filter((path) => path === '/spoilt/spoilt.json').length === 1
  return SHOWN.every((word) => texts.includes(word)) && others === 0 && once
})

/** React comes from this repository; the package from the tarball. */
async function reactApp(): Promise<void> {
  for (const name of ['react', 'react-dom', '@types'])
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name))
  const app = { root: join(folder, 'react'), configFile: false, logLevel: 'error' } as const
  await build({ ...app, base: './', build: { outDir: '../react-built' } })
  await build({ ...app, build: { ssr: 'render.tsx', outDir: '../react-server' } })
}

await claim('The elements are typed in the JSX of React, and a server renders them', async () => {
  await reactApp()
  const typed = run(process.execPath, [TSC, '-p', join(folder, 'react')]) === ''
  const html = run(process.execPath, ['react-server/render.js'])
  return typed && html.includes('<open-badge src="/badges/digitale-basisvaardigheden.png"')
})
await claim('In an app made with React they take attributes, properties and children', async () => {
  const { texts, others } = await shown('react-built/index.html', 'globalThis.settled?.()')
  return SHOWN.every((word) => texts.includes(word)) && others === 0
})

rmSync(folder, { recursive: true, force: true })
const passed = results.filter(Boolean).length
console.log(`pack-check: ${passed} passed, ${results.length - passed} failed`)
// a browser that did not close must not keep a terminal waiting
process.exit(passed === results.length ? 0 : 1)
