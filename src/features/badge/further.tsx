/** What a badge says of further people and achievements: shown, and never judged. */
import { useTranslation } from 'react-i18next'
import type { Achievement, Badge, Further } from '#core/badge/badge.ts'
import styles from './badge-page.module.css'
import { BoxList } from './box-list.tsx'
import { EntryItem } from './entries.tsx'
import { LongText } from './long-text.tsx'
import { Results } from './results.tsx'
import { Section } from './section.tsx'

export function FurtherSubjects({ badge: { further = [] } }: { readonly badge: Badge }) {
  const { t } = useTranslation('badge')
  if (further.length === 0) return null
  return (
    <Section id="further">
      <p>{t('furtherExplained')}</p>
      <ul className={styles.boxes}>
        {further.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          <li key={index} className={styles.box} dir="auto">
            <FurtherItem further={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What a record names without a credential for it: courses, and what is still to be earned. */
export function Targets({ badge }: { readonly badge: Badge }) {
  const { t } = useTranslation('badge')
  const { targets, results } = badge
  if (targets.length === 0) return null
  return (
    <Section id="targets">
      <p>{t('entry.unsigned')}</p>
      <BoxList all={targets}>
        {(achievement) => (
          <EntryItem
            entry={{ achievement, results: resultsOf(achievement, results) }}
            badge={badge}
          />
        )}
      </BoxList>
    </Section>
  )
}

/** What a record says was reached of one of its achievements. */
const resultsOf = ({ resultDescriptions }: Achievement, results: Badge['results']) =>
  results.filter(({ describedBy }) =>
    resultDescriptions.some(({ id }) => id !== undefined && id === describedBy),
  )

function Target({ achievement }: { readonly achievement: Achievement }) {
  const { name, description, criteria } = achievement
  return (
    <>
      <strong>{name}</strong>
      {description ? <LongText plain text={description} /> : null}
      {criteria?.narrative ? <LongText text={criteria.narrative} /> : null}
    </>
  )
}

function FurtherItem({ further }: { readonly further: Further }) {
  const { t } = useTranslation('badge')
  const { achievement, recipient, recipientName, narrative } = further
  const plain = recipient.filter(({ hashed }) => !hashed).map(({ value }) => value)
  const who = [recipientName, ...plain].filter(Boolean)
  return (
    <>
      <p>
        {t('facts.recipient')}: {who.length > 0 ? who.join(' · ') : t('facts.recipientHidden')}
      </p>
      {achievement ? <Target achievement={achievement} /> : null}
      {narrative ? <LongText text={narrative} /> : null}
      {achievement ? <Results badge={{ ...further, achievement }} /> : null}
    </>
  )
}
