/** What a facet value is called on screen. */
import { useTranslation } from 'react-i18next'
import type { Standard } from '#core/badge/badge.ts'
import { STANDARD_NAMES } from '#core/badge/standards.ts'
import { type FacetId, NO_COLLECTION } from '#core/search/query.ts'
import type { FacetOption } from '#core/search/search.ts'
import type { FrameworkId } from '#core/skills/framework.ts'
import { nodeKey } from '#core/skills/frameworks.ts'
import { useSkillNames } from '#entities/skills-matrix/use-skill-name.ts'
import { collections } from '#storage/live/collection-queries.ts'
import { useLive } from '#storage/live/live.ts'

export function useFacetNames(): (id: FacetId, option: FacetOption) => string {
  const { t } = useTranslation('backpack')
  const all = useLive(collections)
  const titles = new Map<string, string>(all.map(({ id, title }) => [id, title]))
  const names = useSkillNames()
  const nodeName = ({ example, value }: FacetOption) => {
    const [framework = '', ...rest] = value.split(':')
    const label = example?.nodes.find((node) => nodeKey(node) === value)?.label
    return names.node({ framework: framework as FrameworkId, nodeId: rest.join(':') }, label) // as nodeKey writes it
  }
  const NAMES: Partial<Record<FacetId, (option: FacetOption) => string | undefined>> = {
    issuer: ({ example }) => example?.issuer,
    year: ({ value }) => value || t('noYear'),
    standard: ({ value }) => STANDARD_NAMES[value as Standard], // made from badge.standard
    skill: nodeName,
    level: nodeName,
    framework: ({ value }) => names.framework(value as FrameworkId), // made from node.framework
    collection: ({ value }) => (value === NO_COLLECTION ? t('noCollection') : titles.get(value)),
    expiring: () => t('soon'),
  }
  return (id, option) => NAMES[id]?.(option) ?? option.value
}
