/** Issuers of the badges in the backpack that are proved genuine: whoever else calls themself so is not offered. */
import { useMemo } from 'react'
import type { KnownIssuer } from '#core/verification/circumstances.ts'
import {
  type StandingLine,
  showsItsIssuer,
  standingLines,
} from '#core/verification/issuer-standing.ts'
import { allBadges } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { allReports } from '#storage/live/report-queries.ts'

export interface OwnIssuer {
  readonly issuer: KnownIssuer
  readonly standing: readonly StandingLine[]
}

export function useOwnIssuers(): readonly OwnIssuer[] {
  const rows = useLive(allBadges, 'backpack')
  const reports = useLive(allReports)
  return useMemo(() => {
    const known = rows.flatMap(({ id, badge }): readonly OwnIssuer[] => {
      const report = reports.get(id)
      const { id: issuerId, name, url } = badge.issuer
      if (!report || issuerId === undefined || !showsItsIssuer(badge, report)) return []
      const issuer = { id: issuerId, name: name ?? issuerId, ...(url && { url }) }
      return [{ issuer, standing: standingLines(report) }]
    })
    return [...new Map(known.map((one) => [one.issuer.id, one])).values()]
  }, [rows, reports])
}
