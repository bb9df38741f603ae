/** What the person decided about links, each to be undone. */
import { useTranslation } from 'react-i18next'
import type { Choice } from '#core/stacking/overlay.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './stacks.module.css'
import { useStackWords } from './use-stack-words.ts'
import { type Stacks, useChoices } from './use-stacks.ts'

type Decided = Exclude<Choice, { kind: 'stack' | 'date' }>

export function Decisions({ stacks: { derived, choices } }: { readonly stacks: Stacks }) {
  const { t } = useTranslation('stacks')
  const { undo } = useChoices()
  const words = useStackWords(derived)
  const decided = choices.filter((it): it is Decided => it.kind !== 'stack' && it.kind !== 'date')
  if (decided.length === 0) return null
  const whatOf = (it: Decided) => {
    if (it.kind === 'edge') return words.relation(it.edge)
    const [one, other] = it.keys.map(words.nodeName)
    return t('merge.decided', { one, other })
  }
  return (
    <details className={styles.remarks}>
      <summary>{t('decided', { count: decided.length })}</summary>
      <ul className={styles.rows}>
        {decided.toReversed().map((it) => (
          <li key={it.id}>
            <p dir="auto">
              {whatOf(it)}
              <span className={styles.soft}>{t(`decision.${it.decision}`)}</span>
            </p>
            <Button
              look="quiet"
              aria-label={t('undoThis', { what: whatOf(it) })}
              onClick={() => undo.run(it.id)}
            >
              {t('undo')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
