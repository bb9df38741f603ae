/** What could come next, taken from the person's own badges and learning paths. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NextStep } from '#core/stacking/graph.ts'
import { useSkillNames } from '#entities/skills-matrix/use-skill-name.ts'
import { PATHS } from '#routes/paths.ts'
import styles from './stacks.module.css'
import { useStackWords } from './use-stack-words.ts'
import type { Stacks } from './use-stacks.ts'
import { Way } from './way.tsx'

const MOST = 24

export function NextSteps({ stacks }: { readonly stacks: Stacks }) {
  const { t } = useTranslation('stacks')
  const { derived } = stacks
  const words = useStackWords(derived)
  const names = useSkillNames()
  if (derived.next.length === 0) return null
  const nameOf = ({ node, skill }: NextStep) => {
    if (skill !== undefined) return names.node(skill)
    return node === undefined ? '' : words.nodeName(node)
  }
  return (
    <section className={styles.section}>
      <h2>{t('next', { count: derived.next.length })}</h2>
      <ul className={styles.rows}>
        {derived.next.slice(0, MOST).map((step) => (
          <li key={`${step.stack ?? ''} ${step.node ?? ''} ${step.skill?.nodeId ?? ''}`}>
            <p dir="auto">
              {step.stack === undefined ? (
                nameOf(step)
              ) : (
                <Link to={PATHS.stack(step.stack)}>{nameOf(step)}</Link>
              )}
              <span className={styles.soft}>{t(`nextReason.${step.reason}`)}</span>
            </p>
            {step.node === undefined ? null : <Way stacks={stacks} node={step.node} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
