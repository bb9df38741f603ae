/** What stands where nothing was opened yet: what this page is for, and the place to drop. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DropArea } from '#ui/drop-area/drop-area.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import styles from './reader.module.css'

export interface StartProps {
  readonly onFiles: (files: readonly File[]) => void
  /** what stands between: a lock, an address to agree to, or why it stays shut */
  readonly children?: ReactNode
}

export function Start({ onFiles, children }: StartProps) {
  const { t } = useTranslation('reader')
  return (
    <div className={styles.below}>
      <PageHeading title={t('title')} fact={t('lead')} />
      {children}
      <DropArea
        title={t('drop.title')}
        hint={t('drop.hint')}
        choose={t('drop.choose')}
        onFiles={onFiles}
      />
    </div>
  )
}
