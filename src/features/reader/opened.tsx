/** An opened portfolio: whose it says it is, the counts, what is proved and what not, badge by badge, and its own page. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedReport } from '#core/verification/saved-report.ts'
import { OnGround } from '#entities/portfolio-page/on-ground.tsx'
import type { PageView } from '#entities/portfolio-page/page-view.ts'
import { PortfolioPage } from '#entities/portfolio-page/portfolio-page.tsx'
import { KeepReport } from '#entities/reading/keep-report.tsx'
import { Problems } from '#entities/reading/problems.tsx'
import { ReadingStrip } from '#entities/reading/reading-strip.tsx'
import { SinceReportNotice } from '#entities/reading/since-report.tsx'
import { useFormat } from '#i18n/format.ts'
import type { Candidate } from '#services/reading/candidate.ts'
import type { Owned } from '#services/reading/on-address.ts'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { CheckedBadges } from './checked-badges.tsx'
import { Found, type FoundProps } from './found.tsx'
import { PaperReports } from './paper-reports.tsx'
import styles from './reader.module.css'
import { type Permissions, usePermissions } from './use-permission.ts'
import { useReaderView } from './use-reader-view.ts'
import { type ReaderRow, useReports } from './use-reports.ts'
import '#entities/portfolio-page/page.css'

export interface OpenedProps {
  readonly candidates: readonly Candidate[]
  /** an older one, to compare with */
  readonly report: SavedReport | undefined
}

export function Opened({ candidates, report }: OpenedProps) {
  const permissions = usePermissions()
  const rows = useReports(candidates, permissions.permission)
  return (
    <>
      {report ? (
        <div className={[styles.below, styles.screen].join(' ')}>
          <SinceReportNotice report={report} rows={[...rows.values()].flat()} />
        </div>
      ) : null}
      {candidates.map((candidate) => (
        <OpenedOne
          key={candidate.key}
          candidate={candidate}
          rows={rows.get(candidate.key) ?? []}
          permissions={permissions}
        />
      ))}
    </>
  )
}

interface OpenedOneProps {
  readonly candidate: Candidate
  readonly rows: readonly ReaderRow[]
  readonly permissions: Permissions
}

function OpenedOne({ candidate, rows, permissions }: OpenedOneProps) {
  const { t } = useTranslation('reader')
  const view = useReaderView(candidate, rows)
  const [owned, setOwned] = useState<Owned>()
  const { source, owner: person } = candidate
  const outcome = { candidate, rows, permissions, owned, onTested: setOwned }
  return (
    <>
      <div className={styles.screen}>
        {source.kind === 'web' ? (
          <p className={styles.host}>
            {t(candidate.page ? 'host' : 'hostOfBadge', { host: source.host })}
          </p>
        ) : null}
        {view && rows.length > 0 ? (
          <OnGround view={view}>
            <PortfolioPage read view={view} aside={<Outcome {...outcome} view={view} />} />
          </OnGround>
        ) : null}
        <div className={styles.below}>
          {rows.length > 0 ? (
            <KeepReport groups={[{ person: candidate.owner, rows }]} />
          ) : (
            <PageHeading title={t('strip.none')} />
          )}
          <Problems problems={candidate.problems} />
        </div>
      </div>
      {rows.length > 0 ? <PaperReports people={[{ candidate, person, rows, owned }]} /> : null}
    </>
  )
}

interface OutcomeProps extends FoundProps {
  readonly view: PageView
}

/** Stands before the page's own blocks: who has no time reads no further. */
function Outcome({ view, ...found }: OutcomeProps) {
  const { t } = useTranslation('reader')
  const { candidate, rows, owned } = found
  return (
    <div className={styles.section}>
      <ReadingStrip rows={rows} />
      <Altered problems={candidate.problems} />
      <Found {...found} />
      <CheckedBadges caption={t('table.title')} rows={rows} owned={owned} view={view} />
    </div>
  )
}

/** A page in which somebody changed a badge file says so where nobody overlooks it. */
function Altered({ problems }: Pick<Candidate, 'problems'>) {
  const { t } = useTranslation('reader')
  const format = useFormat()
  const names = problems.flatMap(({ code, fileName }) => (code === 'altered' ? [fileName] : []))
  if (names.length === 0) return null
  return (
    <p role="status">
      <strong>
        {t('altered', { count: names.length, names: format.list(names.slice(0, 5)) })}
      </strong>
    </p>
  )
}
