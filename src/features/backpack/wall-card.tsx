/** One badge on the wall: a link to its page, with a box to tick while selecting. */
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Findable } from '#core/search/findable.ts'
import { BadgeCard } from '#entities/badge-card/badge-card.tsx'
import { useCalled } from '#i18n/shown.ts'
import { useStandingWords } from '#i18n/words.ts'
import { PATHS } from '#routes/paths.ts'
import { useArtOf } from '#storage/live/live-art.ts'
import type { Selection } from './use-selection.ts'
import styles from './wall.module.css'

export interface WallCardProps {
  readonly badge: Findable
  readonly layout: 'tile' | 'row'
  readonly heading: 'h2' | 'h3'
  readonly selection: Selection
}

export function WallCard({ badge, layout, heading, selection }: WallCardProps) {
  const { t } = useTranslation('backpack')
  const src = useArtOf(badge.id, badge.file)
  const { id, mark, isExample, standing } = badge
  const { name, issuer } = useCalled()(badge)
  const say = useStandingWords()
  return (
    <BadgeCard
      layout={layout}
      heading={heading}
      name={name}
      issuer={issuer}
      src={src}
      mark={mark === 'unchecked' ? 'unverified' : mark}
      to={PATHS.badge(id)}
      standing={say(standing)}
      isExample={isExample}
      control={
        selection.chosen ? (
          <label className={styles.choose}>
            <input
              type="checkbox"
              checked={selection.chosen.has(id)}
              onChange={(event) => selection.toggle(id, withShift(event))}
            />
            <span className="visually-hidden">{t('selectBadge', { name })}</span>
          </label>
        ) : null
      }
    />
  )
}

/** A box is ticked by a click, also from the keyboard, and a click knows whether Shift was held. */
function withShift({ nativeEvent }: ChangeEvent): boolean {
  return nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
}
