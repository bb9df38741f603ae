/** Badges beside this one: members of a record, and the same achievement awarded at another time. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { BadgeRecord } from '#core/records/records.ts'
import { useFormat } from '#i18n/format.ts'
import { PATHS } from '#routes/paths.ts'
import styles from './badge-page.module.css'
import { Section, type SectionId } from './section.tsx'
import type { OpenBadge } from './use-badge.ts'

export function OtherBadges({ open: { members, others } }: { readonly open: OpenBadge }) {
  return (
    <>
      <BadgeLinks id="members" badges={members} />
      <BadgeLinks id="others" badges={others} />
    </>
  )
}

function BadgeLinks({
  id,
  badges,
}: {
  readonly id: SectionId
  readonly badges: readonly BadgeRecord[]
}) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  if (badges.length === 0) return null
  return (
    <Section id={id}>
      <ul className={styles.boxes}>
        {badges.map((record) => (
          <li key={record.id} className={styles.box}>
            <Link to={PATHS.badge(record.id)}>{record.badge.name}</Link>
            <small>
              {[
                record.badge.issuer.name,
                record.awardedAt && `${t('facts.awarded')} ${format.date(record.awardedAt)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
