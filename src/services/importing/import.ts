/** Adds badges: reads, checks and keeps batch by batch, whichever screen is open. */
import { type ArchiveFile, ENTRY_PROBLEMS } from '#core/importing/archive.ts'
import { askPersistence } from '#storage/guards/health.ts'
import { badgeClient } from '#workers/badge-client.ts'
import type { FileOutcome, FoundBadge, KeepOrder, PlainOutcome } from '#workers/protocol.ts'
import { inBatches } from '../batches.ts'
import { createStore } from '../store.ts'
import { wishFor } from './addresses-to-fetch.ts'
import {
  type FindOutcome,
  type ImportLine,
  type ImportState,
  type LineFailure,
  type LineFind,
  lineWithin,
  NOTHING_ASKED,
  withLines,
  withLinesIn,
} from './import-state.ts'
import { hold, keepHeld, letGo, lookFirst } from './preview.ts'
import { fileSource, mayBePublished, type Source } from './source.ts'
import { forget, noteReached, reached, remember, waitingSources } from './unfinished.ts'

/** ms between two tellings: more often nobody reads a list that grows. */
const PACE = 100

export const importJob = createStore<ImportState>(NOTHING_ASKED, PACE)
let stop: AbortController | undefined

/** Stops after the batch under way; what was kept stays kept. */
export function stopImport(): void {
  stop?.abort()
}

export type ImportOptions = Pick<KeepOrder, 'example'>

interface Task extends ImportOptions {
  readonly signal: AbortSignal
}

/** Asked anew each time: the person may stop during any await. */
const isStopped = ({ signal }: Task): boolean => signal.aborted

interface Waiting {
  readonly line: ImportLine
  readonly source: Source
}

/** Starts what the first badge would otherwise wait for: the worker, and what it needs. */
export function prepareImport(): void {
  badgeClient().warm('toKeep')
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
  given: readonly Source[],
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
  const task = { ...options, signal: own.signal }
  await inBatches(waiting, (batch) => importBatch(batch, task)).finally(finish)
}

