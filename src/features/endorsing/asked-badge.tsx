/** The badge that somebody is asked about, as its own bytes say, with what this browser could tell of it. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { statedPerson } from '#core/portfolio/stated-person.ts'
import { linesBesideMark } from '#core/verification/issuer-standing.ts'
import { mark } from '#core/verification/report.ts'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { Markdown } from '#entities/markdown/markdown.tsx'
import { Plain } from '#entities/markdown/plain.tsx'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { useShown } from '#i18n/shown.ts'
import { useStandingWords } from '#i18n/words.ts'
import type { BadgeReading, Candidate } from '#services/reading/candidate.ts'
import { useAddresses } from '#storage/live/live-addresses.ts'
import { artOf } from '#storage/live/safe-picture.ts'
import { SelectField } from '#ui/field/field.tsx'
import styles from './endorsing.module.css'

export interface AskedBadgeProps {
  readonly candidate: Candidate
  readonly badge: BadgeReading
  readonly onChoose: (id: string) => void
}

export function AskedBadge({ candidate, badge, onChoose }: AskedBadgeProps) {
  const { t } = useTranslation('endorsing')
  const shownIn = useShown()
  return (
    <section className={styles.asked}>
      {candidate.badges.length > 1 ? (
        <SelectField
          label={t('which')}
          value={badge.id}
          onChange={(event) => onChoose(event.target.value)}
        >
          {candidate.badges.map(({ id, credential }) => (
            <option key={id} value={id}>
              {shownIn(credential.badge).name}
            </option>
          ))}
        </SelectField>
      ) : null}
      <Facts badge={badge} />
    </section>
  )
}

function Facts({ badge }: Pick<AskedBadgeProps, 'badge'>) {
  const { t } = useTranslation('endorsing')
  const { name, issuer, achievement, description } = useShown()(badge.credential.badge)
  const person = statedPerson(badge.credential.badge)
  const standing = useStandingWords()(linesBesideMark(badge.report))
  const about = achievement.description ?? description
  return (
    <div className={styles.badge}>
      <div className={styles.art}>
        <BadgeArt name={name} issuer={issuer.name ?? ''} src={useArt(badge)} />
      </div>
      <div className={styles.facts}>
        <h2 dir="auto">{name}</h2>
        {person ? <p>{t('of', { name: person })}</p> : null}
        {issuer.name ? <p>{t('by', { name: issuer.name })}</p> : null}
        <VerdictMark mark={mark(badge.report)} />
        {standing ? <p>{standing}</p> : null}
        {about ? <Plain text={about} /> : null}
        {achievement.criteria?.narrative ? (
          <>
            <h3>{t('criteria')}</h3>
            <Markdown text={achievement.criteria.narrative} />
          </>
        ) : null}
      </div>
    </div>
  )
}

function useArt(badge: BadgeReading): string | undefined {
  const read = useCallback(async () => {
    const art = await artOf(badge.credential.badge, badge.original)
    return art && { href: URL.createObjectURL(art) }
  }, [badge])
  return useAddresses([badge.id], read).get(badge.id)?.href
}
