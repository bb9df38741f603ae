/** Knows the browser that lets a website keep nothing at all. */

/**
 * Asked before the database is loaded: where storage is refused, its channel between tabs is there and throws, and
 * would take the worker along. In the page `boot.js` has taken it away already.
 */
export const isStorageRefused: boolean = withoutChannel()

function withoutChannel(): boolean {
  try {
    new BroadcastChannel('rugzak').close()
    return !('indexedDB' in globalThis)
  } catch {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel')
    return true
  }
}
