/** Opens what Rugzak itself published, for the import: the badges in a page, a folder or a portfolio.json. */
import { openZip, readText } from '#core/backup/zip-reader.ts'
import type { Archive, ArchiveFile } from '#core/importing/archive.ts'
import { fromUtf8, utf8 } from '#core/kernel/bytes.ts'
import { PACKAGE_LIMITS, type PackedBadge, readPackage } from '#core/portfolio/package.ts'
import type { PageContents } from '#core/portfolio/page-contents.ts'
import { badgeClient } from '#workers/badge-client.ts'
import { mayBePublished, type Source, textSource } from './source.ts'

export interface Opened {
  readonly sources: readonly Source[]
  /** names of badge files in a page whose bytes are no longer those it was made with */
  readonly changed: readonly string[]
}

/** The badge files in a published page or portfolio.json, byte for byte; any other source as it is. */
export async function openPublished(source: Source): Promise<Opened> {
  if (!mayBePublished(source)) return asIs(source)
  const page = await badgeClient().openPage(new AbortController().signal, source.bytes)
  const found = page ? inPage(page) : inPackage(await textOf(source.bytes))
  return found.sources.length + found.changed.length > 0 ? found : asIs(source)
}

/** A source that is nothing of ours. */
function asIs(source: Source): Opened {
  return { sources: [source], changed: [] }
}

async function textOf(blob: Blob): Promise<string> {
  const bytes = await blob.arrayBuffer().catch(() => new ArrayBuffer(0))
  return fromUtf8(new Uint8Array(bytes)) ?? ''
}

/** Of a badge whose file did not come along, the page still has its text. */
function inPage({ whole, changed, missing }: PageContents): Opened {
  const files = whole.map(({ name, bytes, mediaType }) => ({
    name,
    bytes: new Blob([bytes], { type: mediaType }),
    isFile: true,
  }))
  const texts = missing.map(({ credential }) => textSource(credential.text))
  return { sources: [...files, ...texts], changed }
}

function inPackage(json: string): Opened {
  return {
    sources: badgesOf(json).map(({ credential }) => textSource(credential.text)),
    changed: [],
  }
}

function badgesOf(json: string): readonly PackedBadge[] {
  const read = readPackage(json)
  return read.ok ? read.value.badges : []
}

/** A published folder holds each badge once as its file; a badge that never had one stands in portfolio.json. */
export async function withoutPage(zip: Blob, archive: Archive): Promise<Archive> {
  const json = await packageIn(zip)
  if (json === undefined) return archive
  const loose = badgesOf(json).filter(({ file }) => file === undefined)
  // read from its start when it is continued: places in it are not places in the ZIP
  const files = () => badgesOnly(archive, loose)
  return { count: archive.count, files }
}

async function packageIn(bytes: Blob): Promise<string | undefined> {
  const zip = await openZip(bytes)
  if (!zip.ok || !zip.value.names.includes('portfolio.json')) return undefined
  const text = await readText(zip.value, 'portfolio.json', PACKAGE_LIMITS.bytes)
  return text.ok && readPackage(text.value).ok ? text.value : undefined
}

async function* badgesOnly(
  archive: Archive,
  loose: readonly PackedBadge[],
): AsyncGenerator<ArchiveFile, void, void> {
  for await (const file of archive.files()) {
    if (file.name === 'portfolio.json') yield* loose.map(textFile)
    else if (file.name.startsWith('badges/')) yield file
  }
}

const ENDINGS = { json: 'json', jws: 'jwt', url: 'txt', xml: 'xml' } as const

function textFile({ credential }: PackedBadge, at: number): ArchiveFile {
  const name = `badge-${at + 1}.${ENDINGS[credential.form]}`
  const bytes = utf8(credential.text)
  return { ok: true, name, bytes, blob: new Blob([bytes]) }
}
