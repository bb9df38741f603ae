/** The lists of known issuers, and the ways to add one. */
import { useMutation, useQuery } from '@tanstack/react-query'
import {
  addListFile,
  addListFrom,
  addShipped,
  type ShippedList,
  shippedLists,
} from '#jobs/trust-job.ts'
import { useLive } from '#storage/live.ts'
import { removeTrustLists, trustLists } from '#storage/trust-lists.ts'

export function useTrustLists() {
  return { lists: useLive(trustLists), remove: (name: string) => void removeTrustLists(name) }
}

export type AddList = ReturnType<typeof useAddList>

/** `outcome` is a key of the `trust` words: added, or why not. */
export function useAddList() {
  const add = useMutation({
    mutationFn: (adding: () => ReturnType<typeof addListFile>) => adding(),
  })
  const shipped = useQuery({
    queryKey: ['shipped trust lists'],
    queryFn: shippedLists,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return {
    shipped: shipped.data ?? [],
    use: (list: ShippedList) => add.mutate(() => addShipped(list)),
    file: (file: File) => add.mutate(() => addListFile(file)),
    address: (url: string) => add.mutate(() => addListFrom(url)),
    outcome: add.data
      ? add.data.ok
        ? ('added' as const)
        : (`failure.${add.data.failure.kind}` as const)
      : undefined,
  }
}
