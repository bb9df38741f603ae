/** Removes everything from this browser. */
import { useMutation } from '@tanstack/react-query'
import { removeEverything } from '#storage/operations/remove-everything.ts'

export function useRemoval() {
  return useMutation({ mutationFn: removeEverything })
}
