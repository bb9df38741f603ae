/** One asked skill: the words that ask for it, what the backpack has for it, and how to say that a guess is wrong. */
import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Claim } from '#core/matching/claims.ts'
import type { Matched } from '#core/matching/match.ts'
import { linesBesideMark } from '#core/verification/issuer-standing.ts'
import { ExampleMark } from '#entities/verdict-mark/example-mark.tsx'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { useFormat } from '#i18n/format.ts'
import { useStandingWords } from '#i18n/words.ts'
import { PATHS } from '#routes/paths.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './matching.module.css'
import { NameNote, nameIn, useMatchLanguage } from './skill-name.tsx'
import type { Match } from './use-match.ts'

export interface SkillRowProps {
  readonly one: Matched
  readonly match: Match
}

/** More badges than this are many enough. */
const MOST = 3

export function SkillRow({ one, match }: SkillRowProps) {
  const { t } = useTranslation('matching')
  const language = useMatchLanguage()
  const { catalogue, denied } = match
  const skill = catalogue.skills[one.skill]
  if (skill === undefined) return null
  const name = nameIn(skill, language)
  const many = denied.filter((it) => it.skill === one.skill).length
  return (
    <li className={styles.skill}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <Button
          look="quiet"
          aria-label={t('removeLong', { skill: name })}
          onClick={() => match.remove(one.skill)}
        >
          {t('remove')}
        </Button>
      </div>
      <NameNote skill={skill} />
      <Why one={one} match={match} />
      <ul className={styles.claims}>
        {one.claims.slice(0, MOST).map((claim) => (
          <ClaimLine key={claim.badgeId} claim={claim} skill={name} one={one} match={match} />
        ))}
        {one.statements.map((statement) => (
          <li key={statement.id}>
            <Trans
              t={t}
              i18nKey="ownWords"
              values={{ title: statement.title || t('untitled') }}
              components={{ page: <Link to={PATHS.portfolio(statement.id)} /> }}
            />
          </li>
        ))}
      </ul>
      {many > 0 ? (
        <Button look="quiet" onClick={() => match.allow(one.skill)}>
          {t('putBackBadges', { count: many })}
        </Button>
      ) : null}
    </li>
  )
}

/** The words of the vacancy; how it came here where there are none. */
function Why({ one: { spans }, match: { vacancy } }: SkillRowProps) {
  const { t } = useTranslation('matching')
  const quoted = useQuoted()
  if (vacancy?.kind === 'text' && spans.length > 0) {
    const words = spans.map(({ start, end }) => vacancy.text.slice(start, end))
    return <p className={styles.soft}>{t('inText', { words: quoted(words) })}</p>
  }
  return <p className={styles.soft}>{t(vacancy?.kind === 'text' ? 'byYou' : 'byOccupation')}</p>
}

/** Each word once, as it stands there. */
function useQuoted() {
  const format = useFormat()
  return (words: readonly string[]) =>
    format.list([...new Set(words.map((word) => word.toLowerCase()))].map((word) => `“${word}”`))
}

interface ClaimLineProps extends SkillRowProps {
  readonly claim: Claim
  readonly skill: string
}

function ClaimLine({ claim, skill, one, match }: ClaimLineProps) {
  const { t } = useTranslation('matching')
  const quoted = useQuoted()
  const standing = useStandingWords()
  const report = match.reports.get(claim.badgeId)
  const why = claim.words.length > 0 ? t('named', { words: quoted(claim.words) }) : t('aligned')
  return (
    <li>
      <div className={styles.badge}>
        <Link to={PATHS.badge(claim.badgeId)} dir="auto">
          {claim.name}
        </Link>
        {claim.mark === 'unchecked' ? t('unchecked') : <VerdictMark mark={claim.mark} />}
        {claim.isExample ? <ExampleMark short /> : null}
      </div>
      <p className={styles.soft}>
        {[report && standing(linesBesideMark(report)), why].filter(Boolean).join(' · ')}
      </p>
      <Button
        look="quiet"
        className={styles.small}
        aria-label={t('notAboutLong', { badge: claim.name, skill })}
        onClick={() => match.deny(one.skill, claim.badgeId)}
      >
        {t('notAbout')}
      </Button>
    </li>
  )
}
