/** What is different between what was kept of a badge, what was kept later, and what its issuer says today. */
import type { Badge } from '../badge/badge.ts'
import type { Report } from '../verification/report.ts'
import type { Capsule, KeptAnswer, WordField } from './capsule.ts'
import { WORD_FIELDS, wordsOf } from './capsule.ts'

/** Both are '' where nothing is said. */
export interface WordChange {
  readonly field: WordField
  readonly before: string
  readonly after: string
}

/** Whether a check read the badge on the website of its issuer; else what is shown of it is the copy in the file. */
export function isIssuerHeard({ checks }: Pick<Report, 'checks'>): boolean {
  return checks.some(({ id, answer }) => id === 'hosting' && HEARD.has(answer))
}

const HEARD: ReadonlySet<string> = new Set(['same', 'changed'])

/** What the issuer says otherwise since the capsule, by a later check that heard it; nothing by any other. */
export function wordChanges(
  { keptAt, words }: Capsule,
  badge: Badge,
  report: Pick<Report, 'checks' | 'askedAt'> | undefined,
): readonly WordChange[] {
  if (report === undefined || report.askedAt <= keptAt || !isIssuerHeard(report)) return []
  const today = wordsOf(badge)
  return WORD_FIELDS.flatMap((field) => {
    const [before = '', after = ''] = [words[field], today[field]]
    return before === after ? [] : [{ field, before, after }]
  })
}

/** The latest at which the issuer confirmed the badge: one that was seen here before one that only a copy tells of. */
export function lastSeen(capsules: readonly Capsule[] = []): Capsule | undefined {
  const seen = capsules.filter(({ seenValid }) => seenValid)
  return seen.find(({ restored }) => restored !== true) ?? seen[0]
}

/** The addresses that showed something else than in the capsule before it; of a web page only its text counts. */
export function changedSince(before: Capsule | undefined, { kept }: Capsule): ReadonlySet<string> {
  const known = new Map(before?.kept.map((one) => [one.url, said(one)]))
  return new Set(
    kept.flatMap((one) => {
      const then = known.get(one.url)
      return then === undefined || then === said(one) ? [] : [one.url]
    }),
  )
}

const said = ({ text, file }: KeptAnswer) => text ?? file

/** Both, each instant once, latest first; what was seen here stays what was seen here. */
export function mergedCapsules(
  ours: readonly Capsule[] = [],
  theirs: readonly Capsule[] = [],
): readonly Capsule[] {
  const all = new Map([...theirs, ...ours].map((one) => [one.keptAt, one]))
  return [...all.values()].toSorted((one, other) => (one.keptAt < other.keptAt ? 1 : -1))
}
