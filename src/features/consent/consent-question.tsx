/** Asks once, and only when a badge needs it: may issuers' websites be asked? */
import { useTranslation } from 'react-i18next'
import { ON_PHONE, useMedia } from '#hooks/use-media.ts'
import { Bar } from '#ui/bar/bar.tsx'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './consent-question.module.css'
import { useConsent } from './use-consent.ts'

/** On a phone it is one line until it is opened: the badges come first. */
export function ConsentQuestion() {
  const { t } = useTranslation('consent')
  const { open, answer } = useConsent()
  const onPhone = useMedia(ON_PHONE)
  if (!open) return null
  return (
    <section className={styles.question} aria-label={t('title')}>
      <Notice>
        {onPhone ? (
          <details>
            <summary className={styles.title}>{t('title')}</summary>
            <p>{t('text')}</p>
            <Answers answer={answer} />
          </details>
        ) : (
          <>
            <div className={styles.words}>
              <p className={styles.title}>{t('title')}</p>
              <p>{t('text')}</p>
            </div>
            <Answers answer={answer} />
          </>
        )}
      </Notice>
    </section>
  )
}

function Answers({ answer }: Pick<ReturnType<typeof useConsent>, 'answer'>) {
  const { t } = useTranslation('consent')
  return (
    <Bar>
      <Button look="strong" onClick={() => answer('allowed')}>
        {t('allow')}
      </Button>
      <Button onClick={() => answer('refused')}>{t('refuse')}</Button>
    </Bar>
  )
}
