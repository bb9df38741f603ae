/** How long it takes to say how 10,000 badges stand to a vacancy, once they were read. */
import { askedIn } from '../../src/core/matching/asked.ts'
import type { Catalogue } from '../../src/core/matching/catalogue.ts'
import { claimsOf } from '../../src/core/matching/claims.ts'
import { badgesToTake, matchOf } from '../../src/core/matching/match.ts'
import type { BadgeRecord } from '../../src/core/records/records.ts'

const ROUNDS = 5

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** In ms: reading the badges once, and after that the median and the worst vacancy, each as the median of a few rounds. */
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
  const once = (text: string) => {
    const before = performance.now()
    badgesToTake(matchOf(askedIn(catalogue, text), having))
    return performance.now() - before
  }
  const times = texts.map((text) => median(Array.from({ length: ROUNDS }, () => once(text))))
  return { loading, median: median(times), worst: Math.max(...times) }
}
