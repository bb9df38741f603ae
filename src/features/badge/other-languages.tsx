/** The other languages a badge can be read in, each one tap away. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './badge-page.module.css'
import type { ShownBadge } from './use-shown-badge.ts'

export function OtherLanguages({ chosen, others, choose }: Omit<ShownBadge, 'open'>) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  if (others.length === 0) return null
  return (
    <p className={styles.languages}>
      {chosen ? t('languages.now', { language: format.language(chosen) }) : t('languages.also')}
      {others.map((tag) => (
        <Button key={tag} look="quiet" onClick={() => choose(tag)}>
          {format.language(tag)}
        </Button>
      ))}
    </p>
  )
}
