/** The verdicts as chips, each with its mark and count. */
import { useTranslation } from 'react-i18next'
import { toggle } from '#core/search/query.ts'
import { TONE_OF_MARK } from '#core/verification/tone.ts'
import { ToneIcon } from '#entities/verdict-mark/tone-icon.tsx'
import { ChipGroup } from '#ui/chip/chip.tsx'
import type { Wall } from './use-wall.ts'

export interface VerdictChipsProps {
  readonly wall: Wall
  readonly showLegend?: boolean
}

export function VerdictChips({ wall, showLegend = false }: VerdictChipsProps) {
  const { t } = useTranslation('backpack')
  const { query, facets, change } = wall
  const options = useVerdictOptions(facets)
  const chosen = query.filters.verdict ?? []
  if (options.length < 2) return null
  const only = (value: string) =>
    value === '' ? { filters: { ...query.filters, verdict: [] } } : toggle(query, 'verdict', value)
  return (
    <ChipGroup
      legend={t('verdicts')}
      isFixed
      showLegend={showLegend}
      pick="many"
      options={[{ value: '', label: t('all') }, ...options]}
      chosen={chosen.length === 0 ? [''] : chosen}
      onToggle={(value) => change(only(value))}
    />
  )
}

function useVerdictOptions(facets: Wall['facets']) {
  const { t } = useTranslation(['backpack', 'verification'])
  return (facets?.verdict ?? []).map(({ value, count }) => {
    if (value === 'unchecked') return { value, count, label: t('unchecked') }
    const mark = value as 'valid' // a Mark, by facetValues
    return {
      value,
      count,
      label: t(`verification:verdict.${mark}`),
      mark: <ToneIcon tone={TONE_OF_MARK[mark]} />,
    }
  })
}
