/** The lock before this page, what the person types at it, and how far it is when rows have to be rewritten. */
import { useEffect, useState } from 'react'
import type { Result } from '#core/kernel/result.ts'
import { useCommand } from '#hooks/use-command.ts'
import { type Finished, finishLock } from '#services/lock/finish.ts'
import { unlockBy, unlockByPasskey } from '#services/lock/lock.ts'
import { watchOverLock } from '#services/lock/lock-now.ts'
import { attempt, type StorageFailure } from '#storage/guards/failure.ts'
import { watchLock } from '#storage/guards/lock-guard.ts'
import { hintLock } from '#storage/guards/lock-hint.ts'
import { type Lying, lyingThere } from '#storage/lock/closed-here.ts'
import type { TheLock } from '#storage/tables/lock-record.ts'

/**
 * Undefined until it was looked at. Where there is none any more the page begins anew; where nobody could look, nothing
 * is said of it.
 */
export function useLying(): Result<Lying, StorageFailure> | undefined {
  const [lying, setLying] = useState<Result<Lying, StorageFailure>>()
  useEffect(() => {
    void attempt(lyingThere).then((found) => {
      if (!found.ok || found.value.lock) setLying(found)
      else if (hintLock(false)) location.reload()
    })
  }, [])
  return lying
}

export interface Progress {
  readonly done: number
  readonly all: number
}

export function useUnlock(lock: TheLock, onOpen: () => void) {
  const [progress, setProgress] = useState<Progress>()
  const [finished, setFinished] = useState<Finished>()
  const go = ({ is }: Pick<Finished, 'is'>) => {
    if (is === 'off') location.reload()
    else onOpen()
  }
  const finish = useCommand(
    () => finishLock(lock, (done, all) => setProgress({ done: Math.min(done, all), all })),
    { showsFailure: true },
  )
  const opened = () => {
    watchLock(lock.state, () => location.reload())
    watchOverLock(lock.away)
    finish.run(undefined, (value) => (value.left > 0 ? setFinished(value) : go(value)))
  }
  const open = useCommand(
    (text: string | undefined) =>
      text === undefined ? unlockByPasskey(lock) : unlockBy(lock, text),
    { showsFailure: true },
  )
  return {
    open: { ...open, run: (text?: string) => open.run(text, opened) },
    finish: { ...finish, again: () => finish.run(undefined, go) },
    progress,
    finished,
    go,
  }
}
