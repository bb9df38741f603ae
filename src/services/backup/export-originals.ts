/** Saves the originals of some badges as one archive, with progress and a stop that saves nothing. */
import { writeOriginals } from '#core/backup/write-originals.ts'
import type { BadgeId } from '#core/badge/badge.ts'
import { originalsOf } from '#storage/operations/originals.ts'
import { createStore } from '../store.ts'

export interface ExportState {
  readonly phase: 'idle' | 'running' | 'failed'
  readonly done: number
  readonly total: number
}

const START: ExportState = { phase: 'idle', done: 0, total: 0 }

export const exportJob = createStore<ExportState>(START)
let stop: AbortController | undefined

export function stopExport(): void {
  stop?.abort()
}

/** A second export replaces the first. `save` hands the finished archive to the person. */
export async function startExport(
  ids: readonly BadgeId[],
  save: (archive: Blob) => void,
): Promise<void> {
  stop?.abort()
  const own = new AbortController()
  stop = own
  let done = 0
  exportJob.set({ phase: 'running', done, total: ids.length })
  const count = () => {
    own.signal.throwIfAborted()
    done += 1
    exportJob.set({ phase: 'running', done, total: ids.length })
  }
  const phase = await archived(ids, count, save).catch(() => 'failed' as const)
  if (stop === own) exportJob.set(own.signal.aborted ? START : { ...START, phase })
}

async function archived(
  ids: readonly BadgeId[],
  count: () => void,
  save: (archive: Blob) => void,
): Promise<'idle'> {
  save(await new Response(writeOriginals(originalsOf(ids, count))).blob())
  return 'idle'
}
