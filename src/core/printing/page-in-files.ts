/** The page a PDF of ours was printed from, out of the files inside it. */
import { fromUtf8, sha256Hex } from '../kernel/bytes.ts'
import { type PackedFile, type PortfolioPackage, readPackage } from '../portfolio/package.ts'
import type { PageContents } from '../portfolio/page-contents.ts'
import type { EmbeddedFile } from '../portfolio/page-files.ts'
import { PDF_PACKAGE } from './attachments.ts'

interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Undefined where there is no page that can be read: then its files are badges that came without one. A badge file that
 * the page names by another digest was changed since.
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
  const changed = [...packed.values()].filter(({ sha256 }) => !there.has(sha256))
  return { json, whole, changed: changed.map(({ name }) => name), own: new Map() }
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
