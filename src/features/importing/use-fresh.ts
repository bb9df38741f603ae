/** Whether what became of the files was not seen yet: then it takes the screen. */
import { useEffect, useEffectEvent } from 'react'
import { useJob } from '#hooks/use-job.ts'
import { importJob } from '#services/importing/import.ts'
import type { LineFind, Lines } from '#services/importing/import-state.ts'
import { createStore } from '#services/store.ts'
import { useIsRunning } from './use-import.ts'

/** The last line of the results that somebody has walked away from. */
const seen = createStore('')

export interface Fresh {
  readonly isFresh: boolean
  /** the one badge that came, when it was one */
  readonly sole: LineFind | undefined
  /** makes room for another */
  readonly done: () => void
}

/** Hears only of what changes the screen, not of every step. */
export function useFresh(): Fresh {
  const running = useIsRunning()
  const last = useJob({ subscribe: importJob.subscribe, get: lastKey })
  const find = useJob({ subscribe: importJob.subscribe, get: soleNow })
  const isFresh = useJob(seen) !== last && last !== '' && !isOfExamples()
  const done = () => seen.set(last)
  const leave = useEffectEvent(() => {
    if (!running) done()
  })
  useEffect(() => () => leave(), [])
  return { isFresh, sole: isFresh ? find : undefined, done }
}

const lastKey = () => importJob.get().progress.at(-1)?.key ?? ''

const soleNow = () => {
  const { running, progress } = importJob.get()
  return running ? undefined : soleFind(progress)
}

/** Our examples are shown on the wall. */
const isOfExamples = () => importJob.get().input?.example !== undefined

function soleFind(lines: Lines): LineFind | undefined {
  const finds = lines.flatMap((line) => line.finds)
  const [find] = finds
  if (lines.some((line) => line.state !== 'done' || line.failure || line.links)) return undefined
  if (finds.length !== 1 || !find) return undefined
  return find.kept.outcome === 'kept' || find.kept.outcome === 'already' ? find : undefined
}
