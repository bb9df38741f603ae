/** Tells the screens that a row could not be opened: it was changed from outside, or the disk spoiled it. */
const listeners = new Set<() => void>()

/** Calls back at every such row; returns the way to stop. */
export function onSpoiled(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellSpoiled(): void {
  for (const listener of listeners) listener()
}
