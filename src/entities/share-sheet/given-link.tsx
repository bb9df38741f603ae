/** The link first: to copy, with how far it travels in words, and the code of it. */
import { useTranslation } from 'react-i18next'
import { type Band, bandOf } from '#core/sharing/band.ts'
import { QR_MOST } from '#entities/qr/qr.ts'
import { QrPanel } from '#entities/qr/qr-panel.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './share-sheet.module.css'
import type { GivenLink as Given } from './use-given-link.ts'

export interface GivenLinkProps {
  readonly link: Given
  readonly onCopied: () => void
  /** of what is given when the link is too long */
  readonly tooLong: string
}

export function GivenLink({ link, onCopied, tooLong }: GivenLinkProps) {
  const { t } = useTranslation('sharing')
  const { t: say } = useTranslation('portfolio')
  if (link === undefined) return <p role="status">{say('target.making')}</p>
  if (link === null)
    return (
      <Notice tone="caution" role="status">
        {t('link.failed')}
      </Notice>
    )
  const band = bandOf(link)
  if (band === 'tooLong')
    return (
      <Notice tone="caution" role="status">
        <Length band={band} length={link.length} />
        <p>{tooLong}</p>
      </Notice>
    )
  const words = { qr: t('link.qr'), none: t('link.qrNone'), svg: t('link.svg'), png: t('link.png') }
  return (
    <div className={styles.part}>
      <div className={styles.given}>
        <a href={link}>{link}</a>
        <CopyButton look="main" text={link} label={t('link.result')} onCopied={onCopied} />
      </div>
      <Length band={band} length={link.length} />
      <details className={styles.more}>
        <summary>{t('link.qr')}</summary>
        <div>
          <QrPanel text={link} words={words} />
        </div>
      </details>
    </div>
  )
}

/** How many of the four steps are filled. */
const STEPS: Readonly<Record<Band, number>> = {
  anywhere: 1,
  mail: 2,
  chat: 3,
  click: 3,
  tooLong: 4,
}

/** Said in words; the steps beside them are for whoever sees them. */
function Length({ band, length }: { readonly band: Band; readonly length: number }) {
  const { t } = useTranslation('portfolio')
  return (
    <p className={styles.length}>
      <span className={styles.meter} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <i key={step} data-on={step <= STEPS[band] || undefined} />
        ))}
      </span>
      <span>
        {t(`band.${band}`, { length })}
        {band === 'tooLong' ? null : ` ${t(length > QR_MOST ? 'band.noCode' : 'band.code')}`}
      </span>
    </p>
  )
}
