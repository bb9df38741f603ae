/** The five shapes of a verdict, in a box of 16 by 16: shield, half-filled disc, diamond, square and dashed ring. */
import type { Tone } from './tone.ts'

export interface MarkPath {
  readonly d: string
  /** whether the inside is in the colour of the mark */
  readonly filled?: true
  /** width of the line; on a filled shape it is in the colour of the ground */
  readonly line?: number
  readonly onGround?: true
  readonly dashes?: string
}

const DISC = 'M8 1.4a6.6 6.6 0 1 0 0 13.2 6.6 6.6 0 1 0 0-13.2Z'
const RING = 'M8 1.7a6.3 6.3 0 1 1 0 12.6 6.3 6.3 0 1 1 0-12.6Z'
const SIGN = { line: 1.9, onGround: true } as const

export const MARK_SHAPES: Readonly<Record<Tone, readonly MarkPath[]>> = {
  valid: [
    { d: 'M8 .5 14.5 3v4.5c0 4-2.7 6.7-6.5 8-3.8-1.3-6.5-4-6.5-8V3L8 .5Z', filled: true },
    { d: 'm4.9 7.9 2.2 2.2 4-4.3', ...SIGN },
  ],
  half: [
    { d: DISC, line: 1.6 },
    { d: 'M8 1.4a6.6 6.6 0 0 0 0 13.2Z', filled: true },
  ],
  caution: [
    { d: 'm8 .3 7.7 7.7L8 15.7.3 8 8 .3Z', filled: true },
    { d: 'M8 4.2v4.5m0 1.5v1.8', ...SIGN },
  ],
  invalid: [
    { d: 'M1 1h14v14H1z', filled: true },
    { d: 'm5 5 6 6m0-6-6 6', ...SIGN },
  ],
  unknown: [{ d: RING, line: 1.9, dashes: '3.2 1.75' }],
}
