/** What changed between the last two checks of each badge, read from the diary. */
import type { BadgeId } from '../badge/badge.ts'
import { groupBy } from '../kernel/group.ts'
import type { DiaryRecord } from '../records/records.ts'
import type { Verdict } from '../verification/report.ts'

export interface Change {
  readonly badgeId: BadgeId
  /** ISO 8601 instant of the check that saw it */
  readonly at: string
  readonly from: Verdict
  readonly to: Verdict
}

/** Not reaching anybody is no change of the badge: such checks are passed over. */
const SILENT: ReadonlySet<Verdict> = new Set(['unverified'])

const text = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1)

/** Badges whose last answer differs from the one before, latest first. */
export function changesIn(
  diary: readonly Pick<DiaryRecord, 'badgeId' | 'askedAt' | 'verdict'>[],
): readonly Change[] {
  const answers = diary.filter(({ verdict }) => !SILENT.has(verdict))
  return [...groupBy(answers, ({ badgeId }) => badgeId)]
    .flatMap(([badgeId, lines]): Change[] => {
      const [last, before] = lines.toSorted((one, other) => text(other.askedAt, one.askedAt))
      if (last === undefined || before === undefined || last.verdict === before.verdict) return []
      return [{ badgeId, at: last.askedAt, from: before.verdict, to: last.verdict }]
    })
    .sort((one, other) => text(other.at, one.at) || text(one.badgeId, other.badgeId))
}
