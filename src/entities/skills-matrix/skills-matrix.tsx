/** A framework as a matrix: an area per row, a block per skill, filled where a badge proves it. */
import { Link } from 'react-router'
import type { Cell, Coverage } from '#core/skills/overview.ts'
import styles from './skills-matrix.module.css'
import { useSkillNames } from './use-skill-name.ts'

export interface SkillsMatrixProps {
  readonly coverage: Coverage
  /** what a link to it names */
  readonly id: string
  readonly title: string
  readonly fact: string
  readonly words: Readonly<Record<CellState, string>>
  /** what the name of a filled cell leaves open: a level of a language does not say which */
  readonly tell?: ((cell: Cell) => string) | undefined
  /** where a cell leads: the badges that prove it */
  readonly to: (cell: Cell) => string
}

export type CellState = 'proved' | 'named' | 'empty'

export function stateOf({ proofs, proved }: Cell): CellState {
  if (proved) return 'proved'
  return proofs.length > 0 ? 'named' : 'empty'
}

/** The table under the picture holds the same: state is a word in every cell, not only a colour. */
export function SkillsMatrix({ coverage, id, title, fact, words, tell, to }: SkillsMatrixProps) {
  const names = useSkillNames()
  return (
    <section id={id} className={styles.matrix}>
      <h3>
        {title} <span className={styles.fact}>{fact}</span>
      </h3>
      {coverage.rows.map(({ area, cells }) => (
        <div key={area?.nodeId ?? ''} className={styles.row}>
          {area === undefined ? null : <h4>{names.node(area)}</h4>}
          <ul className={styles.cells}>
            {cells.map((cell) => (
              <li key={cell.node.nodeId} className={styles[stateOf(cell)]}>
                <span className={styles.name} dir="auto">
                  {cell.proofs.length === 0 ? (
                    names.node(cell.node)
                  ) : (
                    <Link to={to(cell)}>{names.node(cell.node)}</Link>
                  )}
                </span>
                {tell && cell.proofs.length > 0 ? (
                  <span className={styles.state}>{tell(cell)}</span>
                ) : null}
                <span className={styles.state}>{words[stateOf(cell)]}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
