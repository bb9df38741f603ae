/** One stack: its stairs, its map when it has branches, every step with why, and who says so. */
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { pathwayOf } from '#core/stacking/pathway.ts'
import { StepRow } from '#entities/badge-stack/badge-stack.tsx'
import { Stairs } from '#entities/stairs/stairs.tsx'
import { PATHS } from '#routes/paths.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { Grounds } from './grounds.tsx'
import { StackActions } from './stack-actions.tsx'
import styles from './stacks.module.css'
import { stairsOf } from './stairs-of.tsx'
import { StepList } from './step-list.tsx'
import { useStackWords } from './use-stack-words.ts'
import { useStacks } from './use-stacks.ts'

const StackMap = lazy(() => import('./stack-map.tsx').then((it) => ({ default: it.StackMap })))

export function Component() {
  const { t } = useTranslation('stacks')
  const { id } = useParams()
  const stacks = useStacks()
  const { derived } = stacks
  const words = useStackWords(derived)
  const stack = derived.stacks.find((it) => it.id === id)
  if (stack === undefined) {
    return (
      <>
        <PageHeading title={t('all')} fact={t('gone')} />
        <LinkButton to={PATHS.stacks}>{t('all')}</LinkButton>
      </>
    )
  }
  const title = words.title(stack)
  const pathway = pathwayOf(derived, stack)
  const { done, needed } = stack.progress
  return (
    <>
      <PageHeading
        back={{ to: PATHS.stacks, label: t('all') }}
        title={<span dir="auto">{title}</span>}
        fact={[t(`kind.${stack.kind}`), stack.complete ? t('complete') : '']
          .filter(Boolean)
          .join(' · ')}
        actions={<StackActions derived={derived} stack={stack} title={title} />}
      />
      <div className={styles.steps}>
        <StepRow done={done} needed={needed} label={words.progress(stack)} />
      </div>
      {words.rule(stack) === '' ? null : <p className={styles.soft}>{words.rule(stack)}</p>}
      {stack.text ? (
        <p className={styles.text} dir="auto">
          {stack.text}
        </p>
      ) : null}
      {stack.kind === 'skill' ? <p className={styles.soft}>{t('issuerSays')}</p> : null}
      <Stairs
        label={t('stairs', { name: title })}
        stairs={stairsOf(stacks, stack, { name: words.stepName, why: (why) => t(`why.${why}`) })}
      />
      <StepList stacks={stacks} stack={stack} />
      {pathway.links.length > 1 ? (
        <Suspense>
          <StackMap derived={derived} pathway={pathway} title={title} />
        </Suspense>
      ) : null}
      <Grounds stacks={stacks} pathway={pathway} />
    </>
  )
}
