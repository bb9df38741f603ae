/** Everything the badge says, in the order a reader wants it. */
import { useTranslation } from 'react-i18next'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import { Alignments } from './alignments.tsx'
import styles from './badge-page.module.css'
import { Endorsements } from './endorsements.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FileSection } from './file-section.tsx'
import { IssuerCard } from './issuer-card.tsx'
import { LongText } from './long-text.tsx'
import { OtherBadges } from './other-badges.tsx'
import { OwnSection } from './own-section.tsx'
import { RelatedBadges } from './related.tsx'
import { Results } from './results.tsx'
import { Section } from './section.tsx'
import { StudyFacts } from './study-facts.tsx'
import type { OpenBadge } from './use-badge.ts'

export function Says({ open }: { readonly open: OpenBadge }) {
  const { badge } = open.record
  const about = badge.achievement.description ?? badge.description
  return (
    <>
      {badge.narrative ? (
        <Section id="did">
          <div className={styles.did}>
            <LongText text={badge.narrative} />
          </div>
        </Section>
      ) : null}
      {about ? (
        <Section id="about">
          <LongText plain text={about} />
        </Section>
      ) : null}
      <Criteria open={open} />
      <Alignments badge={badge} />
      <StudyFacts badge={badge} />
      <Results badge={badge} />
      <EvidenceList items={badge.evidence} />
      <Endorsements open={open} />
      <OtherBadges open={open} />
      <RelatedBadges open={open} />
      <Tags tags={badge.achievement.tags} />
      <IssuerCard issuer={badge.issuer} />
      <OwnSection key={open.record.id} record={open.record} />
      <FileSection open={open} />
    </>
  )
}

function Criteria({ open }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const { criteria } = open.record.badge.achievement
  if (!criteria?.narrative && !criteria?.url) return null
  return (
    <Section id="criteria">
      {criteria.narrative ? <LongText text={criteria.narrative} /> : null}
      {criteria.url ? (
        <p>
          <SafeLink href={criteria.url}>{t('criteriaPage')}</SafeLink>
        </p>
      ) : null}
    </Section>
  )
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  return tags.length > 0 ? (
    <Section id="tags">
      <p dir="auto">{tags.join(' · ')}</p>
    </Section>
  ) : null
}
