/** What the checks of a badge tell: what changed between the last two checks of a badge, and when it was last confirmed. */
import type { BadgeId } from '../badge/badge.ts'
import { groupBy } from '../kernel/group.ts'
import { type CheckRecord, isProofToday } from '../verification/check-history.ts'
import { leadOf, type Mark, mark } from '../verification/report.ts'

type Line = Pick<CheckRecord, 'badgeId' | 'askedAt' | 'report' | 'restored'>

export interface Change {
  readonly badgeId: BadgeId
  /** ISO 8601 instant of the check that saw it */
  readonly at: string
  readonly from: Mark
  readonly to: Mark
}

/** As it was marked then, where that proves anything now. */
const marked = (line: Line): Mark => (isProofToday(line) ? mark(line.report) : 'unverified')

const text = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1)

/** Badges whose last mark differs from the one before, latest first; not reaching anybody is no change. */
export function changesIn(checks: readonly Line[]): readonly Change[] {
  const answers = checks
    .map((line) => ({ ...line, mark: marked(line) }))
    .filter(({ mark }) => leadOf(mark) !== 'unverified')
  return [...groupBy(answers, ({ badgeId }) => badgeId)]
    .flatMap(([badgeId, lines]): Change[] => {
      const [last, before] = lines.toSorted((one, other) => text(other.askedAt, one.askedAt))
      if (last === undefined || before === undefined || last.mark === before.mark) return []
      return [{ badgeId, at: last.askedAt, from: before.mark, to: last.mark }]
    })
    .sort((one, other) => text(other.at, one.at) || text(one.badgeId, other.badgeId))
}

/** The latest check that proved a badge genuine and in force, when there was one; `checks` are latest first. */
export function lastConfirmed<L extends Line>(checks: readonly L[]): L | undefined {
  return checks.find((line) => CONFIRMED.has(marked(line)))
}

/** Whose address it is on has no part in it. */
const CONFIRMED: ReadonlySet<Mark> = new Set(['valid', 'notYours'])
