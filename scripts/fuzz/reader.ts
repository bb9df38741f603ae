/** The process that reads: one spoilt file after the other, telling of each before and after. */
import { readFileSync } from 'node:fs'
import { openArchive } from '#core/importing/archive.ts'
import { classifyText } from '#core/importing/classify-text.ts'
import { mutate, pick, seeded } from '#core/testing/mutate.ts'
import { readFile, readInside } from '#workers/read-file.ts'
import type { Job, News } from './overseer.ts'
import { fuzzSamples, type Sample } from './samples.ts'

const tell = (news: News) => process.send?.(news)

/** In bytes. What Node counts itself includes the process that started this one. */
function peakMemory(): number {
  try {
    const [, kib] = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    return Number(kib) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}

/** Milliseconds of work of this process: a busy machine is no finding. */
function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The walk of a dropped file up to what is kept, and of the same as pasted text. */
async function read({ name, bytes }: Sample): Promise<void> {
  const file = bytes.slice()
  const reading = await readFile(file, name)
  if (reading.outcome === 'nothing' && reading.isArchive) await readArchive(file)
  classifyText(new TextDecoder().decode(file))
}

async function readArchive(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const archive = await openArchive(new Blob([bytes]))
  if (!archive.ok) return
  for await (const file of archive.value.files()) {
    if (file.ok) await readInside(file.blob, file.name)
  }
}

async function readTimed(at: number, sample: Sample): Promise<void> {
  tell({ kind: 'begins', at, name: sample.name })
  const before = worked()
  await read(sample)
  tell({ kind: 'ends', ms: worked() - before, peak: peakMemory() })
}

async function readAll({ from, count, seed }: Job): Promise<void> {
  const samples = await fuzzSamples()
  // what is loaded when a kind is first met is loaded before the clock runs
  for (const sample of samples) await read(sample)
  for (let at = from; at < count; at += 1) {
    const random = seeded(seed * 1_000_003 + at)
    const { name, bytes } = pick(random, samples)
    await readTimed(at, { name, bytes: mutate(bytes, random) })
  }
  process.disconnect()
}

process.once('message', (job: Job) => void readAll(job))
