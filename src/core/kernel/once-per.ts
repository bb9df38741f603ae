/** Makes something once for each key, and gives the same one after that. */
export function oncePer<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}

/** The same for objects that never change: what was made goes when they go. */
export function oncePerObject<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new WeakMap<Key, { readonly it: T }>()
  return (key) => {
    const known = made.get(key) ?? { it: make(key) }
    made.set(key, known)
    return known.it
  }
}

/** Loads something once; what could not be loaded is tried again by the next who asks. */
export function loadedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: { readonly it: T } | undefined
  return async () => {
    loaded ??= { it: await load() }
    return loaded.it
  }
}
