/** Every mark that a badge can have, small and large. */
import type { Mark } from '#core/verification/report.ts'
import { TONE_OF_MARK } from '#core/verification/tone.ts'
import { ExampleMark } from '#entities/verdict-mark/example-mark.tsx'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { Bar } from '#ui/bar/bar.tsx'
import { State } from './states.tsx'

const MARKS = Object.keys(TONE_OF_MARK) as Mark[] // keys of a const table

export function Marks() {
  return (
    <>
      {MARKS.map((mark) => (
        <State key={mark} of={`VerdictMark ${mark}`}>
          <Bar>
            <VerdictMark mark={mark} />
            <VerdictMark mark={mark} size="large" />
          </Bar>
        </State>
      ))}
      <State of="ExampleMark">
        <ExampleMark short />
      </State>
    </>
  )
}
