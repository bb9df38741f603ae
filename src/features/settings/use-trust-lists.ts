/** The lists of known issuers, and the ways to add, refresh and switch them. */

import type { TrustList } from '#core/verification/circumstances.ts'
import { BUNDLED_LISTS, listsInUse, listsOff } from '#core/verification/lists/bundled.ts'
import { useCommand } from '#hooks/use-command.ts'
import {
  type AddListFailure,
  addListFile,
  addListFrom,
  refreshList,
  switchList,
} from '#services/trust-lists.ts'
import { useLive } from '#storage/live/live.ts'
import { setting } from '#storage/live/setting-queries.ts'
import { trustLists } from '#storage/live/trust-list-queries.ts'
import { removeTrustLists } from '#storage/operations/trust-lists.ts'

export function useTrustLists() {
  const off = useLive(setting.listsOff)
  const remove = useCommand((name: string) => removeTrustLists(name))
  const turn = useCommand(({ name, on }: { readonly name: string; readonly on: boolean }) =>
    switchList(name, on),
  )
  return {
    inUse: listsInUse(useLive(trustLists), off),
    off: listsOff(off),
    bundled: ({ name }: TrustList) => BUNDLED_LISTS.find((list) => list.name === name),
    remove: remove.run,
    turn: turn.run,
  }
}

export type AddList = ReturnType<typeof useAddList>

/** `outcome` is a key of the `trust` words: added, or why not. */
export function useAddList() {
  const add = useCommand((adding: () => ReturnType<typeof addListFile>) => adding(), {
    showsFailure: true,
  })
  return {
    file: (file: File) => add.run(() => addListFile(file)),
    address: (url: string) => add.run(() => addListFrom(url)),
    refresh: (list: TrustList) => add.run(() => refreshList(list)),
    outcome: outcomeOf(add),
  }
}

type Adding = Pick<ReturnType<typeof useCommand<void, AddListFailure>>, 'pending' | 'failure'>

function outcomeOf({ pending, failure, input }: Adding & { readonly input?: unknown }) {
  if (failure) return `failure.${failure.kind}` as const
  return pending || input === undefined ? undefined : ('added' as const)
}
