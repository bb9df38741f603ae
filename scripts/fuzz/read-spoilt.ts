/** Reads one spoilt file through everything that a dropped file goes through, and counts what goes wrong. */

import { openArchive } from '#core/importing/archive.ts'
import { classifyText } from '#core/importing/classify-text.ts'
import { isArchive } from '#core/importing/is-archive.ts'
import { isPdf } from '#core/importing/pdf/is-pdf.ts'
import { readPdf } from '#workers/pdf/read-pdf.ts'
import { diagnose } from '../../src/core/baking/doctor.ts'
import { gunzipHead } from '../../src/core/baking/inflate.ts'
import { unbake } from '../../src/core/baking/unbake.ts'
import { CONTAINER_LIMITS } from '../../src/core/containers/container.ts'
import { containerOf, HEAD } from '../../src/core/containers/containers.ts'
import { readCredentials } from '../../src/core/formats/read-credential.ts'

export interface Tally {
  hangs: number
  crashes: number
  /** highest memory seen, in bytes */
  peak: number
  readonly report: (line: string) => void
}

/** Milliseconds after which a file counts as hanging. */
const PATIENCE = 2000

export async function readSpoilt(name: string, bytes: Uint8Array, tally: Tally): Promise<void> {
  const start = performance.now()
  try {
    const answered = await inTime(readEverything(bytes, name))
    if (!answered || performance.now() - start > PATIENCE) {
      tally.hangs += 1
      tally.report(`hang: ${name}`)
    }
  } catch (error) {
    tally.crashes += 1
    tally.report(`crash: ${name}: ${String(error)}`)
  }
  tally.peak = Math.max(tally.peak, process.memoryUsage.rss())
}

/** False when the work is not done in time; work that blocks the thread is caught by the clock instead. */
async function inTime(work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}

async function readEverything(bytes: Uint8Array, name: string): Promise<void> {
  if (isArchive(bytes)) await readArchive(bytes)
  if (isPdf(bytes)) await readPdf(bytes, () => Promise.resolve(true))
  await readContainer(bytes.slice(), name)
  await readFile(bytes, name)
  classifyText(new TextDecoder().decode(bytes))
}

/** Two levels, as the worker does. */
async function readContainer(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  levels = 2,
): Promise<void> {
  const container = containerOf(await gunzipHead(bytes.slice(0, HEAD)))
  if (container === undefined || bytes.length > CONTAINER_LIMITS.size || levels === 0) return
  const opened = await (await container.opener())(bytes)
  for (const file of opened.ok ? opened.value.files : []) {
    await readFile(file.bytes, file.name || name)
    await readContainer(file.bytes, file.name || name, levels - 1)
  }
}

async function readArchive(bytes: Uint8Array): Promise<void> {
  const archive = await openArchive(new Blob([bytes.slice()]))
  if (!archive.ok) return
  for await (const file of archive.value.files()) {
    if (file.ok) await readFile(file.bytes, file.name)
  }
}

async function readFile(bytes: Uint8Array, name: string): Promise<void> {
  const unbaked = await unbake(bytes)
  if (!unbaked.ok) {
    diagnose(bytes, name)
    return
  }
  for (const { payload } of unbaked.value.finds) await readCredentials(payload)
}
