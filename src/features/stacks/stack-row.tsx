/** The three stacks that say most, above the wall: those that build up to something come first. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Stack } from '#core/stacking/graph.ts'
import { PATHS } from '#routes/paths.ts'
import { StackCard } from './stack-card.tsx'
import styles from './stack-row.module.css'
import { keepStackRowHeight } from './stack-row-height.ts'
import { useStacks } from './use-stacks.ts'

const SHOWN = 3
/** One stack is no row. */
const FEWEST = 2

export function StackRow() {
  const { t } = useTranslation('stacks')
  const stacks = useStacks()
  const best = stacks.derived.stacks.filter(tells).toSorted((a, b) => worth(b) - worth(a))
  const row = useRef<HTMLElement>(null)
  useEffect(() => keepStackRowHeight(row.current?.offsetHeight ?? 0))
  if (best.length < FEWEST) return null
  return (
    <section ref={row} className={styles.row} aria-label={t('row')}>
      <div className={styles.title}>
        <h2>{t('row')}</h2>
        <Link to={PATHS.stacks}>{t('all')}</Link>
      </div>
      <ul className={styles.cards}>
        {best.slice(0, SHOWN).map((stack) => (
          <li key={stack.id}>
            <StackCard stacks={stacks} stack={stack} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A lone badge is no stack to show. */
function tells(stack: Stack): boolean {
  return stack.steps.length > 1 && stack.progress.done > 0
}

/** A larger badge above it weighs most, then the number of steps done. */
function worth(stack: Stack): number {
  return (
    (stack.kind === 'parts' || stack.kind === 'own' ? 100 : 0) + Math.min(stack.progress.done, 20)
  )
}
