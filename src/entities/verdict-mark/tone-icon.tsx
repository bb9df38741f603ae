/** The five shapes of a verdict: shield, half-filled disc, diamond, square and dashed ring. */
import tones from './tone.module.css'
import type { Tone } from './tone.ts'
import styles from './verdict-mark.module.css'

const SHAPES: Readonly<Record<Tone, React.ReactNode>> = {
  valid: (
    <>
      <path
        fill="currentColor"
        d="M8 .5 14.5 3v4.5c0 4-2.7 6.7-6.5 8-3.8-1.3-6.5-4-6.5-8V3L8 .5Z"
      />
      <path fill="none" stroke="var(--ground)" strokeWidth="1.9" d="m4.9 7.9 2.2 2.2 4-4.3" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path fill="currentColor" d="M8 1.4a6.6 6.6 0 0 0 0 13.2Z" />
    </>
  ),
  caution: (
    <>
      <path fill="currentColor" d="m8 .3 7.7 7.7L8 15.7.3 8 8 .3Z" />
      <path fill="none" stroke="var(--ground)" strokeWidth="1.9" d="M8 4.2v4.5m0 1.5v1.8" />
    </>
  ),
  invalid: (
    <>
      <path fill="currentColor" d="M1 1h14v14H1z" />
      <path fill="none" stroke="var(--ground)" strokeWidth="1.9" d="m5 5 6 6m0-6-6 6" />
    </>
  ),
  unknown: (
    <circle
      cx="8"
      cy="8"
      r="6.3"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeDasharray="3.2 1.75"
    />
  ),
}

export function ToneIcon({ tone }: { readonly tone: Tone }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={[styles.icon, tones[tone]].join(' ')}
      style={{ color: 'var(--tone)' }}
      aria-hidden="true"
    >
      {SHAPES[tone]}
    </svg>
  )
}
