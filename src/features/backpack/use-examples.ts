/** Loads the example badges through the same door as every other badge; the machinery comes with the first click. */
import { startTransition, useOptimistic } from 'react'
import { useNavigate } from 'react-router'
import { PATHS } from '#app/paths.ts'
import type { ExampleKind } from '#services/examples.ts'

export function useExamples() {
  const navigate = useNavigate()
  const [fetching, setFetching] = useOptimistic<ExampleKind | undefined>(undefined)
  const load = (kind: ExampleKind) =>
    startTransition(async () => {
      setFetching(kind)
      const { loadExamples } = await import('#services/examples.ts')
      await loadExamples(kind)
      await navigate(PATHS.backpack)
    })
  return { fetching, load }
}
