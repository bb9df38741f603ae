/** Writes a backup to disk, streaming where the browser can, and notes when it was made. */
import { lockBackup } from '#core/backup/encrypt.ts'
import type { BackupWords } from '#core/backup/index-page.ts'
import { type BackupProgress, writeBackup } from '#core/backup/write-backup.ts'
import { wholeBackpack } from '#storage/backup-source.ts'
import { saveSetting } from '#storage/settings.ts'
import { createStore } from './store.ts'

export interface BackupState {
  readonly phase: 'idle' | 'writing' | 'done' | 'stopped' | 'failed'
  readonly progress: BackupProgress
}

const START: BackupState = { phase: 'idle', progress: { files: 0, badges: 0 } }

export const backupJob = createStore<BackupState>(START)
let stop: AbortController | undefined

export function stopBackup(): void {
  stop?.abort()
}

export interface BackupOrder {
  readonly words: BackupWords
  readonly fileName: string
  /** '' for a plain ZIP */
  readonly passphrase: string
  /** hands a finished archive to the person where the browser cannot stream to disk */
  readonly save: (bytes: Blob, name: string) => void
}

/** Makes a backup of everything. The person chooses the place first, as browsers demand a click for it. */
export async function startBackup({
  words,
  fileName,
  passphrase,
  save,
}: BackupOrder): Promise<void> {
  const own = new AbortController()
  stop = own
  const target = await chooseTarget(fileName)
  if (target === 'cancelled') return
  backupJob.set({ ...START, phase: 'writing' })
  const archive = writeBackup(wholeBackpack(), {
    now: Date.now(),
    words,
    signal: own.signal,
    onProgress: (progress) => backupJob.set({ phase: 'writing', progress }),
  })
  const stream = passphrase ? locked(archive, passphrase) : archive
  try {
    if (target) await stream.pipeTo(await target.createWritable(), { signal: own.signal })
    else save(await new Response(stream).blob(), fileName)
    await saveSetting('lastBackup', new Date().toISOString())
    backupJob.set({ ...backupJob.get(), phase: 'done' })
  } catch (error) {
    backupJob.set({ ...backupJob.get(), phase: own.signal.aborted ? 'stopped' : 'failed' })
    if (!(error instanceof DOMException)) throw error
  }
}

function locked(
  archive: ReadableStream<Uint8Array>,
  passphrase: string,
): ReadableStream<Uint8Array> {
  const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))
  const chunks = lockBackup(archive, passphrase, random)
  return new ReadableStream({
    pull: async (stream) => {
      const chunk = await chunks.next()
      if (chunk.done === true) stream.close()
      else stream.enqueue(chunk.value)
    },
  })
}

interface SaveTarget {
  readonly createWritable: () => Promise<WritableStream<Uint8Array>>
}

/** Undefined where the browser has no such picker (Firefox, Safari, phones). */
async function chooseTarget(fileName: string): Promise<SaveTarget | 'cancelled' | undefined> {
  const pick: unknown = Reflect.get(globalThis, 'showSaveFilePicker')
  if (typeof pick !== 'function') return undefined
  try {
    const picker = pick as (options: object) => Promise<SaveTarget> // Chromium's File System Access
    return await picker({ suggestedName: fileName })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
    return undefined
  }
}
