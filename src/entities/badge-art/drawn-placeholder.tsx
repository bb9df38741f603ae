/** Draws the placeholder of a badge without a picture: no state, so that exported pages can draw it too. */
import styles from './badge-art.module.css'
import { placeholderFor, SHAPE_PATHS } from './placeholder.ts'

export function DrawnPlaceholder({
  name,
  issuer,
}: {
  readonly name: string
  readonly issuer: string
}) {
  const { initials, shape, ground, ink } = placeholderFor(name, issuer)
  return (
    <svg viewBox="0 0 100 100" className={styles.picture} aria-hidden="true">
      <path d={SHAPE_PATHS[shape]} fill={ground} />
      <text
        x="50"
        y="52"
        fill={ink}
        fontSize="34"
        fontWeight="800"
        fontFamily="var(--font-display)"
        textAnchor="middle"
        dominantBaseline="middle"
      >
        {initials}
      </text>
    </svg>
  )
}
