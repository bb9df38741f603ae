/** Above a page for somebody who has no backpack here: whose program this is, and the way to it. Not on paper. */
import { Link } from 'react-router'
import styles from './visitor-bar.module.css'

interface VisitorBarProps {
  readonly name: string
  readonly to: string
  /** the words of the link */
  readonly link: string
}

export function VisitorBar({ name, to, link }: VisitorBarProps) {
  return (
    <header className={styles.bar}>
      <span className={styles.brand}>{name}</span>
      <Link to={to}>{link}</Link>
    </header>
  )
}
