/** Level, credits and study load. */
import { useTranslation } from 'react-i18next'
import type { Achievement, Badge } from '#core/badge/badge.ts'
import { useFormat } from '#i18n/format.ts'
import { useTermWords } from '#i18n/words.ts'
import type badgeWords from '#locales/en/badge.json'
import { Rows } from './rows.tsx'
import { Section } from './section.tsx'

type StudyWord = keyof (typeof badgeWords)['study']

/** The language stands with the plain facts beside the art. */
export function StudyFacts({ badge }: { readonly badge: Badge }) {
  const { study } = badge.achievement
  return hasFacts(study) ? (
    <Section id="study">
      <StudyRows study={study} />
    </Section>
  ) : null
}

/** Of what there is in any badge the language stands elsewhere, and a programme may be none. */
const hasFacts = ({ programme, language: _, ...study }: Study) =>
  programme.length > 0 || Object.keys(study).length > 0

type Study = Achievement['study']

/** Nothing where nothing is said. */
export function StudyRows({ study: all }: { readonly study: Study }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const term = useTermWords()
  const { programme, stackable, identityChecked, language: _, ...study } = all
  const { assessment, participation, supervision } = study
  const yesNo = (said: boolean | undefined) =>
    said === undefined ? undefined : t(said ? 'yes' : 'no')
  const facts = Object.entries({
    ...study,
    programme: programme.join(', '),
    assessment: assessment && term('assessment', assessment),
    participation: participation && term('participation', participation),
    supervision: supervision && term('supervision', supervision),
    identityChecked: yesNo(identityChecked),
    stackable: yesNo(stackable),
  }).filter(([, value]) => value !== undefined && value !== '')
  if (facts.length === 0) return null
  return (
    <Rows
      rows={facts.map(([key, value]) => [
        t(`study.${key as StudyWord}`), // keys of StudyFacts
        typeof value === 'number' ? format.number(value) : value,
      ])}
    />
  )
}
