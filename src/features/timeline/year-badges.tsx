/** The badges of a year, as they were awarded, each with its mark and the hours it states. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isExample } from '#core/badge/example.ts'
import type { Holding } from '#core/stacking/graph.ts'
import type { StandingLine } from '#core/verification/issuer-standing.ts'
import { ExampleMark } from '#entities/verdict-mark/example-mark.tsx'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { useFormat } from '#i18n/format.ts'
import { useShown } from '#i18n/shown.ts'
import { useStandingWords } from '#i18n/words.ts'
import { PATHS } from '#routes/paths.ts'
import type { YearFacts } from './use-year.ts'
import styles from './year.module.css'

export function YearBadges({ facts: { earned, standingOf } }: { readonly facts: YearFacts }) {
  const { t } = useTranslation('timeline')
  if (earned.length === 0) return <p>{t('year.empty')}</p>
  return (
    <section className={styles.section}>
      <h2>{t('year.badges')}</h2>
      <ol className={styles.rows}>
        {earned.map((one) => (
          <Line key={one.id} holding={one} standing={standingOf(one.id)} />
        ))}
      </ol>
    </section>
  )
}

const STUDY = ['ects', 'sbu', 'creditsEarned', 'timeInvestment'] as const

interface LineProps {
  readonly holding: Holding
  readonly standing: readonly StandingLine[]
}

function Line({ holding: { id, badge, mark }, standing }: LineProps) {
  const { t } = useTranslation('badge')
  const { date, number } = useFormat()
  const { name, issuer } = useShown()(badge)
  const known = useStandingWords()(standing)
  const { study } = badge.achievement
  const stated = STUDY.flatMap((key) => {
    const value = study[key]
    const said = typeof value === 'number' ? number(value) : value
    return said === undefined ? [] : [`${t(`study.${key}`)}: ${said}`]
  })
  return (
    <li>
      <span className={styles.day}>{date(badge.awardedAt ?? '')}</span>
      <p dir="auto">
        <Link to={PATHS.badge(id)}>{name}</Link>
        <span className={styles.soft}>{[issuer.name, ...stated].filter(Boolean).join(' · ')}</span>
        {known === '' ? null : <span className={styles.soft}>{known}</span>}
      </p>
      <span className={styles.marks}>
        {mark === 'unchecked' ? null : <VerdictMark mark={mark} />}
        {isExample(badge) ? <ExampleMark short /> : null}
      </span>
    </li>
  )
}
