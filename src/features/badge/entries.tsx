/** What a document lists that is no credential: each thing with who awarded it, its levels and its results. */
import { useTranslation } from 'react-i18next'
import type { Badge, Entry, Profile } from '#core/badge/badge.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import { useFormat } from '#i18n/format.ts'
import { useTypeWords } from '#i18n/words.ts'
import { AlignmentEntries } from './alignments.tsx'
import { BoxList } from './box-list.tsx'
import { isAnother, ProfileBox } from './issuer-card.tsx'
import { LongText } from './long-text.tsx'
import { ResultList } from './results.tsx'
import { Rows } from './rows.tsx'
import { Section } from './section.tsx'
import { StudyRows } from './study-facts.tsx'

export function Entries({ badge }: { readonly badge: Badge }) {
  const { t } = useTranslation('badge')
  const { entries = [] } = badge
  if (entries.length === 0) return null
  return (
    <Section id="entries">
      <p>{t('entry.unsigned')}</p>
      <BoxList all={entries}>{(entry) => <EntryItem entry={entry} badge={badge} />}</BoxList>
    </Section>
  )
}

interface EntryItemProps {
  readonly entry: Entry
  /** the document it stands in */
  readonly badge: Badge
}

export function EntryItem({ entry, badge }: EntryItemProps) {
  const { achievement, results, issuer } = entry
  const { name, description, criteria } = achievement
  return (
    <>
      <strong>{name}</strong>
      <Awarded entry={entry} />
      {description ? <LongText plain text={description} /> : null}
      {criteria?.narrative ? <LongText text={criteria.narrative} /> : null}
      <Facts achievement={achievement} />
      <StudyRows study={achievement.study} />
      <AlignmentEntries alignments={achievement.alignments} />
      <ResultList badge={{ results, achievement }} />
      {achievement.tags.length > 0 ? <p>{achievement.tags.join(' · ')}</p> : null}
      {issuer && hasMore(issuer) && isAnother(issuer, badge.issuer) ? (
        <ProfileBox profile={issuer} />
      ) : null}
    </>
  )
}

/** The same facts as stand beside the art of a badge. */
function Facts({ achievement }: Pick<Entry, 'achievement'>) {
  const { t } = useTranslation('badge')
  const kind = useTypeWords()
  const { type, version, humanCode, fieldOfStudy, specialization, creator, criteria } = achievement
  return (
    <Rows
      rows={[
        [t('facts.type'), type && kind(type)],
        [t('facts.version'), version],
        [t('facts.code'), humanCode],
        [t('facts.field'), fieldOfStudy],
        [t('facts.specialization'), specialization],
        [t('facts.creator'), creator?.name],
        [t('criteriaPage'), criteria?.url && <SafeLink key="url" href={criteria.url} />],
      ]}
    />
  )
}

function Awarded({ entry: { issuer, awardedAt } }: { readonly entry: Entry }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const name = issuer?.name ?? issuer?.id
  const words = [
    name && t('endorsement.by', { name }),
    awardedAt && `${t('facts.awarded')} ${format.date(awardedAt)}`,
  ].filter(Boolean)
  return words.length > 0 ? <small>{words.join(' · ')}</small> : null
}

/** More than the name, which stands above it. */
const hasMore = ({ id: _, name: __, identifiers, ...rest }: Profile) =>
  identifiers.length > 0 || Object.keys(rest).length > 0
