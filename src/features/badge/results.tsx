/** What was measured: the result, and the rubric with the level that was required and achieved. */
import { useTranslation } from 'react-i18next'
import type { AchievementResult, Badge, ResultDescription } from '#core/badge/badge.ts'
import { useTermWords } from '#i18n/words.ts'
import { AlignmentEntries } from './alignments.tsx'
import styles from './badge-page.module.css'
import { Rows } from './rows.tsx'
import { Rubric } from './rubric.tsx'
import { Section } from './section.tsx'

interface Measured {
  readonly result?: AchievementResult | undefined
  readonly description?: ResultDescription | undefined
}

interface ResultsProps {
  readonly badge: Pick<Badge, 'results' | 'achievement'>
}

export function Results({ badge }: ResultsProps) {
  return measuredIn(badge).length === 0 ? null : (
    <Section id="results">
      <ResultList badge={badge} />
    </Section>
  )
}

/** Without a heading, for what is a part itself. */
export function ResultList({ badge }: ResultsProps) {
  const all = measuredIn(badge)
  return all.length === 0 ? null : (
    <ul className={styles.boxes}>
      {all.map((measured, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
        <li key={index} className={styles.box} dir="auto">
          <MeasuredItem {...measured} />
        </li>
      ))}
    </ul>
  )
}

/** Every result with its description, then the descriptions nobody was measured by. */
function measuredIn({
  results,
  achievement,
}: Pick<Badge, 'results' | 'achievement'>): readonly Measured[] {
  const { resultDescriptions } = achievement
  const described = results.map((result) => ({
    result,
    description: resultDescriptions.find(({ id }) => id !== undefined && id === result.describedBy),
  }))
  const used = new Set(described.map(({ description }) => description))
  const rest = resultDescriptions.filter((description) => !used.has(description))
  return [...described, ...rest.map((description) => ({ description }))]
}

function MeasuredItem({ result, description }: Measured) {
  const { t } = useTranslation('badge')
  const term = useTermWords()
  const level = (id: string | undefined) =>
    description?.levels.find((one) => one.id === id)?.name ?? id
  const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ')
  const alignments = [...(result?.alignments ?? []), ...(description?.alignments ?? [])]
  const { valueMin, valueMax, allowedValues = [] } = description ?? {}
  return (
    <>
      {description?.name ? <strong>{description.name}</strong> : null}
      <Rows
        rows={[
          [t('result.achieved'), joined(result?.value, level(result?.achievedLevel))],
          [
            t('result.required'),
            joined(description?.requiredValue, level(description?.requiredLevel)),
          ],
          [t('result.scale'), [valueMin, valueMax].filter(Boolean).join(' – ')],
          [t('result.allowed'), allowedValues.join(' · ')],
          [t('result.status'), result?.status && term('status', result.status)],
          [t('result.kind'), description?.type && term('resultType', description.type)],
        ]}
      />
      <AlignmentEntries alignments={alignments} />
      {description && description.levels.length > 0 ? (
        <Rubric description={description} achieved={result?.achievedLevel} />
      ) : null}
    </>
  )
}
