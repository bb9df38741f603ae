/** What the badge calls related: the same badge in other languages and versions, and others like it. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Related } from '#core/badge/badge.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import { useFormat } from '#i18n/format.ts'
import { PATHS } from '#routes/paths.ts'
import { BoxList } from './box-list.tsx'
import { Section } from './section.tsx'
import type { OpenBadge } from './use-badge.ts'

export function RelatedBadges({ open: { record, related } }: { readonly open: OpenBadge }) {
  const all = record.badge.achievement.related
  if (all.length === 0) return null
  return (
    <Section id="related">
      <BoxList all={all}>
        {(one) => (
          <RelatedItem
            related={one}
            mine={related.find(({ badge }) => badge.achievement.id === one.id)}
          />
        )}
      </BoxList>
    </Section>
  )
}

interface RelatedItemProps {
  readonly related: Related
  /** the badge for it that is in the backpack */
  readonly mine: BadgeRecord | undefined
}

function RelatedItem({ related, mine }: RelatedItemProps) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const facts = [
    related.language && format.language(related.language),
    related.version && t('relatedVersion', { version: related.version }),
    mine && t('relatedMine'),
  ]
  return (
    <>
      {mine ? (
        <Link to={PATHS.badge(mine.id)}>{mine.badge.name}</Link>
      ) : (
        <SafeLink href={related.id} />
      )}
      <small>{facts.filter(Boolean).join(' · ')}</small>
    </>
  )
}
