/** Words that were not saved yet when the page went away: left where writing takes no time, until they are saved. */
import { openLock } from '#storage/lock/lock-state.ts'

const nameOf = (key: string) => `rugzak.draft.${key}`

/** Where the browser keeps nothing for us, the save that was begun may still come in time. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

export function leaveDraft(key: string, text: string): void {
  quietly(() => localStorage.setItem(nameOf(key), openLock()?.seal(text) ?? text))
}

export function forgetDraft(key: string): void {
  quietly(() => localStorage.removeItem(nameOf(key)))
}

/** As it was left; undefined when all was saved. */
export function draftOf(key: string): string | undefined {
  const left = quietly(() => localStorage.getItem(nameOf(key))) ?? undefined
  return left === undefined ? undefined : (openLock()?.unseal(left) ?? left)
}

/** All that were left, brought to the other form, when a lock is put on or taken off. */
export function convertDrafts(to: (text: string) => string | undefined): void {
  quietly(() => {
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith(nameOf('')))) {
      const next = to(localStorage.getItem(name) ?? '')
      if (next !== undefined) localStorage.setItem(name, next)
    }
  })
}
