/** The frameworks the issuer says this badge fits, grouped by framework. */
import { useTranslation } from 'react-i18next'
import type { Alignment, Badge } from '#core/badge/badge.ts'
import { groupBy } from '#core/kernel/group.ts'
import { recognise } from '#core/skills/recognise.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import { useSkillNames } from '#entities/skills-matrix/use-skill-name.ts'
import { useTermWords } from '#i18n/words.ts'
import styles from './badge-page.module.css'
import { LongList } from './long-list.tsx'
import { Section } from './section.tsx'

/** Below this the framework is a guess, and the issuer's own words are shown. */
const SURE = 0.8

export function Alignments({ badge }: { readonly badge: Badge }) {
  const all = badge.achievement.alignments
  const groupOf = useGroupNames()
  if (all.length === 0) return null
  return (
    <Section id="alignments">
      <LongList all={all}>
        {(shown) => (
          <ul className={styles.chips}>
            {[...groupBy(shown, groupOf)].map(([framework, some]) => (
              <li key={framework} className={styles.alignment} dir="auto">
                <h3>{framework}</h3>
                <AlignmentEntries framework={framework} alignments={some} />
              </li>
            ))}
          </ul>
        )}
      </LongList>
    </Section>
  )
}

function useGroupNames(): (alignment: Alignment) => string {
  const { t } = useTranslation('badge')
  const names = useSkillNames()
  return (alignment) => {
    const { framework, confidence } = recognise(alignment)
    const isKnown = framework !== 'other' && confidence >= SURE
    return isKnown ? names.framework(framework) : (alignment.framework ?? t('noFramework'))
  }
}

export interface AlignmentEntriesProps {
  /** the heading they stand under */
  readonly framework?: string
  readonly alignments: readonly Alignment[]
}

export function AlignmentEntries({ framework = '', alignments }: AlignmentEntriesProps) {
  if (alignments.length === 0) return null
  return (
    <ul className={styles.entries}>
      {alignments.map((alignment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
        <li key={index}>
          <Entry framework={framework} alignment={alignment} />
        </li>
      ))}
    </ul>
  )
}

function Entry(props: { readonly framework: string; readonly alignment: Alignment }) {
  const { t } = useTranslation('badge')
  const term = useTermWords()
  const { name, code, url, description, framework, type } = props.alignment
  const words = [...new Set([code, name])].filter(Boolean).join(' · ')
  return (
    <>
      {url ? <SafeLink href={url}>{words}</SafeLink> : <span>{words}</span>}
      {description ? <small>{description}</small> : null}
      {framework && framework !== props.framework ? <small>{framework}</small> : null}
      {type ? <small>{t('alignmentKind', { kind: term('targetType', type) })}</small> : null}
    </>
  )
}
