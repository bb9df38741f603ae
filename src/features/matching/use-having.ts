/** What the backpack has to set beside what is asked: badges with their marks, and own words. */
import { useEffect, useMemo, useState } from 'react'
import type { Catalogue } from '#core/matching/catalogue.ts'
import { type Claims, claimsOf } from '#core/matching/claims.ts'
import { saidIn } from '#core/matching/match.ts'
import { ownWordsIn } from '#core/matching/own-words.ts'
import { readPortfolio, titleOf } from '#core/portfolio/document.ts'
import type { PageRecord } from '#core/records/records.ts'
import type { Shown } from '#core/skills/overview.ts'
import { mark } from '#core/verification/report.ts'
import { allBadges } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { pages } from '#storage/live/page-queries.ts'
import { allReports } from '#storage/live/report-queries.ts'

/** `claims` are undefined while the badges are being read. */
export function useHaving(catalogue: Catalogue) {
  const rows = useLive(allBadges, 'backpack')
  const reports = useLive(allReports)
  const written = useLive(pages)
  const shown = useMemo(
    () =>
      rows.map(({ id, badge }): Shown => {
        const report = reports.get(id)
        return { id, badge, mark: report ? mark(report) : 'unchecked' }
      }),
    [rows, reports],
  )
  const said = useMemo(() => saidIn(catalogue, written.flatMap(statementsIn)), [catalogue, written])
  return { claims: useClaims(catalogue, shown), said, reports }
}

/** A page that cannot be read says nothing here; its own screen says that. */
function statementsIn({ id, content }: PageRecord) {
  const document = readPortfolio(content)
  if (!document.ok) return []
  return [{ id, title: titleOf(document.value), text: ownWordsIn(document.value) }]
}

const nextTask = () => new Promise<void>((go) => setTimeout(go))

/** Read in pieces, so that the screen stays quick. */
function useClaims(catalogue: Catalogue, shown: readonly Shown[]): Claims | undefined {
  const [claims, setClaims] = useState<Claims>()
  useEffect(() => {
    let isWanted = true
    void claimsOf(catalogue, shown, nextTask).then((read) => {
      if (isWanted) setClaims(read)
    })
    return () => {
      isWanted = false
    }
  }, [catalogue, shown])
  return claims
}
