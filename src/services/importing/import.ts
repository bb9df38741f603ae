/** Adds badges: reads, checks and keeps batch by batch, whichever screen is open. */
import { type ArchiveFile, ENTRY_PROBLEMS } from '#core/importing/archive.ts'
import { found, type Result } from '#core/kernel/result.ts'
import { attempt, type StorageFailure } from '#storage/guards/failure.ts'
import { askPersistence } from '#storage/guards/health.ts'
import { keepBatch } from '#storage/operations/keep-badges.ts'
import { badgeClient } from '#workers/badge-client.ts'
import type { FileOutcome, FoundBadge, KeepOrder, PlainOutcome } from '#workers/protocol.ts'
import { inBatches } from '../batches.ts'
import { createJob, type Service } from '../create-job.ts'
import { requestFetch } from './addresses-to-fetch.ts'
import { forgetChosen, holdForChoice } from './choosing.ts'
import { cvsAmong } from './cvs-among.ts'
import {
  type FindOutcome,
  type ImportLine,
  isUnsettled,
  type LineFailure,
  type LineFind,
  type Lines,
  lineWithin,
  withLine,
  withLines,
  withLinesIn,
  withOutcomes,
} from './import-state.ts'
import { offerCollections } from './made-collections.ts'
import { holdPdf } from './pdf-evidence.ts'
import { lookFirst } from './preview.ts'
import { fileSource, mayBePublished, type Source } from './source.ts'
import { forget, noteReached, reached, remember, sentOf, waitingSources } from './unfinished.ts'
import { isArchive, isDone, isForChoice, keptIn } from './what-became.ts'

export type ImportOptions = Pick<KeepOrder, 'example'>

export interface ImportInput extends ImportOptions {
  readonly sources: readonly Source[]
}

interface Task extends ImportOptions {
  readonly signal: AbortSignal
  readonly report: (change: (lines: Lines) => Lines) => void
}

/** Asked anew each time: the person may stop during any await. */
const isStopped = ({ signal }: Task): boolean => signal.aborted

interface Waiting {
  readonly line: ImportLine
  readonly source: Source
}

/** What goes wrong is told at its line. Stop ends it after the batch under way; what was kept stays kept. */
const importBadges: Service<ImportInput, Lines, void, never> = async (
  { sources: given, ...options },
  { signal, report },
) => {
  const { sources, changed } = await opened(given)
  await forget(given.filter((one) => !sources.includes(one)))
  const waiting = (options.example ? sources : remember(sources)).map((source) => ({
    line: lineOf(source),
    source,
  }))
  const fresh = [...waiting.map(({ line }) => line), ...changed.map(changedLine)]
  report((lines) => [...lines, ...fresh])
  const task = { ...options, signal, report }
  const batches = await inBatches(waiting, (batch) => importBatch(batch, task))
  if (batches.includes(true)) await askPersistence()
  return found(undefined)
}

/** Its progress is a line for each file; a second import joins the list of the first. */
export const importJob = createJob(importBadges, { initial: [], second: 'joins' })

/** Starts what the first badge would otherwise wait for: the worker, and what it needs. */
export function prepareImport(): void {
  badgeClient().warm('toKeep')
}

/** Adds files, archives opened. */
export function startImport(files: readonly File[], options: ImportOptions = {}): Promise<void> {
  return importSources(
    files.map((file) => fileSource(file)),
    options,
  )
}

