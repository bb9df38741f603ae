/** Hands spoilt files to the process that reads: one that kills or hangs it is counted and kept, and the next is read. */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mutate, pick, seeded } from '../../src/core/testing/mutate.ts'
import type { Sample } from './samples.ts'

/** What the reader says of a file: milliseconds of work, and the most memory it ever had in bytes. */
export interface Effort {
  readonly ms: number
  readonly peak: number
}

type Fault = 'hangs' | 'crashes'

interface Tally {
  hangs: number
  crashes: number
  peak: number
}

/** Milliseconds of work after which a file counts as hanging, and of silence after which the process is ended. */
const PATIENCE = 2000
const SILENCE = 60_000

/** MB of heap for the reader: one that gives nothing back dies of it, and that is a crash. */
const HEAP = 64

const FAULTS = join('.cache', 'fuzz-faults')

interface Job {
  /** of the reader */
  readonly script: string
  readonly samples: readonly [Sample, ...Sample[]]
  readonly count: number
  readonly seed: number
}

export async function readAll(job: Job): Promise<Tally> {
  const tally: Tally = { hangs: 0, crashes: 0, peak: 0 }
  let reader = await warmReader(job)
  for (let at = 0; at < job.count; at += 1) {
    const sample = spoilt(job, at)
    const outcome = await readBy(reader, sample)
    if (typeof outcome !== 'string') tally.peak = Math.max(tally.peak, outcome.peak)
    const fault = faultOf(outcome)
    if (fault === undefined) continue
    tally[fault] += 1
    console.error(`${fault}: ${kept(sample, at)}`)
    reader.kill('SIGKILL')
    reader = await warmReader(job)
  }
  reader.kill()
  return tally
}

function spoilt({ samples, seed }: Job, at: number): Sample {
  const random = seeded(seed * 1_000_003 + at)
  const { name, bytes } = pick(random, samples)
  return { name, bytes: mutate(bytes, random) }
}

const faultOf = (outcome: Effort | Fault): Fault | undefined => {
  if (typeof outcome === 'string') return outcome
  return outcome.ms > PATIENCE ? 'hangs' : undefined
}

/** Keys and signatures are new in every run, so that only the file itself shows again what went wrong. */
function kept({ name, bytes }: Sample, at: number): string {
  mkdirSync(FAULTS, { recursive: true })
  const path = join(FAULTS, `${at}-${name.replace(/[^\w.]+/g, '-')}`)
  writeFileSync(path, bytes)
  return path
}

/** What is loaded when a kind is first met is loaded before the clock runs; what is sound must be read. */
async function warmReader({ script, samples }: Job): Promise<ChildProcess> {
  const execArgv = [`--max-old-space-size=${HEAP}`]
  const reader = fork(script, { execArgv, serialization: 'advanced' })
  for (const sample of samples) {
    const outcome = await readBy(reader, sample)
    if (typeof outcome === 'string') throw new Error(`${sample.name}, which is sound, ${outcome}`)
  }
  return reader
}

function readBy(reader: ChildProcess, sample: Sample): Promise<Effort | Fault> {
  return new Promise((resolve) => {
    const settle = (outcome: Effort | Fault) => {
      clearTimeout(timer)
      reader.removeAllListeners()
      resolve(outcome)
    }
    const timer = setTimeout(() => settle('hangs'), SILENCE)
    reader.once('message', (effort: Effort) => settle(effort))
    reader.once('exit', () => settle('crashes'))
    reader.send({ name: sample.name, bytes: new Uint8Array(sample.bytes) })
  })
}
