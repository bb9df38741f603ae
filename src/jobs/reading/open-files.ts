/** Opens whatever a reader drops: exported pages, folders as ZIP, portfolio.json and plain badge files. */
import { isArchive, openArchive } from '#core/intake/archive.ts'
import { fromUtf8 } from '#core/kernel/bytes.ts'
import { isPortfolioPage } from '#core/portfolio/embedded.ts'
import { PACKAGE_LIMITS } from '#core/portfolio/package.ts'
import type { Candidate } from './candidate.ts'
import { byDigest, openPackage, openPage } from './open-package.ts'
import { allRead, NOTHING_READ, type Reading, readFile } from './read-badges.ts'

/** Most bytes of one dropped page or ZIP. */
const MOST_BYTES = 200 * 1024 * 1024

/** One candidate per portfolio; loose badge files together are one more. */
export async function openFiles(
  signal: AbortSignal,
  files: readonly File[],
): Promise<readonly Candidate[]> {
  const opened = await Promise.all(files.map((file) => openFile(signal, file)))
  const portfolios = opened.flatMap((one) => ('key' in one ? [one] : []))
  const loose = allRead(opened.map((one) => ('key' in one ? NOTHING_READ : one)))
  if (loose.badges.length === 0 && loose.problems.length === 0) return portfolios
  const key = crypto.randomUUID()
  return [...portfolios, { key, source: { kind: 'files' }, owner: ownerOf(loose), ...loose }]
}

async function openFile(signal: AbortSignal, file: File): Promise<Candidate | Reading> {
  if (file.size > MOST_BYTES) return problem(file, 'tooLarge')
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (isArchive(head)) return openZip(signal, file)
  const text = await textOf(file)
  const source = { kind: 'file', name: file.name } as const
  if (text !== undefined && isPortfolioPage(text)) return openPage(signal, text, source)
  if (text?.includes('"rugzak-portfolio"')) return openPackage(signal, text, source, new Map())
  return readFile(signal, file)
}

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
  let json: string | undefined
  for await (const entry of archive.value.files()) {
    if (signal.aborted || loose.length > PACKAGE_LIMITS.badges) break
    if (!entry.ok) continue
    if (/(^|\/)portfolio\.json$/.test(entry.name)) json = fromUtf8(entry.bytes)
    else if (/\.(png|svg|json|jwt|txt)$/i.test(entry.name)) {
      loose.push(new File([entry.bytes], entry.name.replace(/^.*\//, '')))
    }
  }
  if (json === undefined)
    return allRead(await Promise.all(loose.map((one) => readFile(signal, one))))
  return openPackage(signal, json, { kind: 'file', name: file.name }, await originals(loose))
}

async function originals(files: readonly File[]) {
  const read = files.map(async (file) => ({
    bytes: new Uint8Array(await file.arrayBuffer()),
    mediaType: file.name.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
  }))
  return byDigest(await Promise.all(read))
}

function problem(file: File, code: 'tooLarge' | 'notAnArchive'): Reading {
  return { badges: [], problems: [{ fileName: file.name, code }] }
}

/** Loose files state an owner only when their badges agree on a name. */
function ownerOf({ badges }: Reading): string {
  const names = new Set(badges.map(({ credential }) => credential.badge.recipientName ?? ''))
  const [name = ''] = names
  return names.size === 1 ? name : ''
}
