/** One badge on one sheet of paper: what it says, and how whoever holds the sheet checks it. */
import { useTranslation } from 'react-i18next'
import type { BadgeRecord } from '#core/records/records.ts'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { QrCode } from '#entities/qr/qr-code.tsx'
import { useFormat } from '#i18n/format.ts'
import { useArt } from '#storage/live-art.ts'
import styles from './certificate.module.css'

/** Only drawn on paper. Never says "valid": paper cannot know. */
export function Certificate({
  record,
  url,
}: {
  readonly record: BadgeRecord
  readonly url: string
}) {
  const { t } = useTranslation('sharing')
  const format = useFormat()
  const art = useArt(record)
  const { badge, awardedAt } = record
  const { issuer, achievement, name } = badge
  return (
    <article className={styles.sheet}>
      <div className={styles.art}>
        <BadgeArt name={name} issuer={issuer.name ?? ''} src={art} bare />
      </div>
      <div className={styles.words}>
        <h1>{name}</h1>
        <p>{[issuer.name, awardedAt && format.date(awardedAt)].filter(Boolean).join(', ')}</p>
        <p>{achievement.description ?? badge.description}</p>
      </div>
      {url === '' ? null : (
        <div className={styles.check}>
          <QrCode text={url} label={t('link.qr')} />
          <p>
            {t('paper.check')}
            <br />
            {url.length > 255 ? null : <span className={styles.url}>{url}</span>}
          </p>
        </div>
      )}
    </article>
  )
}
