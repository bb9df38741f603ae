/** One stack in the list: overlapping art, its name and how far it is. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Stack } from '#core/stacking/graph.ts'
import { BadgeStack, StepRow } from '#entities/badge-stack/badge-stack.tsx'
import { PATHS } from '#routes/paths.ts'
import styles from './stacks.module.css'
import { StoredArt } from './stored-art.ts'
import { useStackWords } from './use-stack-words.ts'
import type { Stacks } from './use-stacks.ts'

export interface StackCardProps {
  readonly stacks: Stacks
  readonly stack: Stack
}

export function StackCard({ stacks: { derived, records }, stack }: StackCardProps) {
  const { t } = useTranslation('stacks')
  const words = useStackWords(derived)
  const awards = [...new Set(stack.steps.flatMap(({ award }) => award ?? []))]
  const art = awards.slice(0, 3).flatMap((id) => {
    const record = records.get(id)
    return record === undefined ? [] : [{ id, picture: <StoredArt record={record} /> }]
  })
  const { done, needed, unit } = stack.progress
  return (
    <article className={styles.card}>
      <div className={styles.face}>
        <BadgeStack art={art} />
        <div className={styles.words}>
          <h3>
            <Link to={PATHS.stack(stack.id)} dir="auto">
              {words.title(stack)}
            </Link>
          </h3>
          <p className={styles.kind}>
            {[t(`kind.${stack.kind}`), stack.complete ? t('complete') : '']
              .filter(Boolean)
              .join(' · ')}
          </p>
          <StepRow
            done={done}
            needed={needed}
            label={words.progress(stack)}
            short={unit === 'steps' && needed !== undefined ? `${done}/${needed}` : undefined}
          />
        </div>
      </div>
    </article>
  )
}
