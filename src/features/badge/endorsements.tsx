/** Endorsements: who, when, about what, what they say, and whether each was proved. */
import { useTranslation } from 'react-i18next'
import type { Badge } from '#core/badge/badge.ts'
import { standingLines } from '#core/verification/issuer-standing.ts'
import { type EmbeddedReport, mark } from '#core/verification/report.ts'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { useFormat } from '#i18n/format.ts'
import { useStandingWords } from '#i18n/words.ts'
import styles from './badge-page.module.css'
import { LongText } from './long-text.tsx'
import { Section } from './section.tsx'
import type { OpenBadge } from './use-badge.ts'

export function Endorsements({ open: { record, report } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const count = record.badge.endorsements.length
  const all = report?.embedded.filter((one) => one.role === 'endorsement') ?? []
  if (all.length === 0 && (report || count === 0)) return null
  return (
    <Section id="endorsements">
      {report ? null : <p>{t('endorsement.unchecked', { count })}</p>}
      <ul className={styles.boxes}>
        {all.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          <li key={index} className={styles.box} dir="auto">
            <EndorsementItem endorsement={one} badge={record.badge} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface EndorsementItemProps {
  readonly endorsement: EmbeddedReport
  readonly badge: Badge
}

function EndorsementItem({ endorsement, badge }: EndorsementItemProps) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const { comment, issuer, issuerId, awardedAt, report, about } = endorsement
  const standing = useStandingWords()(standingLines(report))
  const subject = subjectOf(about, badge)
  return (
    <>
      {comment ? <LongText text={comment} /> : null}
      <p>
        {t('endorsement.by', { name: issuer ?? issuerId ?? '?' })}{' '}
        {awardedAt ? t('endorsement.on', { when: format.date(awardedAt) }) : null}
      </p>
      {subject ? <small>{t(`endorsement.about.${subject}`)}</small> : null}
      <VerdictMark mark={mark(report)} />
      {standing ? <p>{standing}</p> : null}
    </>
  )
}

/** Which part of the badge the endorser speaks of. */
function subjectOf(about: string | undefined, badge: Badge) {
  if (about === undefined) return undefined
  if (about === badge.achievement.id) return 'achievement'
  if (about === badge.issuer.id) return 'issuer'
  return about === badge.id ? 'award' : undefined
}
