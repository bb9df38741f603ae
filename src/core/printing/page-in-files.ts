/** The page a PDF of ours was printed from, out of the files inside it. */
import { fromUtf8, sha256Hex } from '../kernel/bytes.ts'
import {
  type PackedBadge,
  type PackedFile,
  type PortfolioPackage,
  readPackage,
} from '../portfolio/package.ts'
import type { PageContents } from '../portfolio/page-contents.ts'
import type { EmbeddedFile } from '../portfolio/page-files.ts'
import { PDF_PACKAGE, safeName } from './attachments.ts'

interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Undefined where there is no page that can be read: then its files are badges that came without one. A badge file
 * that the page names was changed when there is one of its name with other bytes; else it is missing.
 */
export async function pageInFiles(files: readonly NamedFile[]): Promise<PageContents | undefined> {
  const source = files.find(({ name }) => name === PDF_PACKAGE)
  const json = source && fromUtf8(source.bytes)
  const read = json === undefined ? undefined : readPackage(json)
  if (json === undefined || !read?.ok) return undefined
  const packed = packedIn(read.value)
  const originals = files.filter((file) => file !== source)
  const whole = await Promise.all(originals.map((file) => embedded(file, packed)))
  const there = new Set(whole.map(({ sha256 }) => sha256))
  const gone = read.value.badges.filter(({ file }) => file && !there.has(file.sha256))
  const names = new Set(originals.map(({ name }) => name))
  const isChanged = ({ file }: PackedBadge) => names.has(safeName(file?.name ?? '', new Set()))
  const changed = gone.filter(isChanged).flatMap(({ file }) => file?.name ?? [])
  const missing = gone.filter((badge) => !isChanged(badge))
  return { json, whole, changed: [...new Set(changed)], missing, own: new Map() }
}

type Packed = ReadonlyMap<string, PackedFile>

function packedIn({ badges }: PortfolioPackage): Packed {
  return new Map(badges.flatMap(({ file }) => (file ? [[file.sha256, file] as const] : [])))
}

/** A PDF need not tell the type of a file; the page does. */
async function embedded(
  { name, bytes }: NamedFile,
  packed: Packed,
): Promise<EmbeddedFile & { readonly sha256: string }> {
  const sha256 = await sha256Hex(bytes)
  return { name, bytes: bytes.slice(), mediaType: packed.get(sha256)?.mediaType ?? '', sha256 }
}
