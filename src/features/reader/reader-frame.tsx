/** The frame of the reader's pages: whose tool this is, a drop area over the whole page, what a badge is. */

import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useMatch } from 'react-router'
import { useWindowDrop } from '#hooks/use-window-drop.ts'
import { PATHS } from '#routes/paths.ts'
import { VisitorBar } from '#ui/visitor-bar/visitor-bar.tsx'
import styles from './reader.module.css'

export interface ReaderFrameProps {
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

export function ReaderFrame(props: ReaderFrameProps) {
  return (
    <Suspense>
      <Frame {...props} />
    </Suspense>
  )
}

function Frame({ onFiles, children }: ReaderFrameProps) {
  const { t } = useTranslation('reader')
  const isDesk = useMatch(PATHS.hr) !== null
  useWindowDrop(onFiles)
  return (
    <div className={styles.frame}>
      <VisitorBar
        name={t('appName', { ns: 'common' })}
        to={PATHS.backpack}
        link={t('toBackpack')}
      />
      <main>{children}</main>
      <footer className={styles.footer}>
        <div className={[styles.below, styles.about].join(' ')}>
          <h2>{t('what.title')}</h2>
          <p>{t('what.text')}</p>
          {isDesk ? null : (
            <p>
              <Link to={PATHS.hr}>{t('toDesk')}</Link>
            </p>
          )}
        </div>
      </footer>
    </div>
  )
}
