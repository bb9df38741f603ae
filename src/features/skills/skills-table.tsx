/** Every skill with the badges that prove it, their level and the kind of learning. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PATHS } from '#app/paths.ts'
import type { NodeRef } from '#core/skills/framework.ts'
import type { Proof, Skill } from '#core/skills/overview.ts'
import { useSkillNames } from '#entities/skills-matrix/use-skill-name.ts'
import styles from './skills.module.css'

/** More proofs than this are behind the link to the wall. */
const MOST = 5
/** Below this we say that we are not sure what the issuer meant. */
const SURE = 0.6

export interface SkillsTableProps {
  readonly skills: readonly Skill[]
  readonly to: (node: NodeRef) => string
}

export function SkillsTable({ skills, to }: SkillsTableProps) {
  const { t } = useTranslation('skills')
  return (
    <section className={styles.section}>
      <h2>{t('table')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('skill')}</th>
            <th scope="col">{t('framework')}</th>
            <th scope="col">{t('proof')}</th>
          </tr>
        </thead>
        <tbody>
          {skills.map((skill) => (
            <Row key={`${skill.node.framework} ${skill.node.nodeId}`} skill={skill} to={to} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ skill, to }: { readonly skill: Skill; readonly to: SkillsTableProps['to'] }) {
  const { t } = useTranslation('skills')
  const names = useSkillNames()
  const { node, proofs, sources, proved } = skill
  const unsure = proofs.every(({ confidence }) => confidence < SURE)
  return (
    <tr>
      <th scope="row" dir="auto">
        <Link to={to(node)}>{names.node(node, skill.label)}</Link>
        {proved ? null : <span className={styles.soft}>{t('notProved')}</span>}
        {unsure ? <span className={styles.soft}>{t('unsure')}</span> : null}
      </th>
      <td dir="auto" data-label={t('framework')}>
        {node.framework === 'other'
          ? (sources[0] ?? names.framework('other'))
          : names.framework(node.framework)}
      </td>
      <td data-label={t('proof')}>
        <ul className={styles.proofs}>
          {proofs.slice(0, MOST).map((proof) => (
            <ProofLine key={proof.badgeId} proof={proof} />
          ))}
        </ul>
        {proofs.length > MOST ? (
          <span className={styles.soft}>{t('moreBadges', { count: proofs.length - MOST })}</span>
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
