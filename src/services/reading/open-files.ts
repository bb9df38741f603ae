/** Opens whatever a reader drops: exported pages, folders as ZIP, portfolio.json and plain badge files. */
import { isArchive, openArchive } from '#core/importing/archive.ts'
import { fromUtf8 } from '#core/kernel/bytes.ts'
import { groupBy } from '#core/kernel/group.ts'
import { PACKAGE_LIMITS } from '#core/portfolio/package.ts'
import { badgeClient } from '#workers/badge-client.ts'
import { folderOf } from '../importing/files-of-drop.ts'
import type { Candidate, ReadProblem } from './candidate.ts'
import { byDigest, openPackage, openPage } from './open-package.ts'
import { oneOwner } from './people.ts'
import { allRead, NOTHING_READ, type Reading, readFile } from './read-badges.ts'

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
  const opened = await Promise.all(
    files.map(async (file) => {
      const one = await openFile(signal, file)
      read += 1
      told(read)
      return { folder: folderOf(file), one }
    }),
  )
  const whole = opened.flatMap(({ one }) => ('key' in one ? [one] : []))
  const loose = groupBy(opened, ({ folder }) => folder)
  const sets = [...loose].flatMap(([folder, inside]) =>
    setOf(folder, allRead(inside.map(({ one }) => ('key' in one ? NOTHING_READ : one)))),
  )
  return [...whole, ...sets]
}

/** Badge files that came without a page; `name` of the folder or ZIP around them, '' for none. */
function setOf(name: string, reading: Reading): readonly Candidate[] {
  if (reading.badges.length === 0 && reading.problems.length === 0) return []
  const source = name === '' ? ({ kind: 'files' } as const) : ({ kind: 'file', name } as const)
  return [{ key: crypto.randomUUID(), source, owner: oneOwner(reading.badges), ...reading }]
}

/** A file whose bytes the device no longer gives is a problem of that file alone. */
async function openFile(signal: AbortSignal, file: File): Promise<Candidate | Reading> {
  try {
    return await openWhole(signal, file)
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

async function openWhole(signal: AbortSignal, file: File): Promise<Candidate | Reading> {
  if (file.size > MOST_BYTES) return problem(file, 'tooLarge')
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (isArchive(head)) return openZip(signal, file)
  const source = { kind: 'file', name: file.name } as const
  const page = mayBePage(file) ? await badgeClient().openPage(signal, file) : undefined
  if (page) return openPage(signal, page, source)
  const text = await textOf(file)
  if (text?.includes('"rugzak-portfolio"')) return openPackage(signal, text, source, new Map())
  return readFile(signal, file)
}

const mayBePage = (file: File) => /\.html?$/i.test(file.name) || file.type.includes('html')

/** The text of a file that may be ours; pictures are not worth decoding. */
async function textOf(file: File): Promise<string | undefined> {
  const isText = /\.(html?|json)$/i.test(file.name) || /html|json/.test(file.type)
  if (!isText || file.size > MOST_BYTES) return undefined
  return fromUtf8(new Uint8Array(await file.arrayBuffer()))
}

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
    const reading = allRead(await Promise.all(loose.map((one) => readFile(signal, one))))
    const [set] = setOf(file.name.replace(/\.zip$/i, ''), reading)
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
