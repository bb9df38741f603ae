/** Every skill with the badges that prove it and, apart, those that only name it; folded per framework when there are many. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { groupBy } from '#core/kernel/group.ts'
import type { NodeRef } from '#core/skills/framework.ts'
import { type Proof, type Skill, SURE } from '#core/skills/overview.ts'
import { isProof } from '#core/verification/report.ts'
import { useSkillNames } from '#entities/skills-matrix/use-skill-name.ts'
import { ExampleMark } from '#entities/verdict-mark/example-mark.tsx'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { PATHS } from '#routes/paths.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './skills.module.css'

/** More proofs than this are behind the link to the wall. */
const MOST = 5

export interface SkillsTableProps {
  readonly skills: readonly Skill[]
  readonly to: (node: NodeRef) => string
}

/** Up to this many skills are all in sight at once; more come folded, a framework at a time. */
const FEW = 24

export function SkillsTable({ skills, to }: SkillsTableProps) {
  const { t } = useTranslation('skills')
  const groups = [...groupBy(skills, ({ node }) => node.framework)]
  const ids = groups.map(([framework]) => framework)
  const { isOpen, allOpen, turn, turnAll } = useFolds(ids, skills.length <= FEW)
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{t('table')}</h2>
        <Button look="quiet" onClick={turnAll}>
          {t(allOpen ? 'foldAll' : 'unfoldAll')}
        </Button>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('skill')}</th>
            <th scope="col">{t('proof')}</th>
          </tr>
        </thead>
        {groups.map(([framework, some]) => (
          <tbody key={framework} data-folded={!isOpen(framework)}>
            <Group
              framework={framework}
              count={some.length}
              open={isOpen(framework)}
              onTurn={() => turn(framework)}
            />
            {some.map((skill) => (
              <Row key={skill.node.nodeId} skill={skill} to={to} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

/** Which groups are open: those that were turned are not as they began. */
function useFolds(ids: readonly string[], atFirst: boolean) {
  const [turned, setTurned] = useState<readonly string[]>([])
  const isOpen = (id: string) => turned.includes(id) !== atFirst
  const allOpen = ids.every(isOpen)
  const turn = (id: string) =>
    setTurned(turned.includes(id) ? turned.filter((it) => it !== id) : [...turned, id])
  const turnAll = () => setTurned(allOpen === atFirst ? ids : [])
  return { isOpen, allOpen, turn, turnAll }
}

interface GroupProps {
  readonly framework: NodeRef['framework'] | 'other'
  readonly count: number
  readonly open: boolean
  readonly onTurn: () => void
}

/** The name of a framework folds its rows in and out; on paper they are all there. */
function Group({ framework, count, open, onTurn }: GroupProps) {
  const names = useSkillNames()
  return (
    <tr className={styles.group}>
      <th scope="rowgroup" colSpan={2} className={styles.framework}>
        <button type="button" aria-expanded={open} onClick={onTurn}>
          {names.framework(framework)} <span className={styles.count}>{count}</span>
        </button>
      </th>
    </tr>
  )
}

function Row({ skill, to }: { readonly skill: Skill; readonly to: SkillsTableProps['to'] }) {
  const { t } = useTranslation('skills')
  const names = useSkillNames()
  const { node, proofs, sources, proved } = skill
  const shown = proofs.slice(0, MOST)
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
        <Lines proofs={shown.filter(({ mark }) => isProof(mark))} />
        {shown.some(({ mark }) => !isProof(mark)) ? (
          <>
            {proved ? <p className={styles.soft}>{t('named')}</p> : null}
            <Lines proofs={shown.filter(({ mark }) => !isProof(mark))} />
          </>
        ) : null}
        {proofs.length > MOST ? (
          <Link to={to(node)}>{t('moreBadges', { count: proofs.length - MOST })}</Link>
        ) : null}
      </td>
    </tr>
  )
}

function Lines({ proofs }: Pick<Skill, 'proofs'>) {
  return proofs.length === 0 ? null : (
    <ul className={styles.proofs}>
      {proofs.map((proof) => (
        <ProofLine key={proof.badgeId} proof={proof} />
      ))}
    </ul>
  )
}

function ProofLine({ proof }: { readonly proof: Proof }) {
  const { t } = useTranslation('skills')
  const facts = [
    proof.issuer,
    proof.level === undefined ? undefined : `${t('level')} ${proof.level}`,
    t(proof.formal ? 'formal' : 'nonFormal'),
  ]
  return (
    <li dir="auto">
      <Link dir="auto" to={PATHS.badge(proof.badgeId)}>
        {proof.name}
      </Link>
      <span className={styles.soft}>{facts.filter(Boolean).join(' · ')}</span>
      {proof.mark === 'unchecked' ? (
        <span className={styles.soft}>{t('notProved')}</span>
      ) : (
        <VerdictMark mark={proof.mark} />
      )}
      {proof.isExample ? <ExampleMark short /> : null}
    </li>
  )
}
