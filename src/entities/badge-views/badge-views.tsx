/** The ways to look at badges in one bar: those of the wall, and stacks and the timeline, which are screens of their own. */
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { VIEWS, type View } from '#core/search/query.ts'
import { PATHS } from '#routes/paths.ts'
import styles from './badge-views.module.css'

const SCREENS = { stacks: PATHS.stacks, time: PATHS.timeline } as const
type Screen = keyof typeof SCREENS

export interface BadgeViewsProps {
  readonly current: View | Screen
  /** on the wall itself, which stays; elsewhere its views are links to it */
  readonly onChoose?: (view: View) => void
  readonly showLegend?: boolean
}

export function BadgeViews({ current, onChoose, showLegend = false }: BadgeViewsProps) {
  const { t } = useTranslation('backpack')
  const name = useId()
  return (
    <fieldset className={styles.views}>
      <legend className={showLegend ? styles.legend : 'visually-hidden'}>{t('view')}</legend>
      <div className={styles.bar}>
        {VIEWS.map((view) =>
          onChoose ? (
            <label key={view} className={styles.part}>
              <input
                type="radio"
                name={name}
                checked={view === current}
                onChange={() => onChoose(view)}
              />
              {t(`views.${view}`)}
            </label>
          ) : (
            <Way key={view} to={PATHS.wall(`view=${view}`)} isHere={false}>
              {t(`views.${view}`)}
            </Way>
          ),
        )}
        {(['stacks', 'time'] as const).map((screen) => (
          <Way key={screen} to={SCREENS[screen]} isHere={screen === current}>
            {t(`views.${screen}`)}
          </Way>
        ))}
      </div>
    </fieldset>
  )
}

interface WayProps {
  readonly to: string
  readonly isHere: boolean
  readonly children: ReactNode
}

function Way({ to, isHere, children }: WayProps) {
  return (
    <Link className={styles.part} to={to} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  )
}
