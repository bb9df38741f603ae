/** The backup worker's end of the line: reads the database itself, so that the page never waits. */
import { expose } from 'comlink'
import type { BackupApi } from './backup-protocol.ts'
import { isLetIn, waitToBeLetIn } from './let-in.ts'
import { RestoreDesk } from './restore-desk.ts'
import { writeFile } from './write-file.ts'

/** ms between two reports of progress */
const PAUSE = 100

const desk = new RestoreDesk()
let doing = new AbortController()

/** A signal of its own for this piece of work, and a report that does not flood the page. */
function begin<T>(onProgress: (progress: T) => void) {
  doing = new AbortController()
  let last = 0
  const seldom = (progress: T) => {
    const now = performance.now()
    if (now - last < PAUSE) return
    last = now
    onProgress(progress)
  }
  return { signal: doing.signal, onProgress: seldom }
}

waitToBeLetIn()

expose({
  write: async (order, target, onProgress) => {
    const begun = begin(onProgress)
    await isLetIn()
    return writeFile(order, target, begun)
  },
  look: async (file, passphrase) => {
    await isLetIn()
    return desk.look(file, passphrase)
  },
  restore: async (choice, onProgress) => {
    const begun = begin(onProgress)
    await isLetIn()
    return desk.restore(choice, begun)
  },
  stop: () => doing.abort(),
} satisfies BackupApi)
