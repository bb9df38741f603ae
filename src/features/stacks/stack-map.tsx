/** The map of a stack with branches; the list of links below says the same. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Derived } from '#core/stacking/graph.ts'
import type { Pathway } from '#core/stacking/pathway.ts'
import { PathwayMap } from '#entities/pathway-map/pathway-map.tsx'
import styles from './stacks.module.css'
import { useStackWords } from './use-stack-words.ts'

export interface StackMapProps {
  readonly derived: Derived
  readonly pathway: Pathway
  readonly title: string
}

export function StackMap({ derived, pathway, title }: StackMapProps) {
  const { t } = useTranslation('stacks')
  const words = useStackWords(derived)
  const nodes = pathway.steps.map((step) => ({
    id: step.node,
    name: words.stepName(step),
    why: t(`why.${step.why}`),
    filled: step.why === 'counts',
  }))
  const links = useMemo(
    () =>
      pathway.links.map(({ type, from, to }) =>
        type === 'precedes'
          ? { from, to, dashed: true }
          : { from: to, to: from, dashed: type !== 'contains' },
      ),
    [pathway.links],
  )
  return (
    <section className={styles.section}>
      <h2>{t('map')}</h2>
      <p className={styles.soft}>{t('mapHint')}</p>
      {pathway.cut > 0 ? <p>{t('mapCut', { count: pathway.cut })}</p> : null}
      <PathwayMap
        label={t('mapOf', { name: title })}
        nodes={nodes}
        links={links}
        words={{
          zoomIn: t('zoomIn'),
          zoomOut: t('zoomOut'),
          fit: t('fit'),
          leadsTo: (to) => t('leadsTo', { names: to }),
          asList: t('asList', { count: nodes.length }),
        }}
      />
    </section>
  )
}
