/** The facets of the wall, opened when wanted: tick values, they combine. */
import { useTranslation } from 'react-i18next'
import { EVERYTHING, FACET_IDS, type FacetId, toggle } from '#core/search/query.ts'
import type { FacetOption } from '#core/search/search.ts'
import { Button } from '#ui/button/button.tsx'
import { useFacetNames } from './use-facet-names.ts'
import type { Wall } from './use-wall.ts'
import styles from './wall-tools.module.css'

const SHOWN = FACET_IDS.filter((id): id is Exclude<FacetId, 'verdict'> => id !== 'verdict')

export function Facets({ wall }: { readonly wall: Wall }) {
  const { t } = useTranslation('backpack')
  const { query, facets, change } = wall
  const on = SHOWN.reduce((sum, id) => sum + (query.filters[id]?.length ?? 0), 0)
  const offered = SHOWN.filter((id) => facets[id].length > 0)
  if (offered.length === 0) return null
  return (
    <details className={styles.facets}>
      <summary>{on > 0 ? t('filtersOn', { count: on }) : t('filters')}</summary>
      <div className={styles.columns}>
        {offered.map((id) => (
          <Facet
            key={id}
            id={id}
            options={facets[id]}
            onToggle={(value) => change(toggle(query, id, value))}
          />
        ))}
      </div>
      {on > 0 ? (
        <Button look="quiet" onClick={() => change({ filters: EVERYTHING.filters })}>
          {t('clear')}
        </Button>
      ) : null}
    </details>
  )
}

interface FacetProps {
  readonly id: (typeof SHOWN)[number]
  readonly options: readonly FacetOption[]
  readonly onToggle: (value: string) => void
}

/** More values than anybody ticks: the search box finds the rest. */
const MOST = 60

function Facet({ id, options, onToggle }: FacetProps) {
  const { t } = useTranslation('backpack')
  const nameOf = useFacetNames()
  return (
    <fieldset className={styles.facet}>
      <legend>{t(`facet.${id}`)}</legend>
      {options.slice(0, MOST).map((option) => (
        <label key={option.value} className={styles.option}>
          <input type="checkbox" checked={option.chosen} onChange={() => onToggle(option.value)} />
          {nameOf(id, option)} <span>{option.count}</span>
        </label>
      ))}
    </fieldset>
  )
}
