/** Measures the package from import to verdict, in Node and in a fresh page on a four times slower processor. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { wholeChromiumPath } from '../scripts/install.mjs'
import { serve } from '../scripts/static-server.mjs'

const ROOT = join(import.meta.dirname, '..')
const ROUNDS = 7
const SLOWER = 4
/** ms from import to verdict */
const IN_NODE = 50
const IN_PAGE = 150
const BADGE = 'conformance/items/eddsa-rdfc-2022-sound.json'

const CODE = `
const start = performance.now()
const { verify } = await import(MODULE)
const { badges } = await verify(TEXT, { now: Date.parse('2026-06-01') })
if (badges[0].verdict !== 'valid') throw new Error(badges[0].verdict)
const ms = performance.now() - start`

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

function filled(module: string): string {
  const text = readFileSync(join(ROOT, BADGE), 'utf8')
  return CODE.replace('MODULE', JSON.stringify(module)).replace('TEXT', () => JSON.stringify(text))
}

function inNode(): number {
  const module = join(ROOT, 'packages/verifier/dist/verify.js')
  const code = `${filled(module)}\nconsole.log(ms)`
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }),
  )
}

execFileSync(process.execPath, [join(ROOT, 'packages/verifier/build.mjs')])
const node = median(Array.from({ length: ROUNDS }, inNode))

const server = await serve(join(ROOT, 'packages/verifier'), 0)
const browser = await chromium.launch({
  executablePath: wholeChromiumPath(),
  args: ['--no-sandbox'],
})
const pages: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${server.port}/custom-elements.json`)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  pages.push(
    await page.evaluate<number>(`(async () => {${filled('/dist/verify.js')}; return ms})()`),
  )
  await context.close()
}
await browser.close()
server.close()

const fresh = median(pages)
console.log(`in Node              ${node.toFixed(0)} ms (asked <= ${IN_NODE})`)
console.log(
  `in a fresh page      ${fresh.toFixed(0)} ms, ${SLOWER} times slower (asked <= ${IN_PAGE})`,
)
process.exit(node <= IN_NODE && fresh <= IN_PAGE ? 0 : 1)
