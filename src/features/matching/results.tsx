/** How the backpack stands to what is asked: three counts, three groups, and the badges to take along. */
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type Matched, STANDINGS, type Standing } from '#core/matching/match.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { PATHS } from '#routes/paths.ts'
import { keepPortfolio } from '#services/keep-portfolio.ts'
import { Button } from '#ui/button/button.tsx'
import { ChooseName } from './choose-name.tsx'
import styles from './matching.module.css'
import { nameIn, useMatchLanguage } from './skill-name.tsx'
import { SkillRow } from './skill-row.tsx'
import { StandingIcon } from './standing-icon.tsx'
import type { Match } from './use-match.ts'
import { VacancyText } from './vacancy-text.tsx'

export interface ResultsProps {
  readonly match: Match
  readonly matched: readonly Matched[]
}

export function Results({ match, matched }: ResultsProps) {
  const { t } = useTranslation('matching')
  const language = useMatchLanguage()
  const { catalogue, vacancy } = match
  const isFrom = (standing: Standing) => matched.filter((one) => one.standing === standing)
  return (
    <>
      <Counts isFrom={isFrom} />
      <Take match={match} />
      <p className={styles.guess}>{t(matched.length === 0 ? 'nothing' : 'guess')}</p>
      <div className={styles.columns}>
        <div>
          {STANDINGS.map((standing) => (
            <Group key={standing} standing={standing} some={isFrom(standing)} match={match} />
          ))}
          <Removed match={match} />
          <ChooseName
            label={t('add')}
            hint={t('addHint')}
            names={catalogue.skills.map((skill) => nameIn(skill, language))}
            say={(skill) => t('addOne', { skill })}
            onChoose={match.add}
          />
        </div>
        {vacancy?.kind === 'text' ? <VacancyText text={vacancy.text} matched={matched} /> : null}
      </div>
    </>
  )
}

interface CountsProps {
  readonly isFrom: (standing: Standing) => readonly Matched[]
}

/** A zero is left out. */
function Counts({ isFrom }: CountsProps) {
  const { t } = useTranslation('matching')
  return (
    <ul className={styles.counts} aria-label={t('counts')}>
      {STANDINGS.filter((standing) => isFrom(standing).length > 0).map((standing) => (
        <li key={standing}>
          <StandingIcon standing={standing} />
          <strong>{isFrom(standing).length}</strong> {t(`count.${standing}`)}
        </li>
      ))}
    </ul>
  )
}

interface GroupProps {
  readonly standing: Standing
  readonly some: readonly Matched[]
  readonly match: Match
}

function Group({ standing, some, match }: GroupProps) {
  const { t } = useTranslation('matching')
  if (some.length === 0) return null
  return (
    <section className={styles.group}>
      <h2>
        <StandingIcon standing={standing} /> {t(`group.${standing}`)}
      </h2>
      <p className={styles.soft}>{t(`about.${standing}`)}</p>
      <ul className={styles.skills}>
        {some.map((one) => (
          <SkillRow key={one.skill} one={one} match={match} />
        ))}
      </ul>
    </section>
  )
}

function Removed({ match: { catalogue, corrections, add } }: Pick<ResultsProps, 'match'>) {
  const { t } = useTranslation('matching')
  const language = useMatchLanguage()
  if (corrections.removed.length === 0) return null
  return (
    <section className={styles.group}>
      <h2>{t('removed')}</h2>
      <ul className={styles.skills}>
        {corrections.removed.map((place) => {
          const skill = catalogue.skills[place]
          const name = skill ? nameIn(skill, language) : ''
          return (
            <li key={place} className={styles.head}>
              {name}
              <Button
                look="quiet"
                aria-label={t('putBackLong', { skill: name })}
                onClick={() => add(place)}
              >
                {t('putBack')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** One press: a portfolio with these badges. */
function Take({ match: { take } }: Pick<ResultsProps, 'match'>) {
  const { t } = useTranslation('matching')
  const language = useMatchLanguage()
  const navigate = useNavigate()
  const keeping = useCommand(keepPortfolio, { showsFailure: true })
  if (take.length === 0) return null
  const words = { title: t('page.title'), badges: t('page.badges'), skills: t('page.skills') }
  return (
    <div className={styles.take}>
      <Button
        look="main"
        disabled={keeping.pending}
        onClick={() =>
          keeping.run(
            { badgeIds: take, language, words },
            (id) => void navigate(PATHS.portfolio(id)),
          )
        }
      >
        {t('take', { count: take.length })}
      </Button>
      <NotDone failure={keeping.failure} />
    </div>
  )
}
