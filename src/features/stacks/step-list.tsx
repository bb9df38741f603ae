/** Every step of a stack in words: what it is, whether it counts, and why not. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Stack, Step, Why } from '#core/stacking/graph.ts'
import { PATHS } from '#routes/paths.ts'
import styles from './stacks.module.css'
import { useStackWords } from './use-stack-words.ts'
import type { Stacks } from './use-stacks.ts'
import { Way } from './way.tsx'

export interface StepListProps {
  readonly stacks: Stacks
  readonly stack: Stack
}

export function StepList({ stacks, stack }: StepListProps) {
  const { t } = useTranslation('stacks')
  return (
    <section className={styles.section}>
      <h2>{t('steps')}</h2>
      <ol className={styles.rows}>
        {stack.steps.map((step) => (
          <StepLine
            key={`${step.node ?? ''} ${step.skill?.nodeId ?? ''}`}
            stacks={stacks}
            stack={stack}
            step={step}
          />
        ))}
      </ol>
      {stack.whole === undefined ? null : (
        <>
          <h3>{t('whole')}</h3>
          <ul className={styles.rows}>
            <StepLine stacks={stacks} stack={stack} step={stack.whole} />
          </ul>
        </>
      )}
    </section>
  )
}

/** Something is still to be done by the learner. */
const TO_DO: ReadonlySet<Why> = new Set([
  'toEarn',
  'inProgress',
  'belowRequired',
  'failed',
  'expired',
])

interface StepLineProps extends StepListProps {
  readonly step: Step
}

function StepLine({ stacks, stack, step }: StepLineProps) {
  const { t } = useTranslation('stacks')
  const words = useStackWords(stacks.derived)
  const issuer =
    step.node === undefined ? undefined : stacks.derived.nodes.get(step.node)?.issuerName
  const name = words.stepName(step, stack.kind)
  const badge = stack.kind === 'area' && step.node !== undefined ? words.nodeName(step.node) : ''
  return (
    <li>
      <p dir="auto">
        {step.award === undefined ? name : <Link to={PATHS.badge(step.award)}>{name}</Link>}
        <span className={styles.soft}>{[badge, issuer].filter(Boolean).join(' · ')}</span>
      </p>
      <p className={step.why === 'counts' ? styles.counts : styles.why}>{t(`why.${step.why}`)}</p>
      {step.node !== undefined && TO_DO.has(step.why) ? (
        <Way stacks={stacks} node={step.node} />
      ) : null}
    </li>
  )
}
