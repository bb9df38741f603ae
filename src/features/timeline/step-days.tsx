/** The days that somebody set for steps still to earn. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import styles from './timeline.module.css'
import type { Timeline } from './use-timeline.ts'

export function StepDays({ steps }: Pick<Timeline, 'steps'>) {
  const { t } = useTranslation('timeline')
  const { date } = useFormat()
  if (steps.length === 0) return null
  return (
    <>
      <h2>{t('steps', { count: steps.length })}</h2>
      <ul className={styles.rows}>
        {steps.map(({ step, name, on }) => (
          <li key={step} dir="auto">
            {name} <span className={styles.soft}>{t('stepOn', { date: date(on) })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
