/** How long it takes to say how 10,000 badges stand to a vacancy, once they were read. */
import { askedIn } from '../../src/core/matching/asked.ts'
import type { Catalogue } from '../../src/core/matching/catalogue.ts'
import { claimsOf } from '../../src/core/matching/claims.ts'
import { badgesToTake, matchOf } from '../../src/core/matching/match.ts'
import type { BadgeRecord } from '../../src/core/records/records.ts'

/** In ms: reading the badges once, and the median and the worst vacancy after that. */
export async function matchTime(
  catalogue: Catalogue,
  rows: readonly BadgeRecord[],
  texts: readonly string[],
) {
  const start = performance.now()
  const badges = rows.map(({ id, badge }) => ({ id, badge, mark: 'valid' as const }))
  const having = {
    claims: await claimsOf(catalogue, badges, () => Promise.resolve()),
    said: new Map(),
    denied: [],
  }
  const loading = performance.now() - start
  const times = texts.map((text) => {
    const before = performance.now()
    badgesToTake(matchOf(askedIn(catalogue, text), having))
    return performance.now() - before
  })
  const sorted = times.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  return { loading, median, worst: sorted.at(-1) ?? Number.NaN }
}
