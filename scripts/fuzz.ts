/** Feeds spoilt badge files, PDFs, and mails, pages and archives that hold some, to the real reading code: `npm run --silent fuzz -- --count N [--seed S]`. */
import { parseArgs } from 'node:util'
import { mutate, pick, seeded } from '../src/core/testing/mutate.ts'
import { readSpoilt, type Tally } from './fuzz/read-spoilt.ts'
import { fuzzSamples } from './fuzz/samples.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const count = Number(values.count)
const seed = Number(values.seed)
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('usage: npm run --silent fuzz -- --count N [--seed S]')
  process.exit(2)
}

const samples = await fuzzSamples()
const tally: Tally = { hangs: 0, crashes: 0, peak: 0, report: (line) => console.error(line) }
process.on('unhandledRejection', () => {
  tally.crashes += 1
})
// what is loaded when a kind is first met is loaded before the clock runs
for (const { name, bytes } of samples) await readSpoilt(name, bytes, { ...tally, report: () => {} })
for (let at = 0; at < count; at += 1) {
  const random = seeded(seed * 1_000_003 + at)
  const sample = pick(random, samples)
  await readSpoilt(`${sample.name} #${at}`, mutate(sample.bytes, random), tally)
}
console.log(
  `${count} inputs, ${tally.hangs} hangs, ${tally.crashes} crashes, ${Math.ceil(tally.peak / 2 ** 20)} MB`,
)
process.exit(tally.hangs + tally.crashes > 0 ? 1 : 0)
