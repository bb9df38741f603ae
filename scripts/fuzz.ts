/** Feeds spoilt files of every kind to the real reading code: `npm run --silent fuzz -- --count N [--seed S]`. */
import { parseArgs } from 'node:util'
import { bundleReader } from './fuzz/bundle.ts'
import { readAll } from './fuzz/overseer.ts'
import { fuzzSamples } from './fuzz/samples.ts'

const USAGE = `usage: npm run --silent fuzz -- --count N [--seed S]

  --count N   how many spoilt files are read (1000)
  --seed S    which ones: the same number spoils the same files in the same way (1)

It reads in a process of its own, which is started again when it dies or hangs. The last line counts the files, the
hangs, the crashes and the most memory that the process ever had; a file that made it hang or crash is kept in
.cache/fuzz-faults, and told above it.`

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})
const count = Number(values.count)
const seed = Number(values.seed)
if (values.help || !Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error(USAGE)
  process.exit(values.help ? 0 : 2)
}

const samples = await fuzzSamples()
const script = await bundleReader()
const { hangs, crashes, peak } = await readAll({ script, samples, count, seed })
console.log(`${count} inputs, ${hangs} hangs, ${crashes} crashes, ${Math.ceil(peak / 2 ** 20)} MB`)
process.exit(hangs + crashes > 0 ? 1 : 0)
