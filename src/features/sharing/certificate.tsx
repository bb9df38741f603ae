/** One badge on one sheet of paper: what it says, and how whoever holds the sheet checks it. */

import { useTranslation } from 'react-i18next'
import { isExample } from '#core/badge/example.ts'
import { statedPerson } from '#core/portfolio/stated-person.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { readerLines } from '#core/sharing/reader-mark.ts'
import { DrawnPlaceholder } from '#entities/badge-art/drawn-placeholder.tsx'
import { Markdown } from '#entities/markdown/markdown.tsx'
import { Plain } from '#entities/markdown/plain.tsx'
import { qrShape } from '#entities/qr/qr.ts'
import { QrCode } from '#entities/qr/qr-code.tsx'
import { ExampleMark } from '#entities/verdict-mark/example-mark.tsx'
import { useFormat } from '#i18n/format.ts'
import { useShown } from '#i18n/shown.ts'
import { useStandingWords } from '#i18n/words.ts'
import { PATHS } from '#routes/paths.ts'
import { useLive } from '#storage/live/live.ts'
import { useArt } from '#storage/live/live-art.ts'
import { report } from '#storage/live/report-queries.ts'
import styles from './certificate.module.css'

export interface CertificateProps {
  readonly record: BadgeRecord
  /** where a reader checks the badge; '' when there is no address short enough */
  readonly url: string
}

/** Only drawn on paper. Never says "valid": paper cannot know. Who issued it is dated by the last check. */
export function Certificate({ record, url }: CertificateProps) {
  const { t } = useTranslation('sharing')
  const art = useArt(record)
  const { name, issuer, description, achievement } = useShown()(record.badge)
  const { narrative } = achievement.criteria ?? {}
  return (
    <article className={styles.sheet}>
      <div className={styles.art}>
        {art ? (
          <img src={art} alt="" />
        ) : art === null ? null : (
          <DrawnPlaceholder name={name} issuer={issuer.name ?? ''} />
        )}
      </div>
      <div className={styles.words}>
        <h1 dir="auto">{name}</h1>
        {isExample(record.badge) ? <ExampleMark /> : null}
        <Facts record={record} />
        <Standing id={record.id} />
        <div className={styles.short}>
          <Plain text={achievement.description ?? description ?? ''} />
        </div>
        {narrative ? (
          <>
            <h2>{t('paper.criteria')}</h2>
            <div className={styles.short}>
              <Markdown text={narrative} />
            </div>
          </>
        ) : null}
      </div>
      <HowToCheck url={url} />
    </article>
  )
}

function Facts({ record: { badge, awardedAt } }: Pick<CertificateProps, 'record'>) {
  const { t } = useTranslation('sharing')
  const format = useFormat()
  const person = statedPerson(badge)
  const { issuer } = useShown()(badge)
  const facts = [
    issuer.name,
    awardedAt && format.date(awardedAt),
    badge.validUntil && t('paper.until', { date: format.date(badge.validUntil) }),
  ]
  return (
    <>
      {person === '' ? null : <p className={styles.person}>{t('paper.to', { name: person })}</p>}
      <p>{facts.filter(Boolean).join(' · ')}</p>
    </>
  )
}

/** How the issuer was known at the last check. */
function Standing({ id }: Pick<BadgeRecord, 'id'>) {
  const { t } = useTranslation('sharing')
  const format = useFormat()
  const say = useStandingWords()
  const last = useLive(report, id)
  const standing = last ? say(readerLines(last)) : ''
  if (!last || standing === '') return null
  return <p>{t('paper.standing', { date: format.date(last.askedAt), standing })}</p>
}

/** More than anybody types over. */
const TYPED_MOST = 255

/** Promises no code that is not there: of a link too long for one, the file is what is asked for. */
function HowToCheck({ url }: Pick<CertificateProps, 'url'>) {
  const { t } = useTranslation('sharing')
  const reader = new URL(PATHS.view.slice(1), new URL(import.meta.env.BASE_URL, location.origin))
  const hasLink = url !== '' && (url.length <= TYPED_MOST || qrShape(url) !== undefined)
  const address = hasLink ? url : reader.href
  const typed = address.length <= TYPED_MOST
  const byLink = typed ? 'check' : 'checkCode'
  const way = hasLink ? byLink : 'checkFile'
  return (
    <div className={styles.check}>
      <QrCode text={address} label={t('link.qr')} />
      <p>
        {t(`paper.${way}`)}
        {typed ? <span className={styles.url}>{address}</span> : null}
      </p>
    </div>
  )
}
