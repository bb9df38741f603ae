/** The levels of a rubric, low to high, with the one that was required and the one that was achieved. */
import { useTranslation } from 'react-i18next'
import type { ResultDescription, RubricLevel } from '#core/badge/badge.ts'
import { AlignmentEntries } from './alignments.tsx'
import styles from './badge-page.module.css'

export interface RubricProps {
  readonly description: ResultDescription
  /** id of the achieved level */
  readonly achieved: string | undefined
}

export function Rubric({ description, achieved }: RubricProps) {
  return (
    <ol className={styles.rubric}>
      {description.levels.map((level, index) => (
        <Level
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          key={index}
          level={level}
          isAchieved={level.id !== undefined && level.id === achieved}
          isRequired={level.id !== undefined && level.id === description.requiredLevel}
        />
      ))}
    </ol>
  )
}

interface LevelProps {
  readonly level: RubricLevel
  readonly isAchieved: boolean
  readonly isRequired: boolean
}

function Level({ level, isAchieved, isRequired }: LevelProps) {
  const { t } = useTranslation('badge')
  const marks = [isAchieved && t('result.achieved'), isRequired && t('result.required')]
  const stated = [level.level === level.name ? undefined : level.level, level.points]
  const facts = stated.filter(Boolean).join(' · ')
  return (
    <li {...(isAchieved && { 'data-achieved': true })}>
      <strong>{level.name}</strong> {facts ? <small>{facts}</small> : null}{' '}
      {marks
        .filter((mark) => mark !== false)
        .map((mark) => (
          <small key={mark} className={styles.levelMark}>
            {mark}
          </small>
        ))}
      {level.description ? <p>{level.description}</p> : null}
      <AlignmentEntries alignments={level.alignments} />
    </li>
  )
}
