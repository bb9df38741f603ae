/** What changes what a device keeps of a vault happens one after another, in whatever tab: a visit never meets a new beginning. */

/** Waits for its turn; rejects when `signal` aborts before that. */
export function inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return navigator.locks.request('rugzak.sync', signal ? { signal } : {}, work)
}
