/** Results with the required and the achieved level. */
import { useTranslation } from 'react-i18next'
import type { AchievementResult, Badge, ResultDescription } from '#core/badge/badge.ts'
import styles from './badge-page.module.css'
import { Section } from './section.tsx'

export function Results({ badge }: { readonly badge: Badge }) {
  const { t } = useTranslation('badge')
  const { resultDescriptions } = badge.achievement
  if (badge.results.length === 0) return null
  return (
    <Section id="results">
      <ul className={styles.boxes}>
        {badge.results.map((result, index) => {
          const description = resultDescriptions.find((one) => one.id === result.describedBy)
          const line = lineOf(result, description)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
            <li key={index} className={styles.box}>
              {description ? <strong>{description.name}</strong> : null}
              {(['achieved', 'required', 'status'] as const)
                .filter((part) => line[part])
                .map((part) => (
                  <span key={part}>
                    {t(`result.${part}`)}: {line[part]}
                  </span>
                ))}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function lineOf(result: AchievementResult, description: ResultDescription | undefined) {
  const level = (id: string | undefined) =>
    description?.levels.find((one) => one.id === id)?.name ?? id
  return {
    achieved: [result.value, level(result.achievedLevel)].filter(Boolean).join(' · '),
    required: [description?.requiredValue, level(description?.requiredLevel)]
      .filter(Boolean)
      .join(' · '),
    status: result.status,
  }
}
