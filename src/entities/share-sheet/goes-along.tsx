/** What goes along with a share and what stays, in three lines; one says that readers are not counted. */
import { useTranslation } from 'react-i18next'
import styles from './share-sheet.module.css'

export interface GoesAlongProps {
  readonly of: 'badge' | 'collection' | 'portfolio'
}

export function GoesAlong({ of }: GoesAlongProps) {
  const { t } = useTranslation('sharing')
  return (
    <section className={styles.along}>
      <h2>{t('along.title')}</h2>
      <ul>
        <li>{t(`along.${of}`)}</li>
        <li>{t('along.never')}</li>
        <li>{t('along.uncounted')}</li>
      </ul>
    </section>
  )
}
