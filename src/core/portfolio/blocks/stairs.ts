/** Steps towards something larger: badges that were earned, and names of what is still to earn. */
import { z } from 'zod'
import { blockKind, isBlank, text } from './kind.ts'

const step = z.object({ name: text, badgeId: z.string().optional() })
type Step = z.infer<typeof step>

export const stairs = blockKind(
  'stairs',
  { title: text, text, steps: z.array(step) },
  {
    blank: { title: '', text: '', steps: [] },
    isEmpty: ({ text, steps }) => steps.length === 0 && isBlank(text),
    badges: ({ steps }) => steps.flatMap(({ badgeId }) => badgeId ?? []),
    without: (block, ids) => [
      { ...block, steps: block.steps.flatMap((one) => stepWithout(one, ids)) },
    ],
  },
)

/** A step with a name of its own becomes one that is still to earn. */
function stepWithout(one: Step, ids: ReadonlySet<string>): readonly Step[] {
  if (!ids.has(one.badgeId ?? '')) return [one]
  return one.name === '' ? [] : [{ name: one.name }]
}
