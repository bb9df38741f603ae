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

/** A download link of ours: React writes attributes in the order they are given. */
const LINK = /<a [^>]*?data-sha256="([0-9a-f]{64})"[^>]*?>/g

/**
 * Every original file in the page whose bytes still have the digest written beside it.
 * Works on the text alone: the page is never rendered, and none of its script runs (P-04).
 */
export async function filesInPage(html: string): Promise<readonly EmbeddedFile[]> {
  const files = new Map<string, EmbeddedFile>()
  for (const [tag, digest = ''] of html.matchAll(LINK)) {
    const file = fileInTag(tag)
    if (file && !files.has(digest) && (await sha256Hex(file.bytes)) === digest) {
      files.set(digest, file)
    }
  }
  return [...files.values()]
}

function fileInTag(tag: string): EmbeddedFile | undefined {
  const [, mediaType, base64] = /href="data:([\w.+/-]+);base64,([A-Za-z0-9+/=]*)"/.exec(tag) ?? []
  const [, name] = /download="([^"]*)"/.exec(tag) ?? []
  const bytes = base64 === undefined ? undefined : fromBase64url(base64)
  if (bytes === undefined || mediaType === undefined) return undefined
  return { name: name ?? 'badge', mediaType, bytes }
}
