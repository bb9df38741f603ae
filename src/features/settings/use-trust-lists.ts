/** The lists of known issuers, and the ways to add, refresh and switch them. */
import { useMutation } from '@tanstack/react-query'
import { BUNDLED_LISTS, listsInUse, listsOff } from '#core/verification/lists/bundled.ts'
import type { TrustList } from '#core/verification/verify.ts'
import { addListFile, addListFrom, refreshList, switchList } from '#services/trust-lists.ts'
import { useLive } from '#storage/live/live.ts'
import { setting } from '#storage/live/setting-queries.ts'
import { trustLists } from '#storage/live/trust-list-queries.ts'
import { removeTrustLists } from '#storage/operations/trust-lists.ts'

export function useTrustLists() {
  const off = useLive(setting.listsOff)
  return {
    inUse: listsInUse(useLive(trustLists), off),
    off: listsOff(off),
    bundled: ({ name }: TrustList) => BUNDLED_LISTS.find((list) => list.name === name),
    remove: (name: string) => void removeTrustLists(name),
    turn: (name: string, on: boolean) => void switchList(name, on),
  }
}

export type AddList = ReturnType<typeof useAddList>

/** `outcome` is a key of the `trust` words: added, or why not. */
export function useAddList() {
  const add = useMutation({
    mutationFn: (adding: () => ReturnType<typeof addListFile>) => adding(),
  })
  return {
    file: (file: File) => add.mutate(() => addListFile(file)),
    address: (url: string) => add.mutate(() => addListFrom(url)),
    refresh: (list: TrustList) => add.mutate(() => refreshList(list)),
    outcome: add.data
      ? add.data.ok
        ? ('added' as const)
        : (`failure.${add.data.failure.kind}` as const)
      : undefined,
  }
}
