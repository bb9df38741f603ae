/** Loads the example badges through the same door as every other badge. */
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { PATHS } from '#app/paths.ts'
import { type ExampleKind, loadExamples, removeAllExamples } from '#services/examples.ts'

export function useExamples() {
  const navigate = useNavigate()
  const load = useMutation({
    mutationFn: async (kind: ExampleKind) => {
      await loadExamples(kind)
      await navigate(PATHS.backpack)
    },
  })
  const remove = useMutation({ mutationFn: removeAllExamples })
  return { load, remove }
}
