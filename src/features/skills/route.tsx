/** What the person can do, across issuers: a picture per framework and a table with the proof. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EVERYTHING, type FacetId, formatQuery } from '#core/search/query.ts'
import { nodeKey } from '#core/skills/frameworks.ts'
import type { Cell, Overview } from '#core/skills/overview.ts'
import { SkillsMatrix } from '#entities/skills-matrix/skills-matrix.tsx'
import { useSkillNames } from '#entities/skills-matrix/use-skill-name.ts'
import { PATHS } from '#routes/paths.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import styles from './skills.module.css'
import { SkillsTable } from './skills-table.tsx'
import { useSkills } from './use-skills.ts'

/** The wall with one value of one facet chosen. */
function wallWith(facet: FacetId, value: string): string {
  const search = formatQuery({ ...EVERYTHING, filters: { [facet]: [value] } })
  return `${PATHS.backpack}?${search.toString()}`
}

export function Component() {
  const { t } = useTranslation('skills')
  const { overview, labels, total } = useSkills()
  const proved = overview.skills.filter((skill) => skill.proved).length
  return (
    <>
      <PageHeading
        title={t('title', { count: proved })}
        fact={t('fact', { count: total - overview.without.length })}
        actions={
          <>
            <LinkButton to={PATHS.matching}>{t('match')}</LinkButton>
            <LinkButton to={PATHS.stacks}>{t('stacks')}</LinkButton>
            <LinkButton to={PATHS.timeline}>{t('timeline')}</LinkButton>
            <Button onClick={() => window.print()}>{t('print')}</Button>
          </>
        }
      />
      {overview.skills.length === 0 ? (
        <EmptyState text={t('empty')}>
          <LinkButton look="main" to={PATHS.add}>
            {t('emptyDo')}
          </LinkButton>
        </EmptyState>
      ) : null}
      <Matrices overview={overview} />
      {overview.skills.length === 0 ? null : (
        <SkillsTable skills={overview.rows} to={(node) => wallWith('skill', nodeKey(node))} />
      )}
      {overview.without.length > 0 ? (
        <p className={styles.without}>{t('without', { count: overview.without.length })}</p>
      ) : null}
      <Labels labels={labels} />
    </>
  )
}

/** Two badges in words, and how many more. */
const namesOf = ({ proofs }: Cell): string => {
  const more = proofs.length > 2 ? ` +${proofs.length - 2}` : ''
  const names = proofs.slice(0, 2).map(({ name }) => name)
  return `${names.join(', ')}${more}`
}

function Matrices({ overview: { coverage } }: { readonly overview: Overview }) {
  const { t } = useTranslation('skills')
  const names = useSkillNames()
  if (coverage.length === 0) return null
  const words = { proved: t('cell.proved'), named: t('cell.named'), empty: t('cell.empty') }
  return (
    <section className={styles.section}>
      <h2>{t('coverage')}</h2>
      {coverage.length < 2 ? null : <Index coverage={coverage} />}
      {coverage.map((one) => (
        <SkillsMatrix
          key={one.framework}
          id={matrixId(one.framework)}
          coverage={one}
          title={names.framework(one.framework)}
          fact={t('covered', { covered: one.covered, total: one.total })}
          words={words}
          tell={one.framework === 'cefr' ? namesOf : undefined}
          to={({ node }) => wallWith('skill', nodeKey(node))}
        />
      ))}
    </section>
  )
}

const matrixId = (framework: string) => `framework-${framework}`

/** How far each framework is covered, in one look, with a way to its picture. */
function Index({ coverage }: Pick<Overview, 'coverage'>) {
  const { t } = useTranslation('skills')
  const names = useSkillNames()
  return (
    <nav aria-label={t('jump')}>
      <ul className={styles.index}>
        {coverage.map(({ framework, covered, total }) => (
          <li key={framework}>
            <Link to={{ hash: matrixId(framework) }}>{names.framework(framework)}</Link>{' '}
            <span className={styles.soft}>{t('covered', { covered, total })}</span>
            <span className={styles.share} aria-hidden="true">
              <span style={{ inlineSize: `${(100 * covered) / total}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Labels({ labels }: { readonly labels: readonly (readonly [string, number])[] }) {
  const { t } = useTranslation('skills')
  return (
    <section className={styles.section}>
      <h2>{t('labels')}</h2>
      {labels.length === 0 ? <p className={styles.soft}>{t('noLabels')}</p> : null}
      <ul className={styles.labels}>
        {labels.map(([label, count]) => (
          <li key={label}>
            <Link to={wallWith('label', label)} dir="auto">
              {label}
            </Link>{' '}
            {count}
          </li>
        ))}
      </ul>
    </section>
  )
}
