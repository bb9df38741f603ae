/** What to do for a step and where, as the badges say it; the person opens their pages themself, and sets a day. */
import { useTranslation } from 'react-i18next'
import type { NodeId } from '#core/stacking/graph.ts'
import { isUntold, type Way as WayWords, wayTo } from '#core/stacking/way.ts'
import { Markdown } from '#entities/markdown/markdown.tsx'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import styles from './stacks.module.css'
import { StepDay } from './step-day.tsx'
import type { Stacks } from './use-stacks.ts'

export interface WayProps {
  readonly stacks: Stacks
  readonly node: NodeId
}

/** Folded; nothing where the achievement is not known. */
export function Way({ stacks, node }: WayProps) {
  const { t } = useTranslation('stacks')
  const known = stacks.derived.nodes.get(node)
  if (known === undefined) return null
  const { name } = known.achievement
  return (
    <details className={styles.way}>
      <summary aria-label={t('way.ofThis', { name })}>{t('way.title')}</summary>
      <Told way={wayTo(known)} />
      <StepDay stacks={stacks} step={known.id} name={name} />
    </details>
  )
}

function Told({ way }: { readonly way: WayWords }) {
  const { t } = useTranslation('stacks')
  const { description, criteria, issuer, pages } = way
  return (
    <>
      <p className={styles.soft}>{t(isUntold(way) ? 'way.untold' : 'way.told')}</p>
      {description === '' ? null : <Markdown text={description} />}
      {criteria === '' ? null : (
        <>
          <h4>{t('way.criteria')}</h4>
          <Markdown text={criteria} />
        </>
      )}
      {issuer === '' ? null : (
        <p>
          {t('way.issuer')} <bdi>{issuer}</bdi>
        </p>
      )}
      {pages.length === 0 ? null : (
        <ul className={styles.pages}>
          {pages.map(({ of, url }) => (
            <li key={url}>
              {t(`way.page.${of}`)} <SafeLink href={url} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
