/** The three marks of facts: proven, stated, and open. They are ink: no person is green or red. */
import type { Standing } from '#core/matching/match.ts'
import styles from './matching.module.css'

const SHAPES: Readonly<Record<Standing, React.ReactNode>> = {
  proved: (
    <>
      <circle cx="8" cy="8" r="7.2" fill="currentColor" />
      <path fill="none" stroke="var(--ground)" strokeWidth="1.9" d="m4.7 8.1 2.3 2.3 4.3-4.7" />
    </>
  ),
  said: (
    <path
      fill="currentColor"
      d="M1 3h5.6v5.2L4 13H1.6l1.6-4.2H1V3Zm8 0h5.6v5.2L12 13H9.6l1.6-4.2H9V3Z"
    />
  ),
  missing: (
    <circle
      cx="8"
      cy="8"
      r="6.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeDasharray="2.4 1.8"
    />
  ),
}

export function StandingIcon({ standing }: { readonly standing: Standing }) {
  return (
    <svg viewBox="0 0 16 16" className={styles.icon} aria-hidden="true">
      {SHAPES[standing]}
    </svg>
  )
}