/** The same for whatever else came in: pasted text, pictures dragged from a web page. */
export function importSources(
  sources: readonly Source[],
  options: ImportOptions = {},
): Promise<void> {
  return importJob.start({ sources, ...options })
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
export async function continueImport(): Promise<Result<void, StorageFailure>> {
  const sources = await attempt(waitingSources)
  if (!sources.ok) return sources
  await importSources(sources.value)
  return found(undefined)
}

function lineOf({ name, origin }: Source): ImportLine {
  const key = crypto.randomUUID()
  return { key, fileName: name, state: 'waiting', finds: [], ...(origin && { origin }) }
}

/** Whether there was a badge in it. */
async function importBatch(batch: readonly Waiting[], task: Task): Promise<boolean> {
  const outcomes = await importFiles(batch, task)
  const archives = batch.filter((_, at) => isArchive(outcomes[at]))
  let isFound = outcomes.some(hasBadges)
  for (const archive of archives) isFound = (await importArchive(archive, task)) || isFound
  return isFound
}

const hasBadges = (outcome: FileOutcome) => outcome.outcome === 'read' && outcome.finds.length > 0

async function importArchive(waiting: Waiting, task: Task): Promise<boolean> {
  const { source, line } = waiting
  const change = (by: Partial<ImportLine>) => task.report((lines) => withLine(lines, line.key, by))
  if (isStopped(task)) return stopped(change)
  change({ state: 'reading' })
  const { handfuls, openBadgeArchive } = await import('./open-archive.ts')
  const opened = await openBadgeArchive(source.bytes)
  if (!opened.ok) {
    change({ state: 'done', failure: archiveFailure(opened.failure) })
    await forget([source])
    return false
  }
  const from = reached(source)
  const entries = Math.max(0, opened.value.count - from)
  let read = 0
  let isFound = false
  change({ archive: { entries, read, container: 'zip' } })
  for await (const hand of handfuls(opened.value, from)) {
    if (isStopped(task)) return stopped(change, isFound)
    const outcomes = await importHand(waiting, hand, task)
    isFound ||= outcomes.some(hasBadges)
    read += hand.length
    const isNoted = !isStopped(task) && !isUnsettled(importJob.get().progress, line.key)
    if (isNoted) noteReached(source, from + read)
    change({ archive: { entries, read, container: 'zip' } })
  }
  change({ state: 'done' })
  holdForChoice([waiting])
  await forgetChosen(importJob.get().progress)
  return isFound
}

function stopped(change: (by: Partial<ImportLine>) => void, isFound = false): boolean {
  change({ state: 'stopped' })
  return isFound
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
): Promise<readonly FileOutcome[]> {
  const all = hand.map((file) => ({
    line: lineWithin(archive.line, entryLine(file)),
    source: entrySource(file),
  }))
  const lines = all.map(({ line }) => line)
  task.report((before) => withLinesIn(before, archive.line.key, lines))
  return importFiles(
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
  { signal, report, example }: Task,
): Promise<readonly FileOutcome[]> {
  if (batch.length === 0) return []
  const move = (by: (at: number) => Partial<ImportLine>) =>
    report((lines) =>
      withLines(
        lines,
        batch.map(({ line }, at) => ({ ...line, ...by(at) })),
      ),
    )
  if (signal.aborted) {
    move(() => ({ state: 'stopped' }))
    return []
  }
  move(() => ({ state: 'reading' }))
  const order = { ...(example && { example }), lookFirst: lookFirst.get() && !example }
  const files = batch.map(({ source }) => source)
  const outcomes = await badgeClient().keep(signal, files.map(sentOf), order)
  offerCollections(outcomes.flatMap(keptIn))
  for (const [at, { line, source }] of batch.entries()) holdPdf(line.key, source, outcomes[at])
  const cvs = await cvsAmong(files, outcomes)
  move((at) => withCv(lineResult(outcomes[at]), cvs[at]))
  for (const [at, { line }] of batch.entries())
    if (cvs[at] === undefined) addInside(line, outcomes[at], report)
  await forget(files.filter((_, at) => isDone(outcomes[at])))
  holdForChoice(batch.filter((_, at) => awaitsChoice(outcomes[at])))
  return outcomes
}

const awaitsChoice = (outcome: FileOutcome | undefined) => outcome && isForChoice(outcome)

/** A CV in a file without a badge is no failure; badges beside it are told first. */
function withCv(result: Partial<ImportLine>, cv: Partial<ImportLine> | undefined) {
  return cv && !result.finds?.length ? cv : result
}

/** What was in a file gets lines of its own, and its addresses are put before the person. */
function addInside(
  outer: ImportLine,
  outcome: FileOutcome | undefined,
  report: Task['report'],
): void {
  if (outcome?.outcome !== 'opened') return
  const inside = outcome.files.map(({ name, outcome: inner }) => {
    const line = lineOf({ name, bytes: new Blob(), isFile: true })
    return lineWithin(outer, { ...line, ...plainResult(inner) })
  })
  report((lines) => withLinesIn(lines, outer.key, inside))
  if (outcome.links.length > 0) requestFetch(outcome.links)
}

/** Keeps badges that were looked at first, by the keys of their finds, a batch at a time. */
export async function keepFinds(keys: readonly string[]): Promise<void> {
  const wanted = new Set(keys)
  const finds = importJob.get().progress.flatMap((line) => line.finds)
  const waiting = finds.flatMap(({ key, kept }) =>
    wanted.has(key) && kept.outcome === 'waiting' ? [{ key, item: kept.item }] : [],
  )
  await inBatches(waiting, async (some) => {
    const outcomes = await keepBatch(some.map(({ item }) => item))
    offerCollections(outcomes)
    await settle(some.flatMap(({ key }, at) => outcomes.slice(at, at + 1).map((one) => [key, one])))
  })
  await askPersistence()
}

/** Lets these go: nothing of them was stored. */
export async function skipFinds(keys: readonly string[]): Promise<void> {
  await settle(keys.map((key) => [key, { outcome: 'skipped' }]))
}

async function settle(outcomes: readonly (readonly [string, FindOutcome])[]): Promise<void> {
  importJob.change((lines) => withOutcomes(lines, new Map(outcomes)))
  await forgetChosen(importJob.get().progress)
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
  const { failure, diagnosis, qr, signatures, addresses } = outcome
  return {
    state: 'done',
    failure,
    ...(diagnosis && { diagnosis }),
    ...(qr && { qr }),
    ...(signatures && { signatures }),
    ...(addresses && { addresses }),
  }
}

function lineFind({ kept, ...found }: FoundBadge): LineFind {
  const key = crypto.randomUUID()
  return { key, ...found, kept: 'outcome' in kept ? kept : { outcome: 'waiting', item: kept } }
}
