/** The original files inside an exported page: how they are written, and how they are found again. */
import { fromBase64url, sha256Hex } from '../kernel/bytes.ts'

/** A file carried by the page itself. */
export interface EmbeddedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The id of the script element that holds portfolio.json. */
export const PACKAGE_ELEMENT = 'rugzak-portfolio'

/** Recognises a page of ours by the element that holds portfolio.json. */
export function isPortfolioPage(html: string): boolean {
  return html.includes(`id="${PACKAGE_ELEMENT}"`)
}

/** portfolio.json as it stands in the page; undefined when there is none. */
export function packageInPage(html: string): string | undefined {
  const from = html.indexOf(`<script type="application/json" id="${PACKAGE_ELEMENT}">`)
  if (from < 0) return undefined
  const start = html.indexOf('>', from) + 1
  const end = html.indexOf('</script>', start)
  return end < 0 ? undefined : html.slice(start, end)
}

/** A download link of ours names the digest of what it carries; in its attributes React writes no bare `<` or `>`. */
const LINK = /<a ([^<>]*)>/g
const DIGEST = /data-sha256="([0-9a-f]{64})"/

/** What a page carries: the files that are still whole, and the names of those that are not. */
export interface PageFiles {
  readonly whole: readonly EmbeddedFile[]
  readonly changed: readonly string[]
}

/**
 * Every original file in the page, told apart by whether its bytes have the digest written beside it.
 * Works on the text alone: the page is never rendered, and none of its script runs (P-04).
 */
export async function filesInPage(html: string): Promise<PageFiles> {
  const whole = new Map<string, EmbeddedFile>()
  const changed = new Map<string, string>()
  for (const [, tag = ''] of html.matchAll(LINK)) {
    const digest = DIGEST.exec(tag)?.[1]
    if (digest === undefined || whole.has(digest)) continue
    const file = fileInTag(tag)
    const isWhole = file && (await sha256Hex(file.bytes)) === digest
    if (isWhole) whole.set(digest, file)
    else changed.set(digest, nameInTag(tag))
  }
  const lost = [...changed].filter(([digest]) => !whole.has(digest))
  return { whole: [...whole.values()], changed: lost.map(([, name]) => name) }
}

/** An address with its file inside, in whatever tag it stands. */
const INSIDE = /(?:src|href)="data:([\w.+/-]+);base64,([A-Za-z0-9+/=]*)"/g

/** The files with one of these digests that the page carries, whole, by digest: the owner's own among them. */
export async function filesByDigest(
  html: string,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Pick<EmbeddedFile, 'bytes' | 'mediaType'>>> {
  const found = new Map<string, Pick<EmbeddedFile, 'bytes' | 'mediaType'>>()
  if (wanted.size === 0) return found
  for (const [, mediaType = '', base64 = ''] of html.matchAll(INSIDE)) {
    const bytes = fromBase64url(base64)
    if (bytes === undefined) continue
    const digest = await sha256Hex(bytes)
    if (wanted.has(digest)) found.set(digest, { bytes, mediaType })
  }
  return found
}

function fileInTag(tag: string): EmbeddedFile | undefined {
  const [, mediaType, base64] = /href="data:([\w.+/-]+);base64,([A-Za-z0-9+/=]*)"/.exec(tag) ?? []
  const bytes = base64 === undefined ? undefined : fromBase64url(base64)
  if (bytes === undefined || mediaType === undefined) return undefined
  return { name: nameInTag(tag), mediaType, bytes }
}

function nameInTag(tag: string): string {
  const [, name] = /download="([^"]*)"/.exec(tag) ?? []
  return name ?? 'badge'
}
