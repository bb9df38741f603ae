/** The badge as its issuer would draw it: folded, and loaded by whoever unfolds it. */
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mark } from '#core/verification/report.ts'
import { askOnce } from '#services/ask-once.ts'
import styles from './reader.module.css'
import type { ReaderRow } from './use-reports.ts'

const Look = lazy(() =>
  import('#entities/issuers-look/issuers-look.tsx').then((it) => ({ default: it.IssuersLook })),
)

/** Nothing of a badge that has no such picture, or was not judged yet. */
export function IssuersLook({ row: { credential, report } }: { readonly row: ReaderRow }) {
  const { t } = useTranslation('reader')
  const [isOpen, setOpen] = useState(false)
  const { looks } = credential.badge
  if (!looks || !report) return null
  return (
    <details className={styles.look} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('look')}</summary>
      <Suspense>
        {isOpen ? <Look looks={looks} mark={mark(report)} ask={askOnce} /> : null}
      </Suspense>
    </details>
  )
}
