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
