/** Adds badges: reads, checks and keeps batch by batch, whichever screen is open. */

import { isExample } from '#core/badge/example.ts'
import type { ArchiveFile } from '#core/intake/archive.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { linesBesideMark } from '#core/verification/issuer-standing.ts'
import { mark } from '#core/verification/report.ts'
import { askPersistence } from '#storage/health.ts'
import { type KeepItem, keepBatch } from '#storage/keep-badges.ts'
import {
  batches,
  type FindOutcome,
  type ImportLine,
  type ImportState,
  type LineFailure,
  type LineFind,
  NOTHING_ASKED,
  withLines,
  withLinesAfter,
} from './import-state.ts'
import {
  forget,
  noteReached,
  type Remembered,
  reached,
  remember,
  waitingSources,
} from './intake-inbox.ts'
import { hold, keepHeld, letGo, lookFirst } from './intake-preview.ts'
import { type ReadSource, readSource } from './intake-read.ts'
import { fileSource, mayBePublished } from './intake-source.ts'
import { createStore } from './store.ts'

export const importJob = createStore<ImportState>(NOTHING_ASKED)
let stop: AbortController | undefined

/** Stops after the batch under way; what was kept stays kept. */
export function stopImport(): void {
  stop?.abort()
}

export interface ImportOptions {
  readonly example?: NonNullable<BadgeRecord['example']>
}

interface Task extends ImportOptions {
  readonly signal: AbortSignal
}

/** Asked anew each time: the person may stop during any await. */
const isStopped = ({ signal }: Task): boolean => signal.aborted

interface Waiting {
  readonly line: ImportLine
  readonly source: Remembered
}

/** Adds files, archives opened. A second call joins the list of the first. */
export function startImport(files: readonly File[], options: ImportOptions = {}): Promise<void> {
  return importSources(
    files.map((file) => fileSource(file)),
    options,
  )
}

/** The same for whatever else came in: pasted text, pictures dragged from a web page. */
export async function importSources(
  given: readonly Remembered[],
  options: ImportOptions = {},
): Promise<void> {
  const { sources, changed } = await opened(given)
  void forget(given.filter((one) => !sources.includes(one)))
  const waiting = (options.example ? sources : remember(sources)).map((source) => ({
    line: lineOf(source),
    source,
  }))
  const { running, lines: earlier } = importJob.get()
  const own = stop?.signal.aborted === false ? stop : new AbortController()
  stop = own
  const lines = [
    ...(running ? earlier : []),
    ...waiting.map(({ line }) => line),
    ...changed.map(changedLine),
  ]
  importJob.set({ lines, running: true })
  try {
    const task = { ...options, signal: own.signal }
    for (const batch of batches(waiting)) await importBatch(batch, task)
  } finally {
    finish()
  }
}

/** A published page is opened before anything is remembered: its badges are what came in. */
async function opened(sources: readonly Remembered[]): Promise<{
  readonly sources: readonly Remembered[]
  readonly changed: readonly string[]
}> {
  if (!sources.some(mayBePublished)) return { sources, changed: [] }
  const { openPublished } = await import('./intake-published.ts')
  const all = await Promise.all(sources.map(openPublished))
  return {
    sources: all.flatMap((one) => one.sources),
    changed: all.flatMap((one) => one.changed),
  }
}

/** Said and not kept: bytes that are not those of the badge prove nothing. */
function changedLine(name: string): ImportLine {
  const line = lineOf({ name, bytes: new Blob(), isFile: true })
  return { ...line, state: 'done', failure: { kind: 'changedInPage' } }
}

/** Reads what an interrupted import did not reach. */
export async function continueImport(): Promise<void> {
  await importSources(await waitingSources())
}

/** Forgets what waits; what was kept before stays kept. */
export async function dropWaiting(): Promise<void> {
  await forget(await waitingSources())
}

function finish(): void {
  const state = importJob.get()
  const busy = state.lines.some((line) => line.state === 'waiting' || line.state === 'reading')
  if (busy) return
  importJob.set({ ...state, running: false })
  stop = undefined
  if (state.lines.some((line) => line.finds.length > 0)) void askPersistence()
}

function lineOf({ name, origin }: Remembered): ImportLine {
  const key = crypto.randomUUID()
  return { key, fileName: name, state: 'waiting', finds: [], ...(origin && { origin }) }
}

/** Changes one line, whatever else became of it meanwhile. */
function change(key: string, by: Partial<ImportLine>): void {
  const state = importJob.get()
  importJob.set(
    withLines(
      state,
      state.lines.filter((line) => line.key === key).map((line) => ({ ...line, ...by })),
    ),
  )
}

async function importBatch(batch: readonly Waiting[], task: Task): Promise<void> {
  if (isStopped(task)) return move(batch, () => ({ state: 'stopped' }))
  const { sniff } = await import('./intake-archive.ts')
  const kinds = await Promise.all(batch.map(({ source }) => sniff(source.bytes)))
  const those = (kind: (typeof kinds)[number]) => batch.filter((_, at) => kinds[at] === kind)
  const [files, gone] = [those('file'), those('gone')]
  move(gone, () => ({ state: 'done', failure: { kind: 'gone' } }))
  await importFiles(files, task)
  if (!isStopped(task)) await forget([...files, ...gone].map(({ source }) => source))
  for (const archive of those('archive')) await importArchive(archive, task)
}

