/** What a page looks like in each theme, as a drawn page of 60 by 76. */
import type { ReactElement } from 'react'
import type { Theme } from '#core/portfolio/document.ts'

const INK = '#14181f'
const BLUE = '#1d3fbb'
const RED = '#c8281f'
const GOLD = '#f7b500'
const ORANGE = '#ff5a1f'
const PINK = '#e58fb1'
const GREEN = '#0a6b43'
const SKY = '#82b1e6'

/** Bars as one path: [x, y, width, height] each. */
const bars = (...all: readonly (readonly [number, number, number, number])[]) =>
  all.map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h-${width}z`).join('')

const dots = (fill: string, ...all: readonly (readonly [number, number])[]) =>
  all.map(([x, y]) => <circle key={`${x} ${y}`} cx={x} cy={y} r="4" fill={fill} />)

const DRAWINGS: Readonly<Record<Theme, ReactElement>> = {
  stairs: (
    <>
      <path fill="#f3f4ef" d="M0 0h60v76H0z" />
      <path fill={INK} d={bars([6, 7, 26, 7], [6, 16, 32, 7])} />
      <path fill={BLUE} d="M0 76V63h12v-8h12v-9h12v-9h12v39z" />
      <path fill={ORANGE} d="M48 28h12v48H48z" />
    </>
  ),
  grid: (
    <>
      <path fill={INK} d="M0 0h60v76H0z" />
      <path fill={GOLD} d="M2 2h41v16H2z" />
      <path
        fill="#fff"
        d={bars(
          ...([
            [45, 2, 13, 16],
            [2, 20, 26, 27],
            [30, 20, 13, 12],
            [45, 20, 13, 12],
            [30, 34, 13, 13],
            [45, 34, 13, 13],
            [2, 49, 12, 12],
            [16, 49, 12, 12],
            [30, 49, 13, 12],
            [45, 49, 13, 12],
            [2, 63, 12, 11],
            [16, 63, 12, 11],
          ] as const),
        )}
      />
      <path fill={BLUE} d="M30 63h28v11H30z" />
      <circle cx="15" cy="33" r="9" fill={RED} />
    </>
  ),
  column: (
    <>
      <path fill="#fff" d="M0 0h60v76H0z" />
      <path fill={INK} d={bars([0, 0, 18, 76], [23, 9, 20, 3], [23, 30, 20, 3], [23, 51, 20, 3])} />
      <path fill="#fff" d="M4 7h10v4H4z" />
      <path
        fill="#a0a69d"
        d={bars(
          [23, 16, 20, 2],
          [23, 21, 20, 2],
          [23, 37, 20, 2],
          [23, 42, 20, 2],
          [23, 58, 20, 2],
        )}
      />
      {dots(GREEN, [51, 18])}
      {dots(RED, [51, 39])}
      {dots(SKY, [51, 60])}
    </>
  ),
  timeline: (
    <>
      <path fill="#11151b" d="M0 0h60v76H0z" />
      <path fill="#fff" d={bars([4, 6, 28, 6], [4, 18, 52, 1], [4, 40, 52, 1], [4, 60, 52, 1])} />
      <path fill={ORANGE} d={bars([4, 22, 16, 7], [4, 44, 16, 7], [4, 64, 16, 7])} />
      {dots(PINK, [29, 28])}
      {dots(RED, [42, 28])}
      {dots(GREEN, [29, 49])}
      {dots(SKY, [42, 49])}
      {dots(GOLD, [29, 68])}
    </>
  ),
  hero: (
    <>
      <path fill="#f3f4ef" d="M0 0h60v76H0z" />
      <path fill={PINK} d="M0 0h60v50H0z" />
      <path fill={INK} d={bars([4, 6, 24, 8], [4, 17, 34, 8], [4, 60, 14, 2], [4, 65, 14, 2])} />
      <path fill={RED} d="M22 28h18a16 16 0 0 1 16 16v14H38a16 16 0 0 1-16-16z" />
    </>
  ),
  paper: (
    <>
      <path fill="#fff" d="M0 0h60v76H0z" />
      <path fill="#000" d={bars([6, 8, 28, 5], [6, 22, 48, 1], [6, 30, 48, 1], [6, 38, 48, 1])} />
      <path fill="#000" d={bars([6, 46, 48, 1], [6, 54, 48, 1])} />
      <path fill="#777" d={bars([6, 25, 20, 2], [6, 33, 24, 2], [6, 41, 18, 2], [6, 49, 22, 2])} />
    </>
  ),
}

export function ThemeDrawing({ of }: { readonly of: Theme }) {
  return (
    <svg viewBox="0 0 60 76" width="60" height="76" aria-hidden="true">
      {DRAWINGS[of]}
      <path fill="none" stroke="#8d948c" d="M.5.5h59v75H.5z" />
    </svg>
  )
}
