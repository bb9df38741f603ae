/** Everything that orders and narrows the wall in one sheet, for a phone; its button counts along. */
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EVERYTHING, PLACES, SORTS, sortOf, VIEWS } from '#core/search/query.ts'
import { PATHS } from '#routes/paths.ts'
import { Button } from '#ui/button/button.tsx'
import { ChipGroup } from '#ui/chip/chip.tsx'
import { Sheet } from '#ui/sheet/sheet.tsx'
import { Facets } from './facets.tsx'
import type { Selection } from './use-selection.ts'
import type { Wall } from './use-wall.ts'
import { VerdictChips } from './wall-chips.tsx'
import styles from './wall-tools.module.css'

export interface WallSheetProps {
  readonly wall: Wall
  readonly selection: Selection
  readonly onClose: () => void
}

export function WallSheet({ wall, selection, onClose }: WallSheetProps) {
  const { t } = useTranslation(['backpack', 'common'])
  const clear = () => wall.change({ ...EVERYTHING, view: wall.query.view, place: wall.query.place })
  const select = () => {
    selection.start()
    onClose()
  }
  return (
    <Sheet
      title={t('sheet')}
      close={t('common:close')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={clear}>{t('clear')}</Button>
          <Button look="main" onClick={onClose}>
            {t('show', { count: wall.found.length })}
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <Looks wall={wall} />
        <VerdictChips wall={wall} showLegend />
        <Suspense fallback={null}>
          <Facets wall={wall} />
        </Suspense>
        <Where wall={wall} />
        <Button onClick={select}>{t('select')}</Button>
      </div>
    </Sheet>
  )
}

/** Order and view; stacks and the timeline are other views of the same badges. */
function Looks({ wall: { query, change } }: Pick<WallSheetProps, 'wall'>) {
  const { t } = useTranslation('backpack')
  const sorts = SORTS.filter((sort) => sort !== 'match' || query.text !== '')
  return (
    <>
      <ChipGroup
        showLegend
        pick="one"
        legend={t('sort')}
        options={sorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        chosen={[sortOf(query)]}
        onToggle={(value) => change({ sort: SORTS.find((one) => one === value) ?? 'newest' })}
      />
      <ChipGroup
        showLegend
        pick="one"
        legend={t('view')}
        options={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
        chosen={[query.view]}
        onToggle={(value) => change({ view: VIEWS.find((one) => one === value) ?? 'grid' })}
      />
      <OtherViews />
    </>
  )
}

export function OtherViews() {
  const { t } = useTranslation('backpack')
  return (
    <p className={styles.others}>
      <Link to={PATHS.stacks}>{t('views.stacks')}</Link>
      <Link to={PATHS.timeline}>{t('views.time')}</Link>
    </p>
  )
}

function Where({ wall: { query, change } }: Pick<WallSheetProps, 'wall'>) {
  const { t } = useTranslation('backpack')
  const go = (value: string) =>
    change({
      ...EVERYTHING,
      view: query.view,
      place: PLACES.find((one) => one === value) ?? 'backpack',
    })
  return (
    <ChipGroup
      showLegend
      pick="one"
      legend={t('places')}
      options={PLACES.map((value) => ({ value, label: t(`place.${value}`) }))}
      chosen={[query.place]}
      onToggle={go}
    />
  )
}
