/** The plates a badge is cut from, on a grid of 100 by 100. */

export const SHAPES = {
  shield: 'M8 6H92V54C92 77 74 89 50 95C26 89 8 77 8 54Z',
  hexagon: 'M50 4L90 27V73L50 96L10 73V27Z',
  circle: 'M50 4A46 46 0 1 1 50 96A46 46 0 1 1 50 4Z',
  square: 'M14 6H86A8 8 0 0 1 94 14V86A8 8 0 0 1 86 94H14A8 8 0 0 1 6 86V14A8 8 0 0 1 14 6Z',
  drop: 'M6 6H50A44 44 0 1 1 6 50Z',
  leaf: 'M6 6H56A38 38 0 0 1 94 44V94H44A38 38 0 0 1 6 56Z',
  arch: 'M8 95V48A42 42 0 0 1 92 48V95Z',
  diamond: 'M50 2L98 50L50 98L2 50Z',
  octagon: 'M31 5H69L95 31V69L69 95H31L5 69V31Z',
  flower:
    'M50 15A24.8 24.8 0 0 1 85 50A24.8 24.8 0 0 1 50 85A24.8 24.8 0 0 1 15 50A24.8 24.8 0 0 1 50 15Z',
  tab: 'M6 8H94V52A44 44 0 0 1 6 52Z',
  pennant: 'M10 5H90V95L50 78L10 95Z',
} as const satisfies Record<string, string>

export type ShapeName = keyof typeof SHAPES
