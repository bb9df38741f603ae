/** Chooses the badges of an own stack, and puts them in order with buttons. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Derived } from '#core/stacking/graph.ts'
import { Button } from '#ui/button/button.tsx'
import { earnedIn } from './own-stack.ts'
import styles from './stacks.module.css'
import { useStackWords } from './use-stack-words.ts'

export interface PartsFieldProps {
  readonly derived: Derived
  readonly start: readonly string[]
}

/** The list with one member a place earlier. */
function earlier(parts: readonly string[], at: number): readonly string[] {
  return [
    ...parts.slice(0, Math.max(0, at - 1)),
    ...parts.slice(at - 1, at + 1).toReversed(),
    ...parts.slice(at + 1),
  ]
}

export function PartsField({ derived, start }: PartsFieldProps) {
  const { t } = useTranslation('stacks')
  const [parts, setParts] = useState(start)
  const words = useStackWords(derived)
  const earned = earnedIn(derived)
  const others = start.filter((key) => !earned.some(({ id }) => id === key))
  const toggle = (key: string, on: boolean) =>
    setParts(on ? [...parts, key] : parts.filter((part) => part !== key))
  return (
    <>
      <fieldset className={styles.parts}>
        <legend>{t('own.parts')}</legend>
        <div className={styles.choices}>
          {[...earned.map(({ id }) => id), ...others].map((key) => (
            <label key={key}>
              <input
                type="checkbox"
                checked={parts.includes(key)}
                onChange={({ target }) => toggle(key, target.checked)}
              />
              <span dir="auto">
                {words.nodeName(key)}{' '}
                <span className={styles.soft}>{derived.nodes.get(key)?.issuerName}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {parts.map((key) => (
        <input key={key} type="hidden" name="part" value={key} />
      ))}
      {parts.length < 2 ? null : (
        <section className={styles.order} aria-label={t('own.order')}>
          <h2>{t('own.order')}</h2>
          <ol className={styles.rows}>
            {parts.map((key, at) => (
              <li key={key}>
                <span dir="auto">{words.nodeName(key)}</span>
                <Button
                  disabled={at === 0}
                  aria-label={t('own.earlierThis', { name: words.nodeName(key) })}
                  onClick={() => setParts(earlier(parts, at))}
                >
                  {t('own.earlier')}
                </Button>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
