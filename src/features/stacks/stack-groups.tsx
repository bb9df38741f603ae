/** All stacks, under what they are: those that build up to something stand open, what merely looks alike is folded. */
import { useTranslation } from 'react-i18next'
import type { Stack } from '#core/stacking/graph.ts'
import { StackCard } from './stack-card.tsx'
import styles from './stacks.module.css'
import type { Stacks } from './use-stacks.ts'

/** The person's own, what leads to something larger, and rows. */
const REAL: readonly Stack['kind'][] = ['own', 'parts', 'sequence']
/** Badges that share a part of a framework or a skill: nobody meant them as a whole. */
const ALIKE: readonly Stack['kind'][] = ['area', 'skill']

export function StackGroups({ stacks }: { readonly stacks: Stacks }) {
  const { t } = useTranslation('stacks')
  const count = stacks.derived.stacks.filter(({ kind }) => ALIKE.includes(kind)).length
  const isAll = count === stacks.derived.stacks.length
  return (
    <>
      <Groups stacks={stacks} kinds={REAL} />
      {count === 0 ? null : (
        <details className={styles.alike} open={isAll}>
          <summary>{t('alike', { count })}</summary>
          <Groups stacks={stacks} kinds={ALIKE} />
        </details>
      )}
    </>
  )
}

interface GroupsProps {
  readonly stacks: Stacks
  readonly kinds: readonly Stack['kind'][]
}

function Groups({ stacks, kinds }: GroupsProps) {
  const { t } = useTranslation('stacks')
  return kinds.map((kind) => {
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
