/** Adds files: reads, checks and keeps them batch by batch, whichever screen is open. */
import type { BadgeRecord } from '#core/records/records.ts'
import { mark } from '#core/verification/report.ts'
import { circumstances } from '#storage/circumstances.ts'
import { askPersistence } from '#storage/health.ts'
import { type KeepItem, type KeptOutcome, keepBatch } from '#storage/keep-badges.ts'
import { badgeClient } from '#workers/badge-client.ts'
import type { CredentialFind, FileReading } from '#workers/protocol.ts'
import {
  batches,
  type ImportLine,
  type ImportState,
  type LineFind,
  NOTHING_ASKED,
  withLines,
} from './import-state.ts'
import { netPolicy } from './net-policy.ts'
import { createStore } from './store.ts'

export const importJob = createStore<ImportState>(NOTHING_ASKED)
let stop: AbortController | undefined

/** Stops after the batch under way; what was kept stays kept. */
export function stopImport(): void {
  stop?.abort()
}

interface Waiting {
  readonly line: ImportLine
  readonly file: File
}

/** Reads, checks and keeps files batch by batch. A second call joins the list of the first. */
export async function startImport(
  files: readonly File[],
  example?: NonNullable<BadgeRecord['example']>,
): Promise<void> {
  const waiting = files.map((file) => ({ line: lineOf(file), file }))
  const { running, lines: earlier } = importJob.get()
  const lines = running ? earlier : []
  const own = stop?.signal.aborted === false ? stop : new AbortController()
  stop = own
  importJob.set({ lines: [...lines, ...waiting.map(({ line }) => line)], running: true })
  try {
    for (const batch of batches(waiting)) await importBatch(batch, own.signal, example)
  } finally {
    finish()
  }
}

function finish(): void {
  const state = importJob.get()
  const busy = state.lines.some((line) => line.state === 'waiting' || line.state === 'reading')
  if (busy) return
  importJob.set({ ...state, running: false })
  stop = undefined
  if (state.lines.some((line) => line.finds.length > 0)) void askPersistence()
}

function lineOf(file: File): ImportLine {
  return { key: crypto.randomUUID(), fileName: file.name, state: 'waiting', finds: [] }
}

async function importBatch(
  batch: readonly Waiting[],
  signal: AbortSignal,
  example: BadgeRecord['example'],
): Promise<void> {
  if (signal.aborted) return move(batch, () => ({ state: 'stopped' }))
  move(batch, () => ({ state: 'reading' }))
  const read = await Promise.all(batch.map((one) => readOne(one, signal)))
  const items = read.flatMap((one) => one.items.map((item) => withExample(item, example)))
  const outcomes = await keepBatch(items)
  let at = 0
  move(batch, (_, index) => {
    const { reading, items: own } = read[index] ?? { items: [] }
    if (reading === undefined) return { state: 'stopped' }
    const kept = outcomes.slice(at, at + own.length)
    at += own.length
    return { state: 'done', ...lineResult(reading, own, kept) }
  })
}

function withExample(item: KeepItem, example: BadgeRecord['example']): KeepItem {
  return example ? { ...item, example } : item
}

function move(
  batch: readonly Waiting[],
  change: (line: ImportLine, index: number) => Partial<ImportLine>,
): void {
  const moved = batch.map(({ line }, index) => ({ ...line, ...change(line, index) }))
  importJob.set(withLines(importJob.get(), moved))
}

interface ReadFile {
  readonly reading?: FileReading
  readonly items: readonly KeepItem[]
}

async function readOne({ file }: Waiting, signal: AbortSignal): Promise<ReadFile> {
  try {
    const reading = await badgeClient().readFile(signal, file, file.name)
    if (reading.outcome === 'nothing') return { reading, items: [] }
    const items = await Promise.all(reading.finds.map((find) => check(find, reading, file, signal)))
    return { reading, items }
  } catch (error) {
    if (signal.aborted) return { items: [] }
    throw error
  }
}

async function check(
  { credential, memberOf }: CredentialFind,
  reading: Extract<FileReading, { outcome: 'read' }>,
  file: File,
  signal: AbortSignal,
): Promise<KeepItem> {
  const [who, net] = await Promise.all([circumstances.read(), netPolicy()])
  const verified = await badgeClient().verify(signal, credential, who, net)
  const { digest, crc32, mediaType } = reading
  return {
    credential,
    file: { digest, crc32, mediaType, bytes: file, name: file.name },
    ...(verified.ok && { verified: verified.value }),
    ...(memberOf && { memberOf }),
  }
}

function lineResult(
  reading: FileReading,
  items: readonly KeepItem[],
  kept: readonly KeptOutcome[],
): Partial<ImportLine> {
  if (reading.outcome === 'nothing') return { failure: reading.failure }
  return { finds: items.flatMap((item, index) => lineFind(item, kept[index]) ?? []) }
}

function lineFind(item: KeepItem, kept: KeptOutcome | undefined): LineFind | undefined {
  if (!kept) return undefined
  const { name, issuer } = item.verified?.badge ?? item.credential.badge
  const judged = item.verified ? mark(item.verified.report) : 'unverified'
  return { id: kept.id, name, issuer: issuer.name ?? '', mark: judged, kept }
}
