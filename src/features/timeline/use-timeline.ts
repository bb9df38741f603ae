/** Learning in time: years with two lanes, what ends, and what changed at the last checks. */

import { useMemo, useState } from 'react'
import { changesIn } from '#core/calendar/changes.ts'
import { endOf, endsSoon } from '#core/calendar/soon.ts'
import { dayOf } from '#core/kernel/day.ts'
import { groupBy } from '#core/kernel/group.ts'
import { isFormal } from '#core/skills/overview.ts'
import { datesIn, readChoices } from '#core/stacking/overlay.ts'
import { checkLine } from '#core/verification/check-history.ts'
import { linesBesideMark } from '#core/verification/issuer-standing.ts'
import { mark } from '#core/verification/report.ts'
import { allBadges } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { overlays } from '#storage/live/overlay-queries.ts'
import { allReports, earlierChecksSince } from '#storage/live/report-queries.ts'

const HALF_YEAR = 183 * 86_400_000

export function useTimeline() {
  const [now] = useState(() => Date.now())
  const rows = useLive(allBadges, 'backpack')
  const reports = useLive(allReports)
  const earlier = useLive(earlierChecksSince, dayOf(now - HALF_YEAR))
  const said = useLive(overlays, 'date')
  return useMemo(() => {
    const badges = rows
      .map((row) => {
        const report = reports.get(row.id)
        return {
          ...row,
          mark: report ? mark(report) : ('unverified' as const),
          standing: report ? linesBesideMark(report) : [],
        }
      })
      .sort((one, other) => (one.awardedAt < other.awardedAt ? 1 : -1))
    const years = groupBy(badges, ({ awardedAt }) => awardedAt.slice(0, 4))
    const byId = new Map(badges.map((badge) => [badge.id, badge]))
    const last = [...reports].map(([badgeId, report]) => checkLine(badgeId, report))
    const changes = changesIn([...earlier, ...last]).flatMap((change) => {
      const badge = byId.get(change.badgeId)
      return badge === undefined ? [] : [{ ...change, badge }]
    })
    return {
      now,
      years: [...years].map(([year, some]) => ({
        year,
        formal: some.filter(({ badge }) => isFormal(badge)),
        nonFormal: some.filter(({ badge }) => !isFormal(badge)),
      })),
      soon: badges.filter(({ badge }) => endsSoon(badge, now)),
      ending: badges.filter(({ badge }) => (endOf(badge) ?? 0) > now),
      steps: datesIn(readChoices(said)),
      changes,
    }
  }, [rows, reports, earlier, said, now])
}

export type Timeline = ReturnType<typeof useTimeline>
export type TimedBadge = Timeline['soon'][number]
