/** What was shared, when and in what form; honest about what cannot be recalled. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import { useLive } from '#storage/live/live.ts'
import { shares } from '#storage/live/share-queries.ts'
import styles from './portfolio.module.css'

export function ShareLog() {
  const { t } = useTranslation('portfolio')
  const format = useFormat()
  const all = useLive(shares)
  return (
    <section className={styles.form}>
      <h2>{t('log.title')}</h2>
      <p className={styles.soft}>{all.length === 0 ? t('log.none') : t('log.note')}</p>
      <ul className={styles.items}>
        {all.slice(0, 50).map(({ id, form, madeAt, title }) => (
          <li key={id}>
            <strong>{title || t('untitled')}</strong>
            <span className={styles.soft}>
              {t('log.line', { form: t(`log.form.${form}`), when: format.moment(madeAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
