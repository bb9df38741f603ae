/** Measures unbaking a 50 KB badge file beside merely reading that file, and beside a bakery that checks every CRC (G8). */
import { randomBytes } from 'node:crypto'
import { unbake } from '../src/core/baking/unbake.ts'
import { anIdat, anIend, anIhdr, anItxt, pngOf } from '../src/core/testing/a-png.ts'
import { ob3Json } from '../src/core/testing/some-payloads.ts'

const FILES = 300
const ROUNDS = 9
const LIMIT = 1.1
const PICTURE = 50_000

/** A picture of 50 KB whose pixels do not compress, with a badge of realistic length. */
function aBadgeFile(at: number): File {
  const payload = ob3Json.replace('{', `{"id":"urn:uuid:${at}","pad":"${'x'.repeat(3000)}",`)
  const pixels = { ...anIdat(), data: new Uint8Array(randomBytes(PICTURE)) }
  const bytes = pngOf([anIhdr(), anItxt('openbadgecredential', payload), pixels, anIend()])
  return new File([new Uint8Array(bytes)], `${at}.png`, { type: 'image/png' })
}

async function milliseconds(files: readonly File[], work: (bytes: Uint8Array) => unknown) {
  const start = performance.now()
  for (const file of files) await work(new Uint8Array(await file.arrayBuffer()))
  return performance.now() - start
}

/** How many times as long, in the median round; both sides take turns within each round. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function unbakeWhole(bytes: Uint8Array): Promise<void> {
  const result = await unbake(bytes)
  if (!result.ok || result.value.finds.length !== 1) throw new Error('the badge was not found')
}

const files = Array.from({ length: FILES }, (_, at) => aBadgeFile(at))
await milliseconds(files, unbakeWhole)
const floors: number[] = []
const ours: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  floors.push(await milliseconds(files, () => undefined))
  ours.push(await milliseconds(files, unbakeWhole))
}
console.log('what                     ms per file')
console.log(`File read                ${(median(floors) / FILES).toFixed(3)}`)
console.log(`File read and unbake     ${(median(ours) / FILES).toFixed(3)}`)
const ratio = median(ours) / median(floors)
console.log(`unbake: ${ratio.toFixed(2)}x of reading the file (asked <= ${LIMIT})`)
process.exitCode = ratio <= LIMIT ? 0 : 1
