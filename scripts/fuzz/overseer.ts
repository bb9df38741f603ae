/** Watches the process that reads spoilt files: a file that kills or hangs it is counted, and the next one is read. */
import { type ChildProcess, fork } from 'node:child_process'

export interface Job {
  /** the first file to read, counted from 0 */
  readonly from: number
  readonly count: number
  readonly seed: number
}

/** What the process tells: `ms` of work, and the most memory it ever had in bytes. */
export type News =
  | { readonly kind: 'begins'; readonly at: number; readonly name: string }
  | { readonly kind: 'ends'; readonly ms: number; readonly peak: number }

interface Tally {
  hangs: number
  crashes: number
  peak: number
}

/** Milliseconds of work after which a file counts as hanging, and of silence after which the process is ended. */
const PATIENCE = 2000
const SILENCE = 60_000

/** MB of heap for the reader: one that gives nothing back dies of it, and that is a crash. */
const HEAP = 128

export async function readAll(script: string, job: Omit<Job, 'from'>): Promise<Tally> {
  const tally: Tally = { hangs: 0, crashes: 0, peak: 0 }
  let from = 0
  while (from < job.count) from = await readUntilItEnds(script, { ...job, from }, tally)
  return tally
}

/** Answers which file is the next to read. */
async function readUntilItEnds(script: string, job: Job, tally: Tally): Promise<number> {
  const child = fork(script, { execArgv: [`--max-old-space-size=${HEAP}`] })
  // one that cannot even read what is sound is not started again
  let reading = { at: job.count, name: 'the sound files' }
  const fault = (kind: 'hangs' | 'crashes') => {
    tally[kind] += 1
    console.error(`${kind}: ${reading.name} #${reading.at}`)
  }
  const hear = (news: News) => {
    if (news.kind === 'begins') reading = news
    else {
      tally.peak = Math.max(tally.peak, news.peak)
      if (news.ms > PATIENCE) fault('hangs')
    }
  }
  const end = await lifeOf(child, job, hear)
  if (end === 'done') return job.count
  fault(end)
  return reading.at + 1
}

function lifeOf(child: ChildProcess, job: Job, hear: (news: News) => void) {
  let isSilent = false
  const timer = setTimeout(() => {
    isSilent = true
    child.kill('SIGKILL')
  }, SILENCE)
  child.on('message', (news: News) => {
    timer.refresh()
    hear(news)
  })
  child.send(job)
  return new Promise<'done' | 'hangs' | 'crashes'>((resolve) => {
    child.on('exit', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve('done')
      else resolve(isSilent ? 'hangs' : 'crashes')
    })
  })
}
