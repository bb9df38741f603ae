/** The frameworks the issuer says this badge fits, grouped by framework. */
import { useTranslation } from 'react-i18next'
import type { Alignment, Badge } from '#core/badge/badge.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import styles from './badge-page.module.css'
import { Section } from './section.tsx'

export function Alignments({ badge }: { readonly badge: Badge }) {
  const { t } = useTranslation('badge')
  const all = badge.achievement.alignments
  if (all.length === 0) return null
  const groups = Map.groupBy(all, (one) => one.framework ?? t('noFramework'))
  return (
    <Section id="alignments">
      <ul className={styles.chips}>
        {[...groups].flatMap(([framework, some]) =>
          some.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
            <AlignmentChip key={`${framework} ${index}`} framework={framework} alignment={one} />
          )),
        )}
      </ul>
    </Section>
  )
}

interface AlignmentChipProps {
  readonly framework: string
  readonly alignment: Alignment
}

function AlignmentChip({ framework, alignment }: AlignmentChipProps) {
  const name = [alignment.code, alignment.name].filter(Boolean).join(' · ')
  return (
    <li className={styles.alignment}>
      <small>{framework}</small>
      {alignment.url ? <SafeLink href={alignment.url}>{name}</SafeLink> : <span>{name}</span>}
      {alignment.description ? <small>{alignment.description}</small> : null}
    </li>
  )
}
