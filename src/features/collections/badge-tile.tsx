/** One badge in a collection made by hand or by rule, with the buttons to move it or take it out. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Findable } from '#core/search/findable.ts'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { useCalled } from '#i18n/shown.ts'
import { PATHS } from '#routes/paths.ts'
import { useArtOf } from '#storage/live/live-art.ts'
import { Button } from '#ui/button/button.tsx'
import { MoveButtons } from '#ui/order/move-buttons.tsx'
import styles from './collections.module.css'

export function BadgeTile({ badge }: { readonly badge: Findable }) {
  const src = useArtOf(badge.id, badge.file)
  const { name, issuer } = useCalled()(badge)
  return (
    <>
      <BadgeArt name={name} issuer={issuer} src={src} />
      <h2 className={styles.name} dir="auto">
        <Link to={PATHS.badge(badge.id)}>{name}</Link>
      </h2>
      <p className={styles.soft} dir="auto">
        {issuer}
      </p>
    </>
  )
}

export interface TileActionsProps {
  readonly name: string
  readonly at: number
  readonly total: number
  /** to this place, counted from 0 */
  readonly onMove: (place: number) => void
  readonly onTakeOut: () => void
}

export function TileActions({ name, at, total, onMove, onTakeOut }: TileActionsProps) {
  const { t } = useTranslation('collections')
  return (
    <MoveButtons
      grip
      {...{ at, total, onMove }}
      words={{ before: t('before', { name }), after: t('after', { name }) }}
    >
      <Button look="quiet" data-take-out aria-label={t('takeOut', { name })} onClick={onTakeOut}>
        <span aria-hidden="true">×</span>
      </Button>
    </MoveButtons>
  )
}
