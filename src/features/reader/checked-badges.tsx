/** Badge by badge, what needs explaining first: its outcome, to whom it was made out, and what its issuer says. */
import { useTranslation } from 'react-i18next'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { rowsOf } from '#entities/portfolio-page/badge-words.tsx'
import type { PageView } from '#entities/portfolio-page/page-view.ts'
import { ReadingTable } from '#entities/reading/reading-table.tsx'
import { inReadingOrder } from '#entities/reading/tally.ts'
import type { Owned } from '#services/reading/on-address.ts'
import { IssuersLook } from './issuers-look.tsx'
import { MadeOut } from './made-out.tsx'
import styles from './reader.module.css'
import { RowActions } from './row-actions.tsx'
import { TrustNote } from './trust-button.tsx'
import type { ReaderRow } from './use-reports.ts'

export interface CheckedBadgesProps {
  readonly caption: string
  /** a heading above the table already shows its caption */
  readonly hideCaption?: boolean
  readonly rows: readonly ReaderRow[]
  readonly owned: Owned | undefined
  /** the page they came with: for their pictures and the words of its language */
  readonly view?: PageView
}

export function CheckedBadges({ caption, hideCaption, rows, owned, view }: CheckedBadgesProps) {
  return (
    <ReadingTable
      caption={caption}
      hideCaption={hideCaption ?? false}
      rows={inReadingOrder(rows)}
      art={view && ((row) => <RowArt row={row} view={view} />)}
      note={({ credential }) => <TrustNote issuer={credential.badge.issuer} />}
      before={(row) => <MadeOut row={row} owned={owned} />}
      after={(row) => (
        <>
          {view ? <Said row={row} view={view} /> : null}
          <IssuersLook row={row} />
        </>
      )}
      actions={(badge) => <RowActions badge={badge} />}
    />
  )
}

interface InView {
  readonly row: ReaderRow
  readonly view: PageView
}

function RowArt({ row: { id, credential }, view }: InView) {
  const { name, issuer } = credential.badge
  return <BadgeArt name={name} issuer={issuer.name ?? ''} src={view.badges.get(id)?.picture} />
}

/** The issuer's own words: nobody proved them. */
function Said({ row: { id }, view }: InView) {
  const { t } = useTranslation('reader')
  const shown = view.badges.get(id)
  const rows = shown ? rowsOf(shown, view) : []
  if (rows.length === 0) return null
  return (
    <section className={styles.said} lang={view.portfolio.language}>
      <h3>{t('said.title')}</h3>
      <dl>
        {rows.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
