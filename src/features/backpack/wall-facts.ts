/** The sentence under the title: how many badges are valid, by an unproven issuer, to look at, or open. */
import type { Findable } from '#core/search/findable.ts'
import { TONE_OF_MARK } from '#core/verification/tone.ts'

export interface WallFacts {
  readonly valid: number
  readonly half: number
  readonly look: number
  readonly open: number
  /** our own, in none of the other counts */
  readonly example: number
}

export function wallFacts(badges: readonly Pick<Findable, 'mark' | 'isExample'>[]): WallFacts {
  const real = badges.filter((badge) => !badge.isExample)
  const tones = real.map(({ mark }) => (mark === 'unchecked' ? 'unknown' : TONE_OF_MARK[mark]))
  const count = (...wanted: string[]) => tones.filter((tone) => wanted.includes(tone)).length
  return {
    valid: count('valid'),
    half: count('half'),
    look: count('caution', 'invalid'),
    open: count('unknown'),
    example: badges.length - real.length,
  }
}
