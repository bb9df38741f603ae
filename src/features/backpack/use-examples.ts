/** Loads the example badges the same way as every other badge; the machinery comes with the first click. */
import { useNavigate } from 'react-router'
import { useCommand } from '#hooks/use-command.ts'
import { PATHS } from '#routes/paths.ts'
import type { ExampleKind } from '#services/examples.ts'

const machinery = () => import('#services/examples.ts')

export function useExamples() {
  const navigate = useNavigate()
  const load = useCommand(async (kind: ExampleKind) => (await machinery()).loadExamples(kind))
  const remove = useCommand(async () => (await machinery()).removeAllExamples())
  return {
    loading: load.pending ? load.input : undefined,
    load: (kind: ExampleKind) => load.run(kind, () => void navigate(PATHS.backpack)),
    remove: () => remove.run(),
  }
}