async function importArchive(waiting: Waiting, task: Task): Promise<void> {
  const { key } = waiting.line
  if (isStopped(task)) return change(key, { state: 'stopped' })
  change(key, { state: 'reading' })
  const { handfuls, openIntake } = await import('./intake-archive.ts')
  const opened = await openIntake(waiting.source.bytes)
  if (!opened.ok) {
    change(key, { state: 'done', failure: archiveFailure(opened.failure) })
    return forget([waiting.source])
  }
  const from = reached(waiting.source)
  const entries = Math.max(0, opened.value.count - from)
  let read = 0
  change(key, { archive: { entries, read } })
  for await (const hand of handfuls(opened.value, from)) {
    if (isStopped(task)) return change(key, { state: 'stopped' })
    await importHand(waiting, hand, read, task)
    read += hand.length
    if (!isStopped(task)) noteReached(waiting.source, from + read)
    change(key, { archive: { entries, read } })
  }
  change(key, { state: 'done' })
  await forget([waiting.source])
}

function archiveFailure({ kind }: { readonly kind: string }): LineFailure {
  const kinds = ['ownBackup', 'encrypted', 'tooManyEntries'] as const
  if (kind === 'tooLarge') return { kind: 'archiveTooLarge' }
  return { kind: kinds.find((one) => one === kind) ?? 'notAnArchive' }
}

async function importHand(
  archive: Waiting,
  hand: readonly ArchiveFile[],
  read: number,
  task: Task,
): Promise<void> {
  const all = hand.map((file) => ({ line: entryLine(file), source: entrySource(file) }))
  const lines = all.map(({ line }) => line)
  importJob.set(withLinesAfter(importJob.get(), archive.line.key, read, lines))
  await importFiles(
    all.filter(({ line }) => line.state === 'waiting'),
    task,
  )
}

function entrySource(file: ArchiveFile): Remembered {
  return { name: file.name, bytes: file.ok ? file.blob : new Blob(), isFile: true }
}

function entryLine(file: ArchiveFile): ImportLine {
  const line = lineOf(entrySource(file))
  if (file.ok) return line
  return { ...line, state: 'done', failure: { kind: ENTRY_FAILURES[file.why] } }
}

const ENTRY_FAILURES = {
  bomb: 'bomb',
  tooLarge: 'tooLarge',
  damaged: 'damagedEntry',
  nested: 'nested',
  encrypted: 'lockedEntry',
  unsupported: 'unsupportedEntry',
} as const

async function importFiles(batch: readonly Waiting[], task: Task): Promise<void> {
  if (batch.length === 0) return
  move(batch, () => ({ state: 'reading' }))
  const read = await Promise.all(batch.map(({ source }) => readSource(source, task.signal)))
  const items = read.flatMap((one) => one.items.map((item) => withExample(item, task.example)))
  const isHeld = lookFirst.get() && !task.example
  const outcomes = isHeld ? items.map(() => WAITING) : await keepBatch(items)
  let at = 0
  move(batch, (_, index) => {
    const one = read[index] ?? { items: [] }
    const kept = outcomes.slice(at, at + one.items.length)
    at += one.items.length
    return lineResult(one, kept)
  })
}

const WAITING = { outcome: 'waiting' } as const

/** Keeps badges that were looked at first, by the keys of their finds, a batch at a time. */
export async function keepFinds(keys: readonly string[]): Promise<void> {
  for (const some of batches(keys)) settle(await keepHeld(some))
  void askPersistence()
}

export function skipFinds(keys: readonly string[]): void {
  settle(letGo(keys))
}

function settle(outcomes: ReadonlyMap<string, FindOutcome>): void {
  const state = importJob.get()
  const settled = (find: LineFind) => ({ ...find, kept: outcomes.get(find.key) ?? find.kept })
  const lines = state.lines.map((line) =>
    line.finds.some(({ key }) => outcomes.has(key))
      ? { ...line, finds: line.finds.map(settled) }
      : line,
  )
  importJob.set({ ...state, lines })
}

function withExample(item: KeepItem, example: BadgeRecord['example']): KeepItem {
  return example ? { ...item, example } : item
}

function move(
  batch: readonly Waiting[],
  by: (line: ImportLine, index: number) => Partial<ImportLine>,
): void {
  const moved = batch.map(({ line }, index) => ({ ...line, ...by(line, index) }))
  importJob.set(withLines(importJob.get(), moved))
}

function lineResult(
  { reading, items }: ReadSource,
  kept: readonly FindOutcome[],
): Partial<ImportLine> {
  if (reading === undefined) return { state: 'stopped' }
  if (reading.outcome === 'read') {
    return { state: 'done', finds: items.flatMap((item, at) => lineFind(item, kept[at]) ?? []) }
  }
  const { failure, diagnosis, qr, addresses } = reading
  return {
    state: 'done',
    failure,
    ...(diagnosis && { diagnosis }),
    ...(qr && { qr }),
    ...(addresses && { addresses }),
  }
}

function lineFind(item: KeepItem, kept: FindOutcome | undefined): LineFind | undefined {
  if (!kept) return undefined
  const badge = item.verified?.badge ?? item.credential.badge
  const judged = item.verified ? mark(item.verified.report) : 'unverified'
  const { id } = item.credential
  const key = crypto.randomUUID()
  if (kept.outcome === 'waiting') hold(key, item)
  const standing = item.verified ? linesBesideMark(item.verified.report) : []
  return {
    ...{ key, id, name: badge.name, issuer: badge.issuer.name ?? '' },
    ...{ mark: judged, standing, isExample: isExample(badge), kept },
  }
}
