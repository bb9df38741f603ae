/** An opened portfolio: the page with the outcome in its corner, and the check below it. */

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PortfolioPage } from '#entities/portfolio-page/portfolio-page.tsx'
import { KeepReport } from '#entities/reading/keep-report.tsx'
import { Problems } from '#entities/reading/problems.tsx'
import { ReadingSummary } from '#entities/reading/reading-summary.tsx'
import { ReadingTable } from '#entities/reading/reading-table.tsx'
import { BELOW_ONE_ANOTHER, useMedia } from '#hooks/use-media.ts'
import { useFormat } from '#i18n/format.ts'
import type { Candidate } from '#services/reading/candidate.ts'
import { Button } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { Hers } from './hers.tsx'
import styles from './reader.module.css'
import { RowActions } from './row-actions.tsx'
import { TrustNote } from './trust-button.tsx'
import { useReaderView } from './use-reader-view.ts'
import { type ReaderRow, useReports } from './use-reports.ts'
import '#entities/portfolio-page/page.css'

export function Opened({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const [ask, setAsk] = useState(false)
  const rows = useReports(candidates, ask)
  return candidates.map((candidate) => (
    <OpenedOne
      key={candidate.key}
      candidate={candidate}
      rows={rows.get(candidate.key) ?? []}
      asked={ask}
      onAsk={() => setAsk(true)}
    />
  ))
}

interface OpenedOneProps {
  readonly candidate: Candidate
  readonly rows: readonly ReaderRow[]
  readonly asked: boolean
  readonly onAsk: () => void
}

function OpenedOne({ candidate, rows, asked, onAsk }: OpenedOneProps) {
  const { t } = useTranslation('reader')
  const view = useReaderView(candidate, rows)
  const isNarrow = useMedia(BELOW_ONE_ANOTHER)
  const { source, owner } = candidate
  const id = `check-${candidate.key}`
  const table = <Checked id={id} rows={rows} asked={asked} onAsk={onAsk} />
  return (
    <>
      {source.kind === 'web' ? (
        <p className={styles.host}>{t('host', { host: source.host })}</p>
      ) : null}
      {view && rows.length > 0 ? (
        <PortfolioPage
          view={view}
          aside={
            <div className={styles.section}>
              <ReadingSummary rows={rows}>
                <Altered problems={candidate.problems} />
                <a href={`#${id}`} onClick={(event) => jumpTo(event, id)}>
                  {t('summary.see')}
                </a>
                <Hers name={owner} badges={rows} />
              </ReadingSummary>
              {isNarrow ? table : null}
            </div>
          }
        />
      ) : null}
      <div className={styles.below}>
        {rows.length > 0 ? (
          <>
            {isNarrow && view ? null : table}
            <KeepReport groups={[{ person: owner, rows }]} />
          </>
        ) : (
          <PageHeading title={t('summary.none')} />
        )}
        <Problems problems={candidate.problems} />
      </div>
    </>
  )
}

interface CheckedProps extends Pick<OpenedOneProps, 'asked' | 'onAsk'> {
  readonly id: string
  readonly rows: readonly ReaderRow[]
}

/** Badge by badge. On a phone it stands before the page's own blocks: who has no time reads no further. */
function Checked({ id, rows, asked, onAsk }: CheckedProps) {
  const { t } = useTranslation('reader')
  return (
    <div id={id} tabIndex={-1} className={styles.section}>
      <ReadingTable
        caption={t('table.title')}
        rows={rows}
        note={({ credential }) => <TrustNote issuer={credential.badge.issuer} />}
        actions={(badge) => <RowActions badge={badge} />}
      />
      {asked ? null : <AskIssuers onAsk={onAsk} />}
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
    <p>
      <strong>
        {t('altered', { count: names.length, names: format.list(names.slice(0, 5)) })}
      </strong>
    </p>
  )
}

/** The fragment of this page is the link itself, so a jump must not replace it. */
function jumpTo(event: React.MouseEvent, id: string): void {
  event.preventDefault()
  const target = document.getElementById(id)
  target?.scrollIntoView()
  target?.focus()
}

function AskIssuers({ onAsk }: { readonly onAsk: () => void }) {
  const { t } = useTranslation('reader')
  return (
    <p className={styles.issuers}>
      {t('ask.text')} <Button onClick={onAsk}>{t('ask.button')}</Button>
    </p>
  )
}
