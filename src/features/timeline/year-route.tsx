/** One year on a page of its own: what was earned, the hours and credits that badges state, and the skills that came. */
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { isLanguage } from '#i18n/languages.ts'
import { PATHS } from '#routes/paths.ts'
import { keepPortfolio } from '#services/keep-portfolio.ts'
import { Button } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { useYear, type YearFacts } from './use-year.ts'
import styles from './year.module.css'
import { YearBadges } from './year-badges.tsx'
import { YearSkills } from './year-skills.tsx'
import { YearSums } from './year-sums.tsx'

export function Component() {
  const { t } = useTranslation('timeline')
  const { year = '' } = useParams()
  const facts = useYear(year)
  const { earned } = facts
  return (
    <>
      <PageHeading
        title={t('year.title', { year })}
        fact={t('year.fact', { count: earned.length })}
        back={{ to: PATHS.timeline, label: t('title') }}
        actions={earned.length === 0 ? null : <Actions year={year} facts={facts} />}
      />
      <YearSums facts={facts} />
      <YearBadges facts={facts} />
      <YearSkills title={t('year.proved')} lead={t('year.provedLead')} skills={facts.proved} />
      <YearSkills title={t('year.named')} lead={t('year.namedLead')} skills={facts.named} />
      <nav className={styles.others} aria-label={t('year.others')}>
        {[facts.earlier, facts.later].map((other) =>
          other === undefined ? null : (
            <Link key={other} to={PATHS.year(other)}>
              {other}
            </Link>
          ),
        )}
      </nav>
    </>
  )
}

interface ActionsProps {
  readonly year: string
  readonly facts: YearFacts
}

/** Shared as every portfolio is: it is made of the badges, and the person looks first. */
function Actions({ year, facts: { earned } }: ActionsProps) {
  const { t, i18n } = useTranslation('timeline')
  const navigate = useNavigate()
  const keeping = useCommand(keepPortfolio, { showsFailure: true })
  const words = {
    title: t('year.title', { year }),
    badges: t('year.badges'),
    skills: t('year.skills'),
  }
  const badgeIds = earned.map(({ id }) => id)
  const language = isLanguage(i18n.language) ? i18n.language : 'en'
  const make = () =>
    keeping.run({ badgeIds, language, words }, (id) => void navigate(PATHS.portfolio(id)))
  return (
    <>
      <Button look="main" disabled={keeping.pending} onClick={make}>
        {t('year.share')}
      </Button>
      <Button onClick={() => print()}>{t('year.print')}</Button>
      <NotDone failure={keeping.failure} />
    </>
  )
}
