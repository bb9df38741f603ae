/** What is done with the backpack at hand, and how it is stopped: loaded apart, as a reader's page has no backpack. */
import { checkBadges } from './check-badges.ts'
import { keepFiles } from './keep-files.ts'
import type { BadgeApi } from './protocol.ts'

const doing = new Map<string, AbortController>()

/** Work that `stop` ends by its key. */
async function stoppable<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const own = new AbortController()
  doing.set(key, own)
  try {
    return await work(own.signal)
  } finally {
    doing.delete(key)
  }
}

export const backpackDesk: Pick<BadgeApi, 'keep' | 'check' | 'keepShown' | 'stop'> = {
  keep: (key, files, order) => stoppable(key, (signal) => keepFiles(files, order, signal)),
  check: (key, ids, onDone) => stoppable(key, (signal) => checkBadges(ids, onDone, signal)),
  keepShown: async (id) => (await import('./keep-shown.ts')).keepShown(id),
  stop: (key) => Promise.resolve(doing.get(key)?.abort()),
}
