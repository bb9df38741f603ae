/** The state of one long job, kept outside any screen so that walking away does not stop it. */
export interface Store<T> {
  readonly get: () => T
  readonly set: (next: T) => void
  /** for useSyncExternalStore */
  readonly subscribe: (listener: () => void) => () => void
}

export function createStore<T>(initial: T): Store<T> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (next) => {
      state = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
