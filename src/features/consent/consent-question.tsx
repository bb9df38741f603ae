/** Asks once, and only when a badge needs it: may issuers' websites be asked? */
import { useTranslation } from 'react-i18next'
import { Bar } from '#ui/bar/bar.tsx'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './consent-question.module.css'
import { useConsent } from './use-consent.ts'

export function ConsentQuestion() {
  const { t } = useTranslation('consent')
  const { open, answer } = useConsent()
  if (!open) return null
  return (
    <section className={styles.question} aria-label={t('title')}>
      <Notice>
        <div className={styles.words}>
          <p className={styles.title}>{t('title')}</p>
          <p>{t('text')}</p>
        </div>
        <Bar>
          <Button look="strong" onClick={() => answer('allowed')}>
            {t('allow')}
          </Button>
          <Button onClick={() => answer('refused')}>{t('refuse')}</Button>
        </Bar>
      </Notice>
    </section>
  )
}
