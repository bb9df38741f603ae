/** A portfolio as a PDF: made first, then saved with what goes along said beside it. */
import { useTranslation } from 'react-i18next'
import { PDF_LIMITS } from '#core/importing/pdf/limits.ts'
import { badgesOf } from '#core/portfolio/document.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './portfolio.module.css'
import type { MadePdf } from './publish/make-pdf.ts'
import { usePdf } from './use-pdf.ts'

/** The reader takes no more files out of a PDF, and one of them is the page. */
const MOST = PDF_LIMITS.files - 1

export function PublishPdf({ portfolio }: { readonly portfolio: PublicPortfolio }) {
  const { t } = useTranslation('portfolio')
  const { making, saving, pdf, make, save } = usePdf(portfolio)
  const count = badgesOf(portfolio).length
  const status = making.pending
    ? t('target.making')
    : saving.value === undefined
      ? ''
      : t('target.done')
  return (
    <section className={styles.form} aria-label={t('pdf.title')}>
      <div className={styles.target}>
        <div>
          <h3>{t('pdf.title')}</h3>
          <p>{t('pdf.hint')}</p>
        </div>
        <Button
          look={pdf ? 'quiet' : 'main'}
          disabled={making.pending || count > MOST}
          onClick={make}
        >
          {t('pdf.make')}
        </Button>
      </div>
      {count > MOST ? (
        <Notice tone="caution">{t('pdf.tooMany', { count, most: MOST })}</Notice>
      ) : null}
      {making.failure ? <Notice tone="caution">{t('pdf.failed')}</Notice> : null}
      <p role="status">{status}</p>
      {pdf ? <Made pdf={pdf} onSave={() => save(pdf)} /> : null}
    </section>
  )
}

function Made({ pdf, onSave }: { readonly pdf: MadePdf; readonly onSave: () => void }) {
  const { t } = useTranslation('portfolio')
  const format = useFormat()
  const size = format.size(pdf.content.size)
  return (
    <div className={styles.target}>
      <div>
        <p>
          <strong>{pdf.name}</strong> ({size})
        </p>
        <p>
          {t('pdf.along', {
            badges: t('pdf.badges', { count: pdf.badges }),
            files: t('pdf.files', { count: pdf.files }),
          })}
        </p>
        {pdf.strange.length > 0 ? (
          <p className={styles.soft}>
            {t('pdf.strange', { words: format.list(pdf.strange.slice(0, 8)) })}
          </p>
        ) : null}
      </div>
      <Button look="main" onClick={onSave}>
        {t('pdf.save')}
      </Button>
    </div>
  )
}
