/** Everything that orders and narrows the wall in one sheet, for a phone; its button counts along. */
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { EVERYTHING, PLACES, SORTS, sortOf } from '#core/search/query.ts'
import { BadgeViews } from '#entities/badge-views/badge-views.tsx'
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
      <BadgeViews showLegend current={query.view} onChoose={(view) => change({ view })} />
    </>
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
