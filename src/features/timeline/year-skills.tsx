/** Skills that came in a year, each with the badges behind it. */
import { useTranslation } from 'react-i18next'
import { nodeKey } from '#core/skills/frameworks.ts'
import type { Skill } from '#core/skills/overview.ts'
import { useSkillNames } from '#entities/skills-matrix/use-skill-name.ts'
import styles from './year.module.css'

export interface YearSkillsProps {
  readonly title: string
  readonly lead: string
  readonly skills: readonly Skill[]
}

/** Nothing without skills. */
export function YearSkills({ title, lead, skills }: YearSkillsProps) {
  const { t } = useTranslation('timeline')
  const names = useSkillNames()
  if (skills.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <p className={styles.soft}>{lead}</p>
      <ul className={styles.skills}>
        {skills.map(({ node, label, proofs }) => (
          <li key={nodeKey(node)} dir="auto">
            {names.node(node, label)}
            <span className={styles.soft}>
              {names.framework(node.framework)}
              {' · '}
              {t('year.by', { name: proofs[0]?.name ?? '', count: proofs.length })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
