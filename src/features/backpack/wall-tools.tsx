/** Search, verdict chips, order, view and the facets: all of it kept in the address bar. */
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EVERYTHING, PLACES, SORTS, sortOf } from '#core/search/query.ts'
import { BadgeViews } from '#entities/badge-views/badge-views.tsx'
import { Button } from '#ui/button/button.tsx'
import { SelectField } from '#ui/field/field.tsx'
import { Facets, FacetsButton } from './facets.tsx'
import { SearchField } from './search-field.tsx'
import type { Selection } from './use-selection.ts'
import type { Wall } from './use-wall.ts'
import { VerdictChips } from './wall-chips.tsx'
import styles from './wall-tools.module.css'

export interface WallToolsProps {
  readonly wall: Wall
  readonly selection: Selection
  /** there is enough to search in */
  readonly helps: boolean
}

export function WallTools({ wall, selection, helps }: WallToolsProps) {
  const { t } = useTranslation('backpack')
  const selecting = selection.chosen !== undefined
  const [open, setOpen] = useState(false)
  return (
    <search className={styles.tools}>
      {helps ? (
        <div className={styles.row}>
          <div className={styles.search}>
            <SearchField wall={wall} />
          </div>
          <VerdictChips wall={wall} />
        </div>
      ) : null}
      <div className={styles.choices}>
        <Choices wall={wall} />
        <Button onClick={selecting ? selection.stop : selection.start}>
          {t(selecting ? 'selectDone' : 'select')}
        </Button>
        <FacetsButton wall={wall} open={open} onTurn={() => setOpen(!open)} />
      </div>
      {open ? (
        <Suspense fallback={null}>
          <Facets wall={wall} />
        </Suspense>
      ) : null}
    </search>
  )
}

function Choices({ wall: { query, change } }: { readonly wall: Wall }) {
  const { t } = useTranslation('backpack')
  const sorts = SORTS.filter((sort) => sort !== 'match' || query.text !== '')
  return (
    <>
      <SelectField
        hideLabel
        label={t('sort')}
        value={sortOf(query)}
        onChange={(event) => {
          const sort = SORTS.find((one) => one === event.target.value)
          if (sort) change({ sort })
        }}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sorts.${sort}`)}
          </option>
        ))}
      </SelectField>
      <BadgeViews current={query.view} onChoose={(view) => change({ view })} />
      <SelectField
        hideLabel
        label={t('places')}
        value={query.place}
        onChange={(event) =>
          change({
            ...EVERYTHING,
            view: query.view,
            place: PLACES.find((one) => one === event.target.value) ?? 'backpack',
          })
        }
      >
        {PLACES.map((place) => (
          <option key={place} value={place}>
            {t(`place.${place}`)}
          </option>
        ))}
      </SelectField>
    </>
  )
}
