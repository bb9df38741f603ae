/** Whose badge it is and what it is called, and in which other languages it can be read. */
import { useTranslation } from 'react-i18next'
import styles from './badge-page.module.css'
import { OtherLanguages } from './other-languages.tsx'
import type { ShownBadge } from './use-shown-badge.ts'

export interface TitleProps {
  /** the badge's own; '' when the name on the page is ours */
  readonly name: string
  readonly shown: ShownBadge
}

export function Title({ name, shown: { open, ...languages } }: TitleProps) {
  const { t } = useTranslation('badge')
  const { badge } = open.record
  return (
    <header className={styles.title}>
      <p className={styles.issuer} dir="auto">
        {badge.issuer.name}
      </p>
      <h1 tabIndex={-1} dir="auto">
        {badge.name}
      </h1>
      {name === '' ? <p>{t('unnamed')}</p> : null}
      <OtherLanguages {...languages} />
    </header>
  )
}
