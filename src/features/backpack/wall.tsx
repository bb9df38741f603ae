/** The badges as tiles, list or years; above some hundreds only what is in view is drawn. */
import { useTranslation } from 'react-i18next'
import type { Findable } from '#core/search/findable.ts'
import type { View } from '#core/search/query.ts'
import type { Selection } from './use-selection.ts'
import styles from './wall.module.css'
import { WallCard } from './wall-card.tsx'
import type { Section } from './wall-rows.ts'
import { Windowed } from './windowed.tsx'

export interface WallProps {
  readonly badges: readonly Findable[]
  /** how many there are in this place, some perhaps not read yet */
  readonly total: number
  readonly view: View
  readonly selection: Selection
}

/** Up to here every badge is in the page, so that the browser's own find works on all of them. */
const MOST_DRAWN = 300

export function Wall({ badges, total, view, selection }: WallProps) {
  const { t } = useTranslation('backpack')
  const sections = view === 'timeline' ? years(badges, t('noYear')) : [{ title: '', badges }]
  const draw = (badge: Findable) => (
    <WallCard
      badge={badge}
      layout={view === 'list' ? 'row' : 'tile'}
      heading={view === 'timeline' ? 'h3' : 'h2'}
      selection={selection}
    />
  )
  if (Math.max(badges.length, total) > MOST_DRAWN)
    return <Windowed sections={sections} rows={view === 'list'} draw={draw} />
  return sections.map((section) => (
    <section key={section.title} className={styles.section}>
      {section.title ? <h2>{section.title}</h2> : null}
      <ul className={view === 'list' ? styles.list : styles.grid}>
        {section.badges.map((badge) => (
          <li key={badge.id} className={styles.item}>
            {draw(badge)}
          </li>
        ))}
      </ul>
    </section>
  ))
}

/** In the order of the wall, newest year first unless asked otherwise; without a date last. */
function years(badges: readonly Findable[], none: string): readonly Section[] {
  const groups = Map.groupBy(badges, ({ awardedAt }) => awardedAt.slice(0, 4))
  return [...groups].map(([year, some]) => ({ title: year || none, badges: some }))
}
