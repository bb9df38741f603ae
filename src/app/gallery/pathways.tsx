/** Steps towards something larger: stairs and a map. */
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { PathwayMap } from '#entities/pathway-map/pathway-map.tsx'
import { Stairs } from '#entities/stairs/stairs.tsx'
import { State } from './states.tsx'

const STEPS = ['A', 'B', 'C'].map((name, at) => ({ id: name, name, why: 'Why', filled: at < 2 }))
const STAIRS = STEPS.map((step) => ({
  ...step,
  ...(step.filled && { picture: <BadgeArt bare name={step.name} issuer="" /> }),
}))
const LINKS = [
  { from: 'A', to: 'C', dashed: false },
  { from: 'B', to: 'C', dashed: true },
]
const WORDS = {
  zoomIn: '+',
  zoomOut: '-',
  fit: 'Fit',
  asList: 'List',
  leadsTo: (names: string) => `→ ${names}`,
}

export function Pathways() {
  return (
    <>
      <State of="Stairs">
        <Stairs label="Stairs" stairs={STAIRS} />
      </State>
      <State of="PathwayMap">
        <PathwayMap label="Map" nodes={STEPS} links={LINKS} words={WORDS} />
      </State>
    </>
  )
}
