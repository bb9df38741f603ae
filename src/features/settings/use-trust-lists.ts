/** The lists of known issuers, and the ways to add, refresh and switch them. */

import { useState } from 'react'
import type { TrustList } from '#core/verification/circumstances.ts'
import { BUNDLED_LISTS, listsInUse, listsOff } from '#core/verification/lists/bundled.ts'
import { useCommand } from '#hooks/use-command.ts'
import {
  type AddListFailure,
  addListFile,
  addListFrom,
  lookForNewer,
  type NewerCopy,
  switchList,
  takeNewer,
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

/** A newer copy of one list: asked for by a click, shown, and taken by another. */
export function useNewer() {
  const look = useCommand(lookForNewer, { showsFailure: true })
  const take = useCommand(takeNewer, { showsFailure: true })
  const [seen, setSeen] = useState<NewerCopy>()
  const failure = look.failure ?? take.failure
  return {
    pending: look.pending || take.pending,
    seen,
    failure: failure && (`failure.${failure.kind}` as const),
    look: (list: TrustList) => look.run(list, setSeen),
    take: (copy: NewerCopy) => take.run(copy, () => setSeen(undefined)),
    leave: () => setSeen(undefined),
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
    outcome: outcomeOf(add),
  }
}

type Adding = Pick<ReturnType<typeof useCommand<void, AddListFailure>>, 'pending' | 'failure'>

function outcomeOf({ pending, failure, input }: Adding & { readonly input?: unknown }) {
  if (failure) return `failure.${failure.kind}` as const
  return pending || input === undefined ? undefined : ('added' as const)
}
