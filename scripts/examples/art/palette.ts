/** The flat colours of badge art, and the combinations that go well together. */

export interface Palette {
  /** the plate */
  readonly plate: string
  /** the large form on it */
  readonly main: string
  /** the small loud form */
  readonly accent: string
}

const INK = '#14181f'
const WHITE = '#ffffff'
const BLUE = '#1d3fbb'
const ORANGE = '#ff5a1f'
const YELLOW = '#f5b700'
const GREEN = '#0a6b43'
const RED = '#c9281f'
const SKY = '#82b3e6'
const PINK = '#e492b4'
const SAND = '#e5d6b8'
const TEAL = '#00758f'
const PLUM = '#5b2a6f'

export const PALETTES = {
  blue: { plate: BLUE, main: WHITE, accent: YELLOW },
  blueSky: { plate: BLUE, main: SKY, accent: WHITE },
  orange: { plate: ORANGE, main: INK, accent: WHITE },
  green: { plate: GREEN, main: WHITE, accent: YELLOW },
  greenSand: { plate: GREEN, main: SAND, accent: ORANGE },
  ink: { plate: INK, main: WHITE, accent: YELLOW },
  inkOrange: { plate: INK, main: SAND, accent: ORANGE },
  sky: { plate: SKY, main: INK, accent: WHITE },
  skyRed: { plate: SKY, main: WHITE, accent: RED },
  red: { plate: RED, main: WHITE, accent: SAND },
  redYellow: { plate: RED, main: SAND, accent: YELLOW },
  yellow: { plate: YELLOW, main: INK, accent: WHITE },
  yellowBlue: { plate: YELLOW, main: BLUE, accent: WHITE },
  pink: { plate: PINK, main: INK, accent: WHITE },
  pinkRed: { plate: PINK, main: RED, accent: WHITE },
  sand: { plate: SAND, main: GREEN, accent: ORANGE },
  sandBlue: { plate: SAND, main: BLUE, accent: RED },
  teal: { plate: TEAL, main: WHITE, accent: YELLOW },
  plum: { plate: PLUM, main: PINK, accent: YELLOW },
} as const satisfies Record<string, Palette>

export type PaletteName = keyof typeof PALETTES
