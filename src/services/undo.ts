/** The last thing that can be taken back; one at a time, offered until something replaces it. */
import type { Result } from '#core/kernel/result.ts'
import { createStore } from './store.ts'

export interface Undoable {
  /** what was done, as a key in the `undo` words */
  readonly what:
    | 'removed'
    | 'archived'
    | 'restored'
    | 'examplesRemoved'
    | 'pageRemoved'
    | 'collectionMade'
    | 'struckOff'
  readonly count: number
  readonly undo: () => Promise<Result<unknown, { readonly kind: string }>>
}

export const undoStore = createStore<Undoable | undefined>(undefined)

export function offerUndo(done: Undoable): void {
  undoStore.set(done)
}

export function dismissUndo(): void {
  undoStore.set(undefined)
}
