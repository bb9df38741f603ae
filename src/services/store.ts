/** The state of one long job, kept outside any screen so that walking away does not stop it. */
export interface Store<T> {
  readonly get: () => T
  readonly set: (next: T) => void
  /** for useSyncExternalStore */
  readonly subscribe: (listener: () => void) => () => void
}

/** `pace`: ms between two tellings of changes that follow each other; the state itself is always the newest. */
export function createStore<T>(initial: T, pace = 0): Store<T> {
  let state = initial
  let told = 0
  let telling: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const tell = () => {
    told = performance.now()
    telling = undefined
    for (const listener of listeners) listener()
  }
  return {
    get: () => state,
    set: (next) => {
      state = next
      const wait = told + pace - performance.now()
      if (pace === 0 || (wait <= 0 && telling === undefined)) tell()
      else telling ??= setTimeout(tell, wait)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
