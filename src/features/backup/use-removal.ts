import { useCommand } from '#hooks/use-command.ts'
import { removeEverything } from '#storage/operations/remove-everything.ts'

export function useRemoval() {
  return useCommand(removeEverything, { showsFailure: true })
}
