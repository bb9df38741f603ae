/** Words that were not saved yet when the page went away: left where writing takes no time, until they are saved. */

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
  quietly(() => localStorage.setItem(nameOf(key), text))
}

export function forgetDraft(key: string): void {
  quietly(() => localStorage.removeItem(nameOf(key)))
}

/** As it was left; undefined when all was saved. */
export function draftOf(key: string): string | undefined {
  return quietly(() => localStorage.getItem(nameOf(key))) ?? undefined
}
