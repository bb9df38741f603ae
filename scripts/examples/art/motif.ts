/** The forms that stand on a plate: circles, bars and steps between 24 and 76. */
import type { Palette } from './palette.ts'

type Motif = (colours: Palette) => string

const path = (fill: string, d: string) => `<path fill="${fill}" d="${d}"/>`
const dot = (fill: string, x: number, y: number, r: number) =>
  `<circle fill="${fill}" cx="${x}" cy="${y}" r="${r}"/>`
const bar = (fill: string, x: number, y: number, w: number, h: number) =>
  `<rect fill="${fill}" x="${x}" y="${y}" width="${w}" height="${h}"/>`
const line = (stroke: string, width: number, d: string) =>
  `<path fill="none" stroke="${stroke}" stroke-width="${width}" d="${d}"/>`

const checker: Motif = ({ main, accent }) =>
  [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((at) =>
      bar(at % 2 === 0 ? main : accent, 27 + (at % 3) * 16, 27 + Math.floor(at / 3) * 16, 14, 14),
    )
    .join('')

const rays: Motif = ({ main, accent }) =>
  [0, 45, 90, 135, 180, 225, 270, 315]
    .map(
      (angle) =>
        `<rect fill="${main}" x="47" y="22" width="6" height="14" transform="rotate(${angle} 50 50)"/>`,
    )
    .join('') + dot(accent, 50, 50, 11)

/** n filled steps out of three: how a level is drawn without letters. */
const level =
  (filled: number): Motif =>
  ({ main, accent }) =>
    [0, 1, 2]
      .map((step) =>
        bar(step < filled ? accent : main, 26 + step * 17, 62 - step * 15, 14, 12 + step * 15),
      )
      .join('')

export const MOTIFS = {
  stairs: ({ main, accent }) => path(main, 'M27 74V60H44V46H60V32H76V74Z') + dot(accent, 35, 36, 8),
  checker,
  half: ({ main, accent }) =>
    path(accent, 'M50 22A28 28 0 0 0 50 78Z') + path(main, 'M50 22A28 28 0 0 1 50 78Z'),
  bars: ({ main, accent }) =>
    bar(accent, 27, 52, 12, 22) + bar(main, 44, 40, 12, 34) + bar(accent, 61, 26, 12, 48),
  waves: ({ main, accent }) =>
    path(
      main,
      'M24 42C32 28 40 28 50 42C60 56 68 56 76 42V54C68 68 60 68 50 54C40 40 32 40 24 54Z',
    ) + path(accent, 'M24 62C32 50 40 50 50 62C60 74 68 74 76 62V78H24Z'),
  heart: ({ main, accent }) =>
    path(main, 'M50 76L28 53A15 15 0 0 1 50 33A15 15 0 0 1 72 53Z') + dot(accent, 50, 49, 7),
  peak: ({ main, accent }) => path(main, 'M50 24L78 72H22Z') + dot(accent, 50, 58, 9),
  key: ({ main, accent }) =>
    line(accent, 8, 'M48 48L74 74M60 60L68 52M68 68L76 60') +
    line(main, 8, 'M40 27A13 13 0 1 1 39.9 27Z'),
  cross: ({ main, accent }) =>
    path(main, 'M40 24H60V40H76V60H60V76H40V60H24V40H40Z') + dot(accent, 50, 50, 8),
  rays,
  ear: ({ main, accent }) =>
    line(main, 8, 'M34 50A16 16 0 0 1 66 50C66 62 54 62 54 72') + dot(accent, 50, 50, 7),
  hand: ({ main, accent }) =>
    bar(main, 28, 48, 44, 26) +
    [28, 40, 52, 64].map((x, at) => bar(main, x, [34, 27, 27, 34][at] ?? 30, 8, 24)).join('') +
    dot(accent, 50, 62, 8),
  lift: ({ main, accent }) => dot(accent, 50, 29, 8) + path(main, 'M26 46H74V55H58V76H42V55H26Z'),
  pill: ({ main, accent }) =>
    `<g transform="rotate(-45 50 50)">${path(main, 'M50 36V64H34A14 14 0 0 1 34 36Z')}${path(accent, 'M50 36H66A14 14 0 0 1 66 64H50Z')}</g>`,
  drops: ({ main, accent }) =>
    path(main, 'M42 26C54 42 58 48 58 56A16 16 0 0 1 26 56C26 48 30 42 42 26Z') +
    dot(accent, 68, 66, 8),
  speech: ({ main, accent }) =>
    path(main, 'M24 28H66V56H42L32 68V56H24Z') + path(accent, 'M50 48H76V68H72V76L64 68H50Z'),
  book: ({ main, accent }) =>
    path(main, 'M24 30C34 26 44 28 48 34V74C44 68 34 66 24 70Z') +
    path(accent, 'M76 30C66 26 56 28 52 34V74C56 68 66 66 76 70Z'),
  network: ({ main, accent }) =>
    line(main, 5, 'M30 34L50 52L72 36M50 52L44 74') +
    dot(main, 30, 34, 8) +
    dot(main, 72, 36, 8) +
    dot(main, 44, 74, 7) +
    dot(accent, 50, 52, 10),
  lens: ({ main, accent }) =>
    line(main, 9, 'M58 58L76 76') + dot(main, 45, 45, 21) + dot(accent, 45, 45, 11),
  house: ({ main, accent }) => path(main, 'M50 24L78 48V76H22V48Z') + bar(accent, 43, 54, 14, 22),
  globe: ({ main, accent }) =>
    dot(main, 50, 50, 27) + path(accent, 'M23 50A27 27 0 0 1 77 50Z') + line(main, 4, 'M50 23V50'),
  bridge: ({ main, accent }) =>
    path(main, 'M22 46H78V74H68A18 18 0 0 0 32 74H22Z') + dot(accent, 50, 32, 8),
  leaves: ({ main, accent }) =>
    path(main, 'M26 26C50 26 50 44 50 52C34 52 26 44 26 26Z') +
    path(accent, 'M76 34C56 34 52 48 52 58C68 58 76 50 76 34Z') +
    bar(main, 48, 50, 5, 28),
  arcs: ({ main, accent }) =>
    line(main, 8, 'M26 70A24 24 0 0 1 74 70') + line(accent, 8, 'M39 70A11 11 0 0 1 61 70'),
  eye: ({ main, accent }) =>
    path(main, 'M20 50C32 30 68 30 80 50C68 70 32 70 20 50Z') + dot(accent, 50, 50, 10),
  flag: ({ main, accent }) => bar(main, 30, 24, 6, 54) + path(accent, 'M36 26H74L64 40L74 54H36Z'),
  people: ({ main, accent }) =>
    dot(accent, 50, 34, 9) +
    path(accent, 'M34 76A16 26 0 0 1 66 76Z') +
    dot(main, 29, 44, 7) +
    path(main, 'M18 76A11 20 0 0 1 34 58L30 76Z') +
    dot(main, 71, 44, 7) +
    path(main, 'M82 76A11 20 0 0 0 66 58L70 76Z'),
  code: ({ main, accent }) =>
    line(main, 8, 'M40 32L24 50L40 68M60 32L76 50L60 68') + bar(accent, 46, 46, 8, 8),
  shieldlet: ({ main, accent }) =>
    path(main, 'M28 26H72V50C72 64 62 72 50 76C38 72 28 64 28 50Z') +
    path(accent, 'M50 26H72V50H50Z'),
  target: ({ main, accent }) =>
    dot(main, 50, 50, 27) + line(accent, 6, 'M50 34A16 16 0 1 1 49.900 34Z'),
  level1: level(1),
  level2: level(2),
  level3: level(3),
} as const satisfies Record<string, Motif>

export type MotifName = keyof typeof MOTIFS
