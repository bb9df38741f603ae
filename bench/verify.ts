/** Measures verifying one Open Badge 3.0, the proof alone and all of it, in Node and in Chromium, beside the floor and others (G4, G5). */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import jsonld from 'jsonld'
import { startChromium } from '../scripts/lab/chromium.ts'
import { servePage } from '../scripts/lab/page-server.ts'
import type { JsonObject } from '../src/core/kernel/json.ts'
import { aCredential, aKey, loaderFor, sign } from '../src/core/testing/independent-signer.ts'
import { fromMultibase } from '../src/core/verification/keys/multikey.ts'
import { keyOf, measure, WAYS } from './pages/verify.ts'
import { verifyElsewhere } from './peers/digital-bazaar.ts'
import { verifyAtDcc } from './peers/verifier-core.ts'

const BADGES = 60
const LIMIT = 3

/** Different ids, names and keys, so that nothing can be answered from a cache but the contexts. */
async function makeBadges(): Promise<readonly string[]> {
  const badges: string[] = []
  for (let at = 0; at < BADGES; at += 1) {
    const key = await aKey('eddsa-rdfc-2022')
    const plain = aCredential(key.controller)
    const id = `https://issuer.example/credentials/${at}`
    const document = { ...plain, id, name: `Knots ${at}` }
    badges.push(JSON.stringify(await sign('eddsa-rdfc-2022', key, document)))
  }
  return badges
}

const parse = (text: string) => JSON.parse(text) as JsonObject // written above

async function directly(text: string): Promise<void> {
  const { proof, ...body } = parse(text)
  const { proofValue, ...options } = proof as JsonObject & { proofValue: string } // signed above
  const documentLoader = await loaderFor(body)
  const config = { ...options, '@context': body['@context'] ?? null }
  const canonical = await Promise.all(
    [config, body].map((it) => jsonld.canonize(it, { documentLoader, safe: true, base: null })),
  )
  const hashes = await Promise.all(
    canonical.map((it) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(it))),
  )
  const data = new Uint8Array(hashes.flatMap((it) => [...new Uint8Array(it)]))
  const signature = fromMultibase(proofValue) ?? new Uint8Array()
  const holds = await crypto.subtle.verify('Ed25519', await keyOf(parse(text)), signature, data)
  if (!holds) throw new Error('not proved')
}

const suite = new DataIntegrityProof({ cryptosuite })
const OTHERS = {
  'jsonld + WebCrypto': directly,
  '@digitalbazaar/vc': (text: string) => verifyElsewhere(parse(text), suite),
  'verifier-core, network stubbed': (text: string) => verifyAtDcc(parse(text)),
}

/** Processor time, not the clock: other work on the machine is not counted. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function inChromium(texts: readonly string[]): Promise<readonly number[]> {
  const { url, stop } = await servePage('bench/pages/verify.ts')
  const profile = await mkdtemp(join(tmpdir(), 'rugzak-bench-'))
  const { browser, close } = await startChromium(profile)
  try {
    const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage()
    await page.goto(url)
    await page.waitForFunction(() => 'lab' in globalThis)
    return await page.evaluate<readonly number[]>(`lab.measure(${JSON.stringify(texts)})`)
  } finally {
    await close()
    await stop()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

function tell(where: string, names: readonly string[], times: readonly number[]): void {
  const [least = 1, proof = 1] = times
  console.log(`${where.padEnd(36)}ms per badge   x floor   x proof`)
  for (const [at, name] of names.entries()) {
    const it = times[at] ?? Number.NaN
    const columns = [it.toFixed(3), (it / least).toFixed(1), (it / proof).toFixed(1)]
    console.log(`${name.padEnd(36)}${columns.map((column) => column.padStart(10)).join('')}`)
  }
}

const texts = await makeBadges()
const node = await measure([...Object.values(WAYS), ...Object.values(OTHERS)], texts, processorTime)
tell('Node, processor time', [...Object.keys(WAYS), ...Object.keys(OTHERS)], node)
const chromium = await inChromium(texts)
tell('Chromium, by the clock', Object.keys(WAYS), chromium)
const [least = 1, proof = 1, whole = 1] = node
const [, proofThere = 1, wholeThere = 1] = chromium
console.log(
  `verify: the proof is ${(proof / least).toFixed(2)}x of the floor (asked <= ${LIMIT}), all of it ${(whole / proof).toFixed(2)}x of the proof in Node, ${(wholeThere / proofThere).toFixed(2)}x in Chromium`,
)
process.exitCode = proof / least <= LIMIT ? 0 : 1
