/** A badge or a collection as a PDF, under its own title and nobody's name. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadgeId } from '#core/badge/badge.ts'
import { barePage } from '#core/portfolio/bare-page.ts'
import { paperWording } from '#entities/portfolio-page/paper-words.ts'
import { PdfCard } from '#entities/share-sheet/pdf-card.tsx'
import { usePdf } from '#hooks/use-pdf.ts'

export interface AsPdfProps {
  readonly ids: readonly BadgeId[]
  readonly title: string
  /** it left */
  readonly onSaved: () => void
}

export function AsPdf({ ids, title, onSaved }: AsPdfProps) {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'nl'
  const all = ids.join(' ')
  const page = useMemo(
    () => barePage({ language, title, badgeIds: all.split(' ').filter(Boolean) }),
    [language, title, all],
  )
  return <PdfCard count={ids.length} pdf={usePdf(page, paperWording)} onSaved={onSaved} />
}
