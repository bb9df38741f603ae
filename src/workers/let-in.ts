/** How a page lets its worker in where the backpack is locked: before anything is asked of it. */
import type { RowKeys } from '#core/lock/row-seal.ts'
import { openLock } from '#storage/lock/lock-state.ts'

interface Keys {
  readonly lockKeys: RowKeys
}

/** The page's end; where there is no lock nothing is said. */
export function letIn(worker: Pick<Worker, 'postMessage'>): void {
  const lockKeys = openLock()?.keys
  if (lockKeys) worker.postMessage({ lockKeys } satisfies Keys)
}

let opening: Promise<void> | undefined

/** The worker's end, which listens from its start. */
export function waitToBeLetIn(): void {
  addEventListener('message', ({ data }: MessageEvent<Partial<Keys> | undefined>) => {
    const keys = data?.lockKeys
    if (keys) opening = import('#storage/lock/open-here.ts').then((it) => it.openInWorker(keys))
  })
}

/** To be waited for before the database is asked. */
export const isLetIn = (): Promise<void> => opening ?? Promise.resolve()
