/** Says that a badge is one of our examples and counts nowhere: a dashed, hatched box, and never a verdict. */
import { useTranslation } from 'react-i18next'
import styles from './verdict-mark.module.css'

/** `short` where there is little room: a card of which the wall says elsewhere what counts. */
export function ExampleMark({ short = false }: { readonly short?: boolean }) {
  const { t } = useTranslation('verification')
  return <span className={styles.example}>{t(short ? 'exampleShort' : 'example')}</span>
}
