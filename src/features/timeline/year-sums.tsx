/** Credits and hours of a year, as far as badges state them and count. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import type { YearFacts } from './use-year.ts'
import styles from './year.module.css'

/** Nothing where no badge states any. */
export function YearSums({ facts: { credits, uncounted } }: { readonly facts: YearFacts }) {
  const { t } = useTranslation('timeline')
  const { number } = useFormat()
  const stated = (['ects', 'sbu'] as const).filter((unit) => credits[unit] > 0)
  if (stated.length === 0 && uncounted === 0) return null
  return (
    <section className={styles.section} aria-label={t('year.study')}>
      <dl className={styles.sums}>
        {stated.map((unit) => (
          <div key={unit}>
            <dt>{t(`year.${unit}`)}</dt>
            <dd>{number(credits[unit])}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.soft}>
        {[
          stated.length > 0 ? t('year.stated') : '',
          uncounted > 0 ? t('year.uncounted', { count: uncounted }) : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </section>
  )
}
