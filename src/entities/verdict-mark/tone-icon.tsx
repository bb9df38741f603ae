/** The shape of a verdict, in its colour. */
import { MARK_SHAPES, type MarkPath } from '#core/verification/mark-shapes.ts'
import type { Tone } from '#core/verification/tone.ts'
import tones from './tone.module.css'
import styles from './verdict-mark.module.css'

export function ToneIcon({ tone }: { readonly tone: Tone }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={[styles.icon, tones[tone]].join(' ')}
      style={{ color: 'var(--tone)' }}
      aria-hidden="true"
    >
      {MARK_SHAPES[tone].map((path) => (
        <Path key={path.d} {...path} />
      ))}
    </svg>
  )
}

function Path({ d, filled, line, onGround, dashes }: MarkPath) {
  return (
    <path
      d={d}
      fill={filled ? 'currentColor' : 'none'}
      stroke={line ? (onGround ? 'var(--ground)' : 'currentColor') : undefined}
      strokeWidth={line}
      strokeDasharray={dashes}
    />
  )
}
