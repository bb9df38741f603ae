/** The page as a stranger will see it, on the screens where it is written and shared. */
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import { CheckOffer } from '#entities/portfolio-page/check-offer.tsx'
import { OnGround } from '#entities/portfolio-page/on-ground.tsx'
import { PortfolioPage } from '#entities/portfolio-page/portfolio-page.tsx'
import styles from './portfolio.module.css'
import { appAddress, readerAddress } from './publish/reader-address.ts'
import { usePreview } from './use-preview.ts'
import '#entities/portfolio-page/page.css'

export interface PreviewProps {
  readonly portfolio: PublicPortfolio
  /** with the verdicts that the reader's browser will give, as far as this device can tell */
  readonly isChecked?: boolean
}

/**
 * Inert: its links and headings are not part of this screen.
 * It runs behind: a badge new to the page is still to be read, and waiting for it must not hide the screen.
 */
export function Preview({ portfolio, isChecked = false }: PreviewProps) {
  const { t } = useTranslation('portfolio')
  const [now] = useState(() => new Date().toISOString())
  const view = usePreview(useDeferredValue(portfolio), isChecked)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes the focus
    <section className={styles.preview} aria-label={t('editor.preview')} tabIndex={0}>
      <div inert>
        {view ? (
          <OnGround view={view}>
            <PortfolioPage
              view={view}
              aside={
                <CheckOffer
                  view={view}
                  published={now}
                  reader={readerAddress(appAddress(), portfolio.address, false)}
                />
              }
            />
          </OnGround>
        ) : null}
      </div>
    </section>
  )
}
