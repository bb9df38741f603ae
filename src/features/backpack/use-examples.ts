/** Loads the example badges the same way as every other badge; the machinery comes with the first click. */
import { useNavigate } from 'react-router'
import { useCommand } from '#hooks/use-command.ts'
import { PATHS } from '#routes/paths.ts'
import type { ExampleKind } from '#services/examples.ts'

const machinery = () => import('#services/examples.ts')

/** How many there are of each kind; `use-examples.test.ts` counts the published ones. */
export const EXAMPLES: Examples = { examples: 12, demo: 60 }

/** A number of examples of each kind. */
export type Examples = Readonly<Record<ExampleKind, number>>

/** What can still be fetched: first what is missing of a kind that is here, then the large kind. */
export function leftOf(here: Examples) {
  const kinds = ['examples', 'demo'] as const
  const cut = kinds.find((kind) => here[kind] > 0 && here[kind] < EXAMPLES[kind])
  if (cut) return { kind: cut, says: 'rest', count: EXAMPLES[cut] - here[cut] } as const
  return here.demo > 0 ? undefined : ({ kind: 'demo', says: 'more', count: EXAMPLES.demo } as const)
}

export function useExamples() {
  const navigate = useNavigate()
  const load = useCommand(async (kind: ExampleKind) => (await machinery()).loadExamples(kind))
  const remove = useCommand(async (here: Examples) => (await machinery()).removeAllExamples(here))
  return {
    loading: load.pending ? load.input : undefined,
    load: (kind: ExampleKind) => load.run(kind, () => void navigate(PATHS.backpack)),
    remove: (here: Examples) => remove.run(here),
  }
}
