/** Opens whatever a reader drops: exported pages, folders as ZIP, portfolio.json and plain badge files. */
import { openArchive } from '#core/importing/archive.ts'
import { fromUtf8 } from '#core/kernel/bytes.ts'
import { groupBy } from '#core/kernel/group.ts'
import { PACKAGE_LIMITS } from '#core/portfolio/package.ts'
import { badgeClient } from '#workers/badge-client.ts'
import type { FileReport } from '#workers/protocol.ts'
import { folderOf } from '../importing/files-of-drop.ts'
import { fileSource } from '../importing/source.ts'
import type { Candidate, ReadProblem } from './candidate.ts'
import { mayAskFor } from './judge.ts'
import { byDigest, openPackage, openPage } from './open-package.ts'
import { oneOwner } from './people.ts'
import {
  allRead,
  judgeFiles,
  NOTHING_READ,
  type Reading,
  readFiles,
  readingOf,
} from './read-badges.ts'

/** Most bytes of one dropped page or ZIP. */
const MOST_BYTES = 200 * 1024 * 1024

/**
 * One candidate per portfolio, per ZIP and per dropped folder; other badge files together are one more.
 * `told` hears how many files were read so far.
 */
export async function openFiles(
  signal: AbortSignal,
  files: readonly File[],
  told: (read: number) => void = () => undefined,
): Promise<readonly Candidate[]> {
  let read = 0
  const count = (more: number) => {
    read += more
    told(read)
  }
  const pages = await pagesAmong(signal, files, count)
  const plain = files.filter((file) => !pages.has(file))
  const sources = plain.map((file) => fileSource(file))
  const reports = await judgeFiles(signal, sources, count)
  const opened = new Map<File, Candidate | Reading>(pages)
  for (const [at, file] of plain.entries()) {
    const report = reports[at]
    if (report) opened.set(file, await openRead(signal, file, report))
  }
  return asCandidates(files.map((file) => ({ file, one: opened.get(file) ?? NOTHING_READ })))
}

interface OpenFile {
  readonly file: File
  readonly one: Candidate | Reading
}

async function asCandidates(opened: readonly OpenFile[]): Promise<readonly Candidate[]> {
  const whole = opened.flatMap(({ one }) => ('key' in one ? [one] : []))
  const loose = groupBy(opened, ({ file }) => folderOf(file))
  const sets = [...loose].map(([folder, inside]) =>
    setOf(folder, allRead(inside.map(({ one }) => ('key' in one ? NOTHING_READ : one)))),
  )
  return [...whole, ...(await Promise.all(sets)).flat()]
}

/** What is an archive is opened only now that the worker has said so. */
async function openRead(signal: AbortSignal, file: File, report: FileReport) {
  const isZip = report.outcome === 'nothing' && report.isArchive
  return isZip ? openZip(signal, file) : readingOf(report, file.name)
}

/** Badge files that came without a page; `name` of the folder or ZIP around them, '' for none. */
async function setOf(name: string, reading: Reading): Promise<readonly Candidate[]> {
  if (reading.badges.length === 0 && reading.problems.length === 0) return []
  const source = name === '' ? ({ kind: 'files' } as const) : ({ kind: 'file', name } as const)
  const [key, owner] = [crypto.randomUUID(), oneOwner(reading.badges)]
  return [{ key, source, owner, ...reading, mayAsk: await mayAskFor(source) }]
}

/** The portfolios among these files, and the files that could hold one and are gone or too large. */
async function pagesAmong(
  signal: AbortSignal,
  files: readonly File[],
  count: (more: number) => void,
): Promise<ReadonlyMap<File, Candidate | Reading>> {
  const opened = await Promise.all(
    files.map(async (file) => {
      const page = await pageIn(signal, file)
      if (page) count(1)
      return page ? [[file, page] as const] : []
    }),
  )
  return new Map(opened.flat())
}

/** A file whose bytes the device no longer gives is a problem of that file alone. */
async function pageIn(signal: AbortSignal, file: File): Promise<Candidate | Reading | undefined> {
  if (file.size > MOST_BYTES) return problem(file, 'tooLarge')
  try {
    return await openPortfolio(signal, file)
  } catch (error) {
    signal.throwIfAborted()
    if (isGone(error)) return problem(file, 'gone')
    throw error
  }
}

/** What browsers say of a file that was moved, removed or written to since it was chosen (File API, section 7). */
function isGone(error: unknown): boolean {
  const name = error instanceof DOMException ? error.name : ''
  return ['NotReadableError', 'NotFoundError', 'SecurityError'].includes(name)
}

/** Undefined when there is none in it. Only what goes by the name or type of one is looked into here. */
async function openPortfolio(signal: AbortSignal, file: File): Promise<Candidate | undefined> {
  const source = { kind: 'file', name: file.name } as const
  const page = mayBe(file, 'html?|pdf') && (await badgeClient().openPage(signal, file))
  if (page) return openPage(signal, page, source)
  if (!mayBe(file, 'html?|json')) return undefined
  const text = fromUtf8(new Uint8Array(await file.arrayBuffer()))
  if (!text?.includes('"rugzak-portfolio"')) return undefined
  return openPackage(signal, text, source, new Map())
}

const mayBe = ({ name, type }: File, form: string) =>
  new RegExp(`\\.(${form})$`, 'i').test(name) || new RegExp(form).test(type)

async function openZip(signal: AbortSignal, file: File): Promise<Candidate | Reading> {
  const archive = await openArchive(file)
  if (!archive.ok) return problem(file, 'notAnArchive')
  const loose: File[] = []
  const own: File[] = []
  let json: string | undefined
  for await (const entry of archive.value.files()) {
    if (signal.aborted || loose.length > PACKAGE_LIMITS.badges) break
    if (!entry.ok) continue
    if (/(^|\/)portfolio\.json$/.test(entry.name)) json = fromUtf8(entry.bytes)
    else if (OWN_FILE.test(entry.name)) own.push(new File([entry.bytes], entry.name))
    else if (/\.(png|svg|json|jwt|txt)$/i.test(entry.name)) {
      loose.push(new File([entry.bytes], entry.name.replace(/^.*\//, '')))
    }
  }
  if (json === undefined) {
    const reading = allRead(await readFiles(signal, loose))
    const [set] = await setOf(file.name.replace(/\.zip$/i, ''), reading)
    return set ?? problem(file, 'noBadgeData')
  }
  const inside = await originals([...loose, ...own])
  return openPackage(signal, json, { kind: 'file', name: file.name }, inside)
}

/** Where a published folder keeps its owner's own pictures and files. */
const OWN_FILE = /(^|\/)files\/[0-9a-f]{64}\.[a-z0-9]{1,8}$/

async function originals(files: readonly File[]) {
  const read = files.map(async (file) => ({
    bytes: new Uint8Array(await file.arrayBuffer()),
    mediaType: file.name.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
  }))
  return byDigest(await Promise.all(read))
}

function problem(file: File, code: ReadProblem['code']): Reading {
  return { badges: [], problems: [{ fileName: file.name, code }] }
}
