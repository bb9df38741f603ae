/** The steps of a stack as stairs, with the larger badge on top. */

import type { Stack, Step, Why } from '#core/stacking/graph.ts'
import type { Stair } from '#entities/stairs/stairs.tsx'
import { PATHS } from '#routes/paths.ts'
import { StoredArt } from './stored-art.ts'
import type { Stacks } from './use-stacks.ts'

/** Stairs of more cannot be read; the list beside them has every step. */
export const MOST_STAIRS = 24

interface StairWords {
  readonly name: (step: Step, kind: Stack['kind']) => string
  readonly why: (why: Why) => string
}

export function stairsOf({ records }: Stacks, stack: Stack, words: StairWords): readonly Stair[] {
  const steps = [...stack.steps.slice(0, MOST_STAIRS), ...(stack.whole ? [stack.whole] : [])]
  return steps.map((step, at) => {
    const record = step.award === undefined ? undefined : records.get(step.award)
    return {
      id: `${at} ${step.node ?? step.skill?.nodeId ?? ''}`,
      name: words.name(step, stack.kind),
      why: words.why(step.why),
      filled: step.why === 'counts',
      ...(record === undefined
        ? {}
        : { picture: <StoredArt record={record} />, to: PATHS.badge(record.id) }),
    }
  })
}
