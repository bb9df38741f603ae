/** Everything the badge says, in the order a reader wants it. */
import { useTranslation } from 'react-i18next'
import type { Achievement, Badge } from '#core/badge/badge.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import { Alignments } from './alignments.tsx'
import { Answers } from './answers.tsx'
import { Associations } from './associations.tsx'
import styles from './badge-page.module.css'
import { Endorsements } from './endorsements.tsx'
import { Entries } from './entries.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FileSection } from './file-section.tsx'
import { FurtherSubjects, Targets } from './further.tsx'
import { IssuerCard } from './issuer-card.tsx'
import { IssuersLook } from './issuers-look.tsx'
import { Leftovers } from './leftovers.tsx'
import { LongText } from './long-text.tsx'
import { OtherBadges } from './other-badges.tsx'
import { OwnSection } from './own-section.tsx'
import { RelatedBadges } from './related.tsx'
import { Results } from './results.tsx'
import { Section, type SectionId } from './section.tsx'
import { StudyFacts } from './study-facts.tsx'
import type { OpenBadge } from './use-badge.ts'

export interface SaysProps {
  /** as it is kept, for what is written on it and for its file */
  readonly open: OpenBadge
  /** as it is drawn */
  readonly shown: OpenBadge
}

export function Says({ open, shown }: SaysProps) {
  return (
    <>
      <BadgeWords open={shown} />
      <IssuersLook open={open} />
      <Answers record={open.record} />
      <OwnSection key={open.record.id} record={open.record} />
      <FileSection open={open} />
    </>
  )
}

/** What the badge says itself, all of it. */
export function BadgeWords({ open }: { readonly open: OpenBadge }) {
  const { badge } = open.record
  return (
    <>
      <Told id="did" text={badge.narrative} className={styles.did} />
      <Abouts badge={badge} />
      <Criteria achievement={badge.achievement} />
      <Alignments badge={badge} />
      <StudyFacts badge={badge} />
      <Results badge={badge} />
      <EvidenceList items={badge.evidence} />
      <FurtherSubjects badge={badge} />
      <Entries badge={badge} />
      <Targets badge={badge} />
      <Endorsements open={open} />
      <OtherBadges open={open} />
      <Associations open={open} />
      <RelatedBadges open={open} />
      <Tags tags={badge.achievement.tags} />
      <IssuerCard badge={badge} />
      <Leftovers unknown={badge.unknown} />
    </>
  )
}

interface ToldProps {
  readonly id: SectionId
  readonly text: string | undefined
  readonly className?: string | undefined
}

function Told({ id, text, className }: ToldProps) {
  return text ? (
    <Section id={id}>
      <div className={className}>
        <LongText text={text} />
      </div>
    </Section>
  ) : null
}

/** What was achieved; and where the award itself says something else, that too. */
function Abouts({ badge: { description, achievement } }: { readonly badge: Badge }) {
  const about = achievement.description ?? description
  const award = description === about ? undefined : description
  return (
    <>
      {about ? (
        <Section id="about">
          <LongText plain text={about} />
        </Section>
      ) : null}
      {award ? (
        <Section id="award">
          <LongText plain text={award} />
        </Section>
      ) : null}
    </>
  )
}

function Criteria({ achievement: { criteria } }: { readonly achievement: Achievement }) {
  const { t } = useTranslation('badge')
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
