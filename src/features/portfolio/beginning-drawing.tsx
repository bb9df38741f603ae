/** What a page of each beginning looks like, in a few flat shapes. */
import type { ReactElement } from 'react'
import type { Beginning } from './use-portfolios.ts'

/** Lines of writing as one path: [x, y, width, height] each. */
const bars = (...all: readonly (readonly [number, number, number, number])[]) =>
  all.map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h-${width}z`).join('')

/** A badge of six corners, drawn from its top. */
const hexagon = (x: number, y: number, size: number) =>
  `M${x} ${y}l${size} ${size / 2}v${size}l-${size} ${size / 2}l-${size}-${size / 2}v-${size}z`

/** A badge with a pointed foot, drawn from its upper left corner. */
const shield = (x: number, y: number, size: number) =>
  `M${x} ${y}h${size}v${size * 0.7}l-${size / 2} ${size * 0.4}l-${size / 2}-${size * 0.4}z`

const DRAWINGS: Readonly<Record<Beginning['template'], ReactElement>> = {
  cv: (
    <>
      <path fill="var(--ink)" d={bars([38, 22, 44, 8], [38, 46, 16, 4], [38, 60, 16, 4])} />
      <path fill="var(--line)" d={bars([62, 46, 60, 4], [62, 60, 46, 4], [94, 24, 28, 4])} />
      <circle cx="46" cy="83" r="8" fill="var(--accent)" />
      <path fill="var(--signal)" d={hexagon(70, 74, 8)} />
      <path fill="var(--ink)" d={shield(86, 75, 16)} />
    </>
  ),
  course: (
    <>
      <path fill="var(--accent)" d="M38 80h26v16H38zM67 66h26v30H67z" />
      <path fill="var(--tile)" d="M96 52h26v44H96z" />
      <circle cx="51" cy="69" r="8" fill="var(--accent)" />
      <path fill="var(--signal)" d={hexagon(80, 45, 8)} />
      <circle cx="109" cy="40" r="8" fill="none" stroke="var(--ink-soft)" strokeDasharray="3 3" />
      <path fill="var(--ink)" d={bars([38, 22, 40, 8])} />
    </>
  ),
  year: (
    <>
      <path fill="var(--ink)" d={bars([38, 22, 28, 8], [28, 66, 104, 3])} />
      <circle cx="48" cy="51" r="8" fill="var(--accent)" />
      <path fill="var(--ink)" d={shield(68, 42, 16)} />
      <path fill="var(--signal)" d={hexagon(108, 41, 8)} />
      <path
        fill="var(--ink-soft)"
        d={bars([46, 69, 3, 6], [75, 69, 3, 6], [107, 69, 3, 6], [40, 82, 16, 4], [69, 82, 16, 4])}
      />
      <path fill="var(--ink-soft)" d={bars([100, 82, 16, 4])} />
    </>
  ),
  application: (
    <>
      <path fill="var(--ink)" d={bars([38, 22, 36, 8], [38, 36, 24, 8])} />
      <path fill="var(--line)" d={bars([38, 56, 40, 4], [38, 66, 40, 4], [38, 76, 28, 4])} />
      <path fill="var(--accent)" d={shield(90, 22, 32)} />
      <path fill="var(--signal)" d={hexagon(106, 62, 14)} />
    </>
  ),
  empty: <path fill="var(--ink-soft)" d={bars([68, 53, 24, 4], [78, 43, 4, 24])} />,
}

export function BeginningDrawing({ of }: { readonly of: Beginning['template'] }) {
  return (
    <svg viewBox="0 0 160 96" preserveAspectRatio="xMidYMax" aria-hidden="true">
      <path fill="var(--surface)" d="M28 12h104v84H28z" />
      {DRAWINGS[of]}
    </svg>
  )
}
