/** The facets of the wall, opened when wanted: tick values, they combine. */
import { useTranslation } from 'react-i18next'
import { EVERYTHING, FACET_IDS, type FacetId, toggle } from '#core/search/query.ts'
import type { FacetOption } from '#core/search/search.ts'
import { Button } from '#ui/button/button.tsx'
import { useFacetNames } from './use-facet-names.ts'
import type { Wall } from './use-wall.ts'
import styles from './wall-tools.module.css'

const SHOWN = FACET_IDS.filter((id): id is Exclude<FacetId, 'verdict'> => id !== 'verdict')

export interface FacetsButtonProps {
  readonly wall: Wall
  readonly open: boolean
  readonly onTurn: () => void
}

/** Opens and closes the facets, says how many are on, and lets go of them all. */
export function FacetsButton({ wall, open, onTurn }: FacetsButtonProps) {
  const { t } = useTranslation('backpack')
  const { filters } = wall.query
  const on = SHOWN.reduce((sum, id) => sum + (filters[id]?.length ?? 0), 0)
  return (
    <>
      <Button className={styles.turn ?? ''} aria-expanded={open} onClick={onTurn}>
        {on > 0 ? t('filtersOn', { count: on }) : t('filters')}
      </Button>
      {on > 0 ? (
        <Button look="quiet" data-bare onClick={() => wall.change({ filters: EVERYTHING.filters })}>
          {t('clear')}
        </Button>
      ) : null}
    </>
  )
}

/** Drawn while open only: some hundreds of boxes, that would be drawn again at every key. */
export function Facets({ wall: { query, facets, change } }: { readonly wall: Wall }) {
  return (
    <div className={styles.columns}>
      {SHOWN.map((id) => [id, facets?.[id] ?? []] as const)
        .filter(([, options]) => options.length > 0)
        .map(([id, options]) => (
          <Facet
            key={id}
            id={id}
            options={options}
            chosen={query.filters[id] ?? []}
            onToggle={(value) => change(toggle(query, id, value))}
          />
        ))}
    </div>
  )
}

interface FacetProps {
  readonly id: (typeof SHOWN)[number]
  readonly options: readonly FacetOption[]
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
}

/** More values than anybody ticks: the search box finds the rest. */
const MOST = 60

function Facet({ id, options, chosen, onToggle }: FacetProps) {
  const { t } = useTranslation('backpack')
  const nameOf = useFacetNames()
  return (
    <fieldset className={styles.facet}>
      <legend>{t(`facet.${id}`)}</legend>
      {options.slice(0, MOST).map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={() => onToggle(option.value)}
          />
          {nameOf(id, option)} <span>{option.count}</span>
        </label>
      ))}
    </fieldset>
  )
}
