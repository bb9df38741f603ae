/** Badges beside this one: members of a record, and the same achievement awarded at another time. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { BadgeRecord } from '#core/records/records.ts'
import { mark } from '#core/verification/report.ts'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { useFormat } from '#i18n/format.ts'
import { useShown } from '#i18n/shown.ts'
import { PATHS } from '#routes/paths.ts'
import { useLive } from '#storage/live/live.ts'
import { report } from '#storage/live/report-queries.ts'
import styles from './badge-page.module.css'
import { Section, type SectionId } from './section.tsx'
import type { OpenBadge } from './use-badge.ts'

export function OtherBadges({ open: { members, others } }: { readonly open: OpenBadge }) {
  return (
    <>
      <BadgeLinks id="members" badges={members} showsMark />
      <BadgeLinks id="others" badges={others} />
    </>
  )
}

function BadgeLinks({
  id,
  badges,
  showsMark = false,
}: {
  readonly id: SectionId
  readonly badges: readonly BadgeRecord[]
  /** what is proved of each by itself */
  readonly showsMark?: boolean
}) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const show = useShown()
  if (badges.length === 0) return null
  return (
    <Section id={id}>
      <ul className={styles.boxes}>
        {badges.map((record) => (
          <li key={record.id} className={styles.box}>
            <Link to={PATHS.badge(record.id)}>{show(record.badge).name}</Link>
            <small>
              {[
                record.badge.issuer.name,
                record.awardedAt && `${t('facts.awarded')} ${format.date(record.awardedAt)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
            {showsMark ? <MarkOf id={record.id} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function MarkOf({ id }: Pick<BadgeRecord, 'id'>) {
  const last = useLive(report, id)
  return last ? <VerdictMark mark={mark(last)} /> : null
}