/** A published page is opened before anything is remembered: its badges are what came in. */
async function opened(sources: readonly Source[]): Promise<{
  readonly sources: readonly Source[]
  readonly changed: readonly string[]
}> {
  if (!sources.some(mayBePublished)) return { sources, changed: [] }
  const { openPublished } = await import('./open-published.ts')
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

function lineOf({ name, origin }: Source): ImportLine {
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
  const outcomes = await importFiles(batch, task)
  const archives = batch.filter((_, at) => isArchive(outcomes[at]))
  for (const archive of archives) await importArchive(archive, task)
}

const isArchive = (outcome: FileOutcome | undefined) =>
  outcome?.outcome === 'nothing' && outcome.isArchive === true

async function importArchive(waiting: Waiting, task: Task): Promise<void> {
  const { key } = waiting.line
  if (isStopped(task)) return change(key, { state: 'stopped' })
  change(key, { state: 'reading' })
  const { handfuls, openIntake } = await import('./open-archive.ts')
  const opened = await openIntake(waiting.source.bytes)
  if (!opened.ok) {
    change(key, { state: 'done', failure: archiveFailure(opened.failure) })
    return forget([waiting.source])
  }
  const from = reached(waiting.source)
  const entries = Math.max(0, opened.value.count - from)
  let read = 0
  change(key, { archive: { entries, read, container: 'zip' } })
  for await (const hand of handfuls(opened.value, from)) {
    if (isStopped(task)) return change(key, { state: 'stopped' })
    await importHand(waiting, hand, task)
    read += hand.length
    if (!isStopped(task)) noteReached(waiting.source, from + read)
    change(key, { archive: { entries, read, container: 'zip' } })
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
  task: Task,
): Promise<void> {
  const all = hand.map((file) => ({
    line: lineWithin(archive.line, entryLine(file)),
    source: entrySource(file),
  }))
  const lines = all.map(({ line }) => line)
  importJob.set(withLinesIn(importJob.get(), archive.line.key, lines))
  await importFiles(
    all.filter(({ line }) => line.state === 'waiting'),
    task,
  )
}

function entrySource(file: ArchiveFile): Source {
  return { name: file.name, bytes: file.ok ? file.blob : new Blob(), isFile: true, isInside: true }
}

function entryLine(file: ArchiveFile): ImportLine {
  const line = lineOf(entrySource(file))
  if (file.ok) return line
  return { ...line, state: 'done', failure: { kind: ENTRY_PROBLEMS[file.why] } }
}

/** What became of each file; archives are left as they are. */
async function importFiles(
  batch: readonly Waiting[],
  { signal, example }: Task,
): Promise<readonly FileOutcome[]> {
  if (batch.length === 0) return []
  if (signal.aborted) {
    move(batch, () => ({ state: 'stopped' }))
    return []
  }
  move(batch, () => ({ state: 'reading' }))
  const order = { ...(example && { example }), lookFirst: lookFirst.get() && !example }
  const files = batch.map(({ source }) => source)
  const outcomes = await badgeClient().keep(signal, files, order)
  move(batch, (_, at) => lineResult(outcomes[at]))
  for (const [at, { line }] of batch.entries()) addInside(line, outcomes[at])
  await forget(files.filter((_, at) => isDone(outcomes[at])))
  return outcomes
}

/** What was in a file gets lines of its own, and its addresses are put before the person. */
function addInside(outer: ImportLine, outcome: FileOutcome | undefined): void {
  if (outcome?.outcome !== 'opened') return
  const inside = outcome.files.map(({ name, outcome: inner }) => {
    const line = lineOf({ name, bytes: new Blob(), isFile: true })
    return lineWithin(outer, { ...line, ...plainResult(inner) })
  })
  importJob.set(withLinesIn(importJob.get(), outer.key, inside))
  if (outcome.links.length > 0) wishFor(outcome.links)
}

const isDone = (outcome: FileOutcome | undefined) =>
  outcome?.outcome !== 'stopped' && !isArchive(outcome)

/** Keeps badges that were looked at first, by the keys of their finds, a batch at a time. */
export async function keepFinds(keys: readonly string[]): Promise<void> {
  await inBatches(keys, async (some) => settle(await keepHeld(some)))
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

function move(
  batch: readonly Waiting[],
  by: (line: ImportLine, index: number) => Partial<ImportLine>,
): void {
  const moved = batch.map(({ line }, index) => ({ ...line, ...by(line, index) }))
  importJob.set(withLines(importJob.get(), moved))
}

function lineResult(outcome: FileOutcome | undefined): Partial<ImportLine> {
  if (outcome === undefined || outcome.outcome === 'stopped') return { state: 'stopped' }
  if (outcome.outcome !== 'opened') return plainResult(outcome)
  const { container, files, links } = outcome
  const [entries, read] = [files.length, files.length]
  return {
    state: 'done',
    ...(entries > 0 && { archive: { entries, read, container } }),
    ...(links.length > 0 && { links: links.length }),
  }
}

function plainResult(outcome: PlainOutcome): Partial<ImportLine> {
  if (outcome.outcome === 'read') return { state: 'done', finds: outcome.finds.map(lineFind) }
  if (outcome.isArchive) return {}
  const { failure, diagnosis, qr, addresses } = outcome
  return {
    state: 'done',
    failure,
    ...(diagnosis && { diagnosis }),
    ...(qr && { qr }),
    ...(addresses && { addresses }),
  }
}

function lineFind({ kept, ...found }: FoundBadge): LineFind {
  const key = crypto.randomUUID()
  if ('outcome' in kept) return { key, ...found, kept }
  hold(key, kept)
  return { key, ...found, kept: { outcome: 'waiting' } }
}
