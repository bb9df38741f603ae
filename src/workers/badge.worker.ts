/** The worker's end of the line: reads, verifies and, where there is a backpack, keeps. */
import { expose } from 'comlink'
import { prepare } from '#core/verification/prepare.ts'
import { verify } from '#core/verification/verify.ts'
import { fetchFile } from './fetch-file.ts'
import { type BadgeApi, BEAT } from './protocol.ts'
import { readFile } from './read-file.ts'
import { webWorld } from './web-world.ts'

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

/** The database is loaded only where badges are kept: a reader's page has none. */
const keeping = () => import('./keep-files.ts')

// what hangs in a file stops it, and is noticed
setInterval(() => postMessage('beat'), BEAT)

expose({
  readFile,
  prepare: async (toKeep) => {
    await Promise.all([prepare(), toKeep && keeping()])
  },
  keep: (key, files, order) =>
    stoppable(key, async (signal) => (await keeping()).keepFiles(files, order, signal)),
  check: (key, ids, onDone) =>
    stoppable(key, async (signal) => {
      const { checkBadges } = await import('./check-badges.ts')
      return checkBadges(ids, onDone, signal)
    }),
  stop: (key) => doing.get(key)?.abort(),
  verify: (credential, circumstances, net) => verify(credential, webWorld(net), circumstances),
  fetchFile: (urls, net) => fetchFile(urls, webWorld(net)),
  load: (wanted, net) => webWorld(net).load(wanted),
} satisfies BadgeApi)
