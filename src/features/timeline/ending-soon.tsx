/** Badges that end soon, days set for steps, and the calendar file with every such day still to come. */

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isExample } from '#core/badge/example.ts'
import { calendarOf } from '#core/calendar/ics.ts'
import { endOf, WARN_OF_END, WARN_OF_STEP } from '#core/calendar/soon.ts'
import { dateId } from '#core/stacking/overlay.ts'
import { useFormat } from '#i18n/format.ts'
import { useShown } from '#i18n/shown.ts'
import { PATHS } from '#routes/paths.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { StepDays } from './step-days.tsx'
import styles from './timeline.module.css'
import type { Timeline } from './use-timeline.ts'

export function EndingSoon({ timeline: { soon, ending, steps } }: { readonly timeline: Timeline }) {
  const { t } = useTranslation(['timeline', 'stacks'])
  const { t: say } = useTranslation('verification')
  const { date } = useFormat()
  const show = useShown()
  if (ending.length === 0 && steps.length === 0) return null
  const save = () => {
    const days = ending.flatMap(({ id, badge }) => {
      const at = endOf(badge)
      const { name, issuer } = show(badge)
      const mark = isExample(badge) ? ` (${say('exampleShort')})` : ''
      const words = { name: name + mark, issuer: issuer.name ?? '' }
      return at === undefined
        ? []
        : [{ id, at, title: t('event', words), text: t('eventText', words), warn: WARN_OF_END }]
    })
    const wanted = steps.map(({ step, name, on }) => {
      const words = { name, date: date(on) }
      const says = { title: t('stacks:day.event', words), text: t('stacks:day.eventText', words) }
      return { id: dateId(step), at: Date.parse(on), ...says, warn: WARN_OF_STEP }
    })
    saveFile(calendarOf([...days, ...wanted], Date.now()), 'badges.ics')
  }
  return (
    <section className={styles.section}>
      {ending.length === 0 ? null : <Soon soon={soon} />}
      <StepDays steps={steps} />
      <div>
        <Button onClick={save}>{t('calendar')}</Button>
        <p className={styles.soft}>{t('calendarHint')}</p>
      </div>
    </section>
  )
}

function Soon({ soon }: Pick<Timeline, 'soon'>) {
  const { t } = useTranslation('timeline')
  const { date } = useFormat()
  const show = useShown()
  return (
    <>
      <h2>{t('soon', { count: soon.length })}</h2>
      <ul className={styles.rows}>
        {soon.map(({ id, badge }) => (
          <li key={id} dir="auto">
            <Link dir="auto" to={PATHS.badge(id)}>
              {show(badge).name}
            </Link>{' '}
            <span className={styles.soft}>{t('ends', { date: date(badge.validUntil ?? '') })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
