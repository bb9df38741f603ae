/** Every skill with the badges that prove it, their level and the kind of learning. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PATHS } from '#app/paths.ts'
import { groupBy } from '#core/kernel/group.ts'
import type { NodeRef } from '#core/skills/framework.ts'
import { type Proof, type Skill, SURE } from '#core/skills/overview.ts'
import { useSkillNames } from '#entities/skills-matrix/use-skill-name.ts'
import styles from './skills.module.css'

/** More proofs than this are behind the link to the wall. */
const MOST = 5

export interface SkillsTableProps {
  readonly skills: readonly Skill[]
  readonly to: (node: NodeRef) => string
}

export function SkillsTable({ skills, to }: SkillsTableProps) {
  const { t } = useTranslation('skills')
  const names = useSkillNames()
  const groups = [...groupBy(skills, ({ node }) => node.framework)]
  return (
    <section className={styles.section}>
      <h2>{t('table')}</h2>
      {groups.length < 2 ? null : (
        <nav aria-label={t('jump')}>
          <ul className={styles.jumps}>
            {groups.map(([framework, some]) => (
              <li key={framework}>
                <Link to={{ hash: groupId(framework) }}>{names.framework(framework)}</Link>{' '}
                {some.length}
              </li>
            ))}
          </ul>
        </nav>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('skill')}</th>
            <th scope="col">{t('proof')}</th>
          </tr>
        </thead>
        {groups.map(([framework, some]) => (
          <tbody key={framework} id={groupId(framework)}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={2} className={styles.framework}>
                {names.framework(framework)}
              </th>
            </tr>
            {some.map((skill) => (
              <Row key={skill.node.nodeId} skill={skill} to={to} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

const groupId = (framework: string) => `skills-${framework}`

function Row({ skill, to }: { readonly skill: Skill; readonly to: SkillsTableProps['to'] }) {
  const { t } = useTranslation('skills')
  const names = useSkillNames()
  const { node, proofs, sources, proved } = skill
  const unsure = proofs.every(({ confidence }) => confidence < SURE)
  return (
    <tr>
      <th scope="row" dir="auto">
        <Link to={to(node)}>{names.node(node, skill.label)}</Link>
        {node.framework === 'other' && sources[0] !== undefined ? (
          <span className={styles.soft}>{sources[0]}</span>
        ) : null}
        {proved ? null : <span className={styles.soft}>{t('notProved')}</span>}
        {unsure ? <span className={styles.soft}>{t('unsure')}</span> : null}
      </th>
      <td data-label={t('proof')}>
        <ul className={styles.proofs}>
          {proofs.slice(0, MOST).map((proof) => (
            <ProofLine key={proof.badgeId} proof={proof} />
          ))}
        </ul>
        {proofs.length > MOST ? (
          <Link to={to(node)}>{t('moreBadges', { count: proofs.length - MOST })}</Link>
        ) : null}
      </td>
    </tr>
  )
}

function ProofLine({ proof }: { readonly proof: Proof }) {
  const { t } = useTranslation(['skills', 'verification'])
  const facts = [
    proof.issuer,
    proof.level === undefined ? undefined : `${t('level')} ${proof.level}`,
    t(proof.formal ? 'formal' : 'nonFormal'),
    proof.verdict === 'unchecked' ? t('notProved') : t(`verification:verdict.${proof.verdict}`),
  ]
  return (
    <li dir="auto">
      <Link to={PATHS.badge(proof.badgeId)}>{proof.name}</Link>
      <span className={styles.soft}>{facts.filter(Boolean).join(' · ')}</span>
    </li>
  )
}
