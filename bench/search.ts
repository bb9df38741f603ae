/** Measures typing in the search of 10,000 badges: finding and counting facets, per key. */
import { findable } from '../src/core/search/findable.ts'
import { EVERYTHING } from '../src/core/search/query.ts'
import { buildIndex, facetsOf, find, warm } from '../src/core/search/search.ts'
import { manyBadges } from './seed/many-badges.ts'

const BADGES = 10_000
const ROUNDS = 7
/** One frame of a screen. */
const FRAME = 16
const LIMIT = 1

/** What people type: words, the beginning of two, and two with errors. */
const TYPED = ['datavisualisatie', 'veilig werken', 'hygiene', 'samenwerekn', 'burgershap', 'coach']

const rows = manyBadges(BADGES)

const started = performance.now()
const badges = rows.map((row) => findable(row))
const index = buildIndex(badges, Date.parse('2026-01-01'))
const built = performance.now()
await warm(index, () => Promise.resolve())
const warmed = performance.now()

function milliseconds(text: string): number {
  index.last = undefined
  const start = performance.now()
  const query = { ...EVERYTHING, text }
  find(index, query)
  facetsOf(index, query)
  return performance.now() - start
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const keys = TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))
for (const text of keys) milliseconds(text)
const perKey = keys.map((text) => median(Array.from({ length: ROUNDS }, () => milliseconds(text))))
const worst = Math.max(...perKey)

console.log(`badges                   ${BADGES}`)
console.log(`reading them             ${(built - started).toFixed(0)} ms`)
console.log(`taking up their words    ${(warmed - built).toFixed(0)} ms, in pieces`)
console.log(`keys                     ${keys.length}`)
console.log(`median key               ${median(perKey).toFixed(1)} ms`)
console.log(
  `worst key                ${worst.toFixed(1)} ms (${keys[perKey.indexOf(worst)] ?? ''})`,
)
const ratio = median(perKey) / FRAME
console.log(`search: ${ratio.toFixed(2)}x of ${FRAME} ms per key (asked <= ${LIMIT})`)
process.exitCode = ratio <= LIMIT ? 0 : 1
