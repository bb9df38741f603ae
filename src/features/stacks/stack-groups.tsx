/** All stacks, under what they are: the person's own, what leads to something larger, rows, frameworks, skills. */
import { useTranslation } from 'react-i18next'
import type { Stack } from '#core/stacking/graph.ts'
import { StackCard } from './stack-card.tsx'
import styles from './stacks.module.css'
import type { Stacks } from './use-stacks.ts'

const KINDS: readonly Stack['kind'][] = ['own', 'parts', 'sequence', 'area', 'skill']

export function StackGroups({ stacks }: { readonly stacks: Stacks }) {
  const { t } = useTranslation('stacks')
  return KINDS.map((kind) => {
    const some = stacks.derived.stacks.filter((stack) => stack.kind === kind)
    if (some.length === 0) return null
    return (
      <section key={kind} className={styles.group}>
        <h2>{t(`group.${kind}`)}</h2>
        <ul className={styles.cards}>
          {some.map((stack) => (
            <li key={stack.id}>
              <StackCard stacks={stacks} stack={stack} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
