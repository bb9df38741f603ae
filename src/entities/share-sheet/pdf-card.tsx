/** A PDF of what is shared: made first, then saved with what goes along said beside it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PDF_LIMITS } from '#core/importing/pdf/limits.ts'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import styles from './share-sheet.module.css'

/** The reader takes no more files out of a PDF, and one of them is the page. */
const MOST = PDF_LIMITS.files - 1

/** As it was made: `badges` without examples, `strange` the words that are in it as pictures. */
interface Made {
  readonly name: string
  readonly content: Blob
  readonly badges: number
  readonly files: number
  readonly strange: readonly string[]
}

export interface PdfCardProps {
  /** badges on it, examples included */
  readonly count: number
  readonly pdf: {
    readonly pending: boolean
    readonly failed: boolean
    readonly made: Made | undefined
    readonly make: () => void
  }
  /** it left */
  readonly onSaved: (name: string) => void
}

export function PdfCard({ count, pdf, onSaved }: PdfCardProps) {
  const { t } = useTranslation('sharing')
  const { pending, failed, made, make } = pdf
  const [saved, setSaved] = useState<Made>()
  const save = (file: Made) => {
    saveFile(file.content, file.name)
    setSaved(file)
    onSaved(file.name)
  }
  const isSaved = made !== undefined && saved === made
  return (
    <section className={styles.pdf}>
      <h3>{t('pdf.title')}</h3>
      <p>{t('pdf.hint')}</p>
      {count > MOST ? (
        <Notice tone="caution">{t('pdf.tooMany', { count, most: MOST })}</Notice>
      ) : null}
      {failed ? <Notice tone="caution">{t('pdf.failed')}</Notice> : null}
      {made ? <Inside made={made} /> : null}
      {made ? (
        <Button look="main" onClick={() => save(made)}>
          {t('pdf.save')}
        </Button>
      ) : (
        <Button look="main" disabled={pending || count === 0 || count > MOST} onClick={make}>
          {t('pdf.make')}
        </Button>
      )}
      <p role="status">{pending ? t('pdf.making') : isSaved ? t('pdf.done') : ''}</p>
    </section>
  )
}

function Inside({ made }: { readonly made: Made }) {
  const { t } = useTranslation('sharing')
  const format = useFormat()
  const badges = t('pdf.badges', { count: made.badges })
  const files = t('pdf.files', { count: made.files })
  return (
    <>
      <p>
        <strong>{made.name}</strong> ({format.size(made.content.size)})
      </p>
      <p>{t('pdf.along', { badges, files })}</p>
      {made.strange.length > 0 ? (
        <p>{t('pdf.strange', { words: format.list(made.strange.slice(0, 8)) })}</p>
      ) : null}
    </>
  )
}
