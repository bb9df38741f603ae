/** The process that reads: it gets one file after the other, and says of each what it took. */
import { readFileSync } from 'node:fs'
import { openArchive } from '#core/importing/archive.ts'
import { classifyText } from '#core/importing/classify-text.ts'
import { readFile, readInside } from '#workers/read-file.ts'
import type { Effort } from './overseer.ts'

interface Given {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

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
async function read({ name, bytes }: Given): Promise<void> {
  const reading = await readFile(bytes, name)
  if (reading.outcome === 'nothing' && reading.isArchive) await readArchive(bytes)
  classifyText(new TextDecoder().decode(bytes))
}

async function readArchive(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const archive = await openArchive(new Blob([bytes]))
  if (!archive.ok) return
  for await (const file of archive.value.files()) {
    if (file.ok) await readInside(file.blob, file.name)
  }
}

async function answer(given: Given): Promise<void> {
  const before = worked()
  await read(given)
  const effort: Effort = { ms: worked() - before, peak: peakMemory() }
  process.send?.(effort)
}

process.on('message', (given: Given) => void answer(given))
