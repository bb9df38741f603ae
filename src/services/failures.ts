/** What went wrong with something the person asked for, where no screen says so itself: said in the frame. */
import { createStore } from './store.ts'

/** The last one, until it is put away or another takes its place. */
export const lastFailure = createStore<{ readonly kind: string } | undefined>(undefined)

export function tellFailure(failure: { readonly kind: string }): void {
  lastFailure.set(failure)
}

export function dismissFailure(): void {
  lastFailure.set(undefined)
}
