/** The title of a screen: a sentence with the fact that matters, and the main action. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './page-heading.module.css'
import { PageMenu } from './page-menu.tsx'

export interface PageHeadingProps {
  readonly title: ReactNode
  readonly fact?: ReactNode
  readonly actions?: ReactNode
  /** on a phone its one action stands beside the title */
  readonly compact?: boolean
  /** the list that this is one of */
  readonly back?: { readonly to: string; readonly label: string } | undefined
}

/** The `h1` takes focus when the route changes (see app/shell). */
export function PageHeading({ title, fact, actions, back, compact }: PageHeadingProps) {
  return (
    <div className={styles.heading} data-own-menu data-compact={compact}>
      {back ? (
        <Link className={styles.back} to={back.to}>
          <span aria-hidden="true">←</span> {back.label}
        </Link>
      ) : null}
      <div className={styles.words}>
        <h1 tabIndex={-1}>{title}</h1>
        {fact ? <p className={styles.fact}>{fact}</p> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
      <PageMenu />
    </div>
  )
}
